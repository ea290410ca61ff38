"""Conferences: who is inside, who hears whom, what is told, and what becomes of the calls."""

from __future__ import annotations

from typing import Any, Final

import pytest

from tests.semantic.api import Api
from tests.semantic.call_causes import document
from tests.semantic.resource_types import APPLICATIONS, phone
from tests.semantic.simulation import Simulation
from tests.semantic.webhook_receiver import WebhookReceiver
from tests.spec.document import JsonObject

EVENT: Final = "on_conference_event"
LEFT: Final = "on_conference_left"
SOUND: Final = "on_conference_sound"
FILE: Final = "on_conference_recording"
ANSWER: Final = "on_application_answer"
MUSIC: Final = "https://example.com/music.mp3"
WAIT: Final = "<Wait length='600'/>"
NAME: Final = "Board Room"
BODIES: Final = {
    "conferences_start_playing": {"url": MUSIC},
    "conferences_start_speaking": {"text": "Hello"},
}
OF_MEMBERS: Final = (
    "conferences_kick_member",
    "conferences_mute_member",
    "conferences_unmute_member",
    "conferences_deaf_member",
    "conferences_undeaf_member",
    *BODIES,
    "conferences_stop_playing",
    "conferences_stop_speaking",
    "conferences_hangup_member",
)
CONFIRMED: Final = (
    "conferences_kick_member",
    "conferences_mute_member",
    "conferences_deaf_member",
    *BODIES,
)
OF_CONFERENCES: Final = (
    "conferences_get",
    "conferences_start_recording",
    "conferences_stop_recording",
    "conferences_hangup",
)


class Hall:
    """An account whose calls meet in conferences."""

    def __init__(self, api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
        self.api, self.simulation, self.receiver = api, simulation, receiver

    def join(
        self, attributes: str = "", then: str = WAIT, name: str = NAME, caller: str = ""
    ) -> str:
        """Let a call enter, which goes on with `then` afterwards."""
        told, left = self.receiver.url(EVENT), self.receiver.url(LEFT)
        if "action=" not in attributes:
            attributes += f" action='{left}' redirect='false'"
        element = f"<Conference callbackUrl='{told}' {attributes}>{name}</Conference>"
        self.receiver.answer(ANSWER, document(element, then))
        app_id = APPLICATIONS.create(
            self.api,
            answer_url=self.receiver.url(ANSWER),
            hangup_url=self.receiver.url("on_application_hangup"),
        )
        call = self.simulation.control.calls.create(from_=caller or phone(), to=app_id)
        self.simulation.advance()
        return str(call.call_uuid)

    def do(self, operation_id: str, member: str = "", **body: Any) -> Any:
        path = (NAME, member) if member else (NAME,)
        body = body or BODIES.get(operation_id, {})
        return self.api.do(operation_id, *path, **({"body": body} if body else {}))

    def refused(self, operation_id: str, *path: str, api: Api | None = None) -> None:
        """Check that a request is answered 404."""
        more = {"body": BODIES[operation_id]} if operation_id in BODIES else {}
        reply = (api or self.api).ask(operation_id, *path, **more)
        assert (reply.status, reply.body["error"]) == (404, "not found")

    @property
    def names(self) -> list[str]:
        return list(self.api.do("conferences_list")["conferences"])

    def now(self) -> JsonObject:
        found: JsonObject = self.api.do("conferences_get", NAME)
        return found

    def events(self, *actions: str) -> list[JsonObject]:
        self.simulation.advance()
        told = [each.fields for each in self.receiver.of(EVENT)]
        return [each for each in told if not actions or each["ConferenceAction"] in actions]

    def heard(self, uuid: str, kind: str = "voice") -> list[str]:
        heard = self.simulation.control.calls.get(uuid).heard or []
        return [each.text for each in heard if each.kind == kind]

    def say(self, uuid: str, text: str) -> None:
        self.simulation.control.calls.say(uuid, text=text)

    def state(self, uuid: str) -> tuple[str, int | None]:
        call = self.simulation.control.calls.get(uuid)
        return call.status, call.hangup_code


@pytest.fixture
def hall(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> Hall:
    return Hall(api, simulation, receiver)


def test_what_a_conference_shows(hall: Hall) -> None:
    callers = [phone(1), phone(2)]
    first = hall.join(caller=callers[0])
    hall.simulation.advance(30)
    second = hall.join("muted='true'", caller=callers[1])
    hall.simulation.advance(12)
    assert hall.names == [NAME]
    shown = hall.now()
    assert shown["conference_name"] == NAME
    assert shown["conference_run_time"] == "42"
    assert shown["conference_member_count"] == "2"
    calls = [hall.simulation.control.calls.get(uuid) for uuid in (first, second)]
    assert shown["members"] == [
        {
            "call_uuid": call.call_uuid,
            "caller_name": "",
            "deaf": False,
            "direction": "inbound",
            "from": caller,
            "join_time": joined,
            "member_id": member,
            "muted": muted,
            "to": call.callee,
        }
        for call, caller, joined, member, muted in zip(
            calls, callers, ("42", "12"), ("1", "2"), (False, True), strict=True
        )
    ]


def test_entering_and_leaving_is_told(hall: Hall) -> None:
    caller = phone(1)
    first, second = hall.join(caller=caller), hall.join()
    for uuid in (first, second):
        hall.simulation.control.calls.hang_up(uuid)
        # Events of several calls at once come in any order.
        hall.simulation.advance()
    enter, other, leave, last = hall.events()
    call = hall.simulation.control.calls.get(first)
    room = {
        "ConferenceName": NAME,
        "ConferenceUUID": enter["ConferenceUUID"],
        "ConferenceMemberID": "1",
        "CallUUID": first,
        "From": caller,
        "To": call.callee,
        "Direction": "inbound",
        "ParentAuthID": hall.api.auth_id,
        "BillRate": call.rate,
        "SessionStart": enter["SessionStart"],
    }
    assert enter == room | {
        "CallStatus": "in-progress",
        "ConferenceAction": "enter",
        "ConferenceFirstMember": "true",
        "Event": "ConferenceEnter",
    }
    assert leave == room | {
        "CallStatus": "completed",
        "ConferenceAction": "exit",
        "Event": "ConferenceExit",
    }
    assert (other["CallUUID"], other["ConferenceMemberID"]) == (second, "2")
    assert "ConferenceFirstMember" not in other
    assert (last["CallUUID"], last["ConferenceLastMember"]) == (second, "true")
    left = hall.receiver.of(LEFT)[0].fields
    assert left == room | {"CallStatus": "completed", "Event": "Redirect"}
    assert hall.names == []
    for uuid in (first, second):
        assert hall.api.do("calls_get", uuid)["conference_uuid"] == enter["ConferenceUUID"]


def test_members_hear_each_other(hall: Hall) -> None:
    first, second = hall.join(), hall.join()
    elsewhere = hall.join(name="Elsewhere")
    hall.say(first, "Good morning")
    assert hall.heard(second) == ["Good morning"]
    assert [hall.heard(uuid) for uuid in (first, elsewhere)] == [[], []]


def test_muted_members_are_not_heard(hall: Hall) -> None:
    first, second = hall.join(), hall.join()
    reply = hall.do("conferences_mute_member", "1")
    assert (reply["message"], reply["member_id"]) == ("muted", "1")
    hall.say(first, "unheard")
    hall.say(second, "heard")
    assert [each["muted"] for each in hall.now()["members"]] == [True, False]
    assert hall.do("conferences_unmute_member", "1") is None
    hall.say(first, "heard again")
    assert [each["muted"] for each in hall.now()["members"]] == [False, False]
    assert (hall.heard(first), hall.heard(second)) == (["heard"], ["heard again"])


def test_deaf_members_do_not_hear(hall: Hall) -> None:
    first, second = hall.join(), hall.join()
    reply = hall.do("conferences_deaf_member", "2")
    assert (reply["message"], reply["member_id"]) == ("deaf", "2")
    hall.say(first, "unheard")
    hall.say(second, "heard")
    assert [each["deaf"] for each in hall.now()["members"]] == [False, True]
    assert hall.do("conferences_undeaf_member", "all") is None
    hall.say(first, "heard again")
    assert (hall.heard(first), hall.heard(second)) == (["heard"], ["heard again"])


@pytest.mark.parametrize(
    ("members", "expected"), [("1", [1, 0, 0]), ("1,3", [1, 0, 1]), ("all", [1, 1, 1])]
)
def test_one_several_and_all(hall: Hall, members: str, expected: list[int]) -> None:
    for _ in range(3):
        hall.join()
    assert hall.do("conferences_mute_member", members)["member_id"] == members
    assert [int(each["muted"]) for each in hall.now()["members"]] == expected


def test_kicked_calls_go_on(hall: Hall) -> None:
    first, second = hall.join(), hall.join()
    reply = hall.do("conferences_kick_member", "1")
    assert (reply["message"], reply["member_id"]) == ("kicked", "1")
    (left,) = hall.events("exit")
    assert (left["CallUUID"], left["CallStatus"]) == (first, "in-progress")
    assert [each["call_uuid"] for each in hall.now()["members"]] == [second]
    assert hall.state(first) == ("in-progress", None)


@pytest.mark.parametrize("operation_id", CONFIRMED)
def test_each_request_is_confirmed(hall: Hall, operation_id: str) -> None:
    calls = [hall.join(), hall.join()]
    replies = [hall.do(operation_id, member) for member in ("1", "2")]
    assert [each["member_id"] for each in replies] == ["1", "2"]
    assert [hall.state(each)[0] for each in calls] == ["in-progress"] * 2


def test_the_action_replaces_the_document(hall: Hall) -> None:
    action = hall.receiver.url(LEFT)
    hall.receiver.answer(LEFT, document("<Speak>How was it?</Speak>", WAIT))
    call = hall.join(f"action='{action}'", "<Speak>Not this.</Speak>")
    hall.do("conferences_kick_member", "all")
    hall.simulation.advance(5)
    assert hall.heard(call, "speak") == ["How was it?"]


@pytest.mark.parametrize(
    ("operation_id", "path"),
    [
        ("conferences_hangup_member", (NAME, "1,2")),
        ("conferences_hangup", (NAME,)),
        ("conferences_hangup_all", ()),
    ],
)
def test_hanging_up_ends_calls(hall: Hall, operation_id: str, path: tuple[str, ...]) -> None:
    calls = [hall.join(), hall.join()]
    assert hall.api.do(operation_id, *path) is None
    assert [hall.state(each) for each in calls] == [("completed", 1000)] * 2
    assert hall.names == []
    record = hall.api.do("calls_get", calls[0])
    assert (record["hangup_cause_code"], record["hangup_source"]) == (1000, "API Request")
    assert {each["CallUUID"] for each in hall.events("exit")} == set(calls)


def test_files_and_texts_follow_each_other(hall: Hall) -> None:
    call = hall.join()
    reply = hall.do("conferences_start_playing", "1")
    assert (reply["message"], reply["member_id"]) == ("play queued into conference", "1")
    reply = hall.do("conferences_start_speaking", "all", text="Over soon", voice="MAN")
    assert (reply["message"], reply["member_id"]) == ("speak queued into conference", "all")
    music, text = hall.simulation.control.calls.get(call).heard or []
    assert [(each.kind, each.text) for each in (music, text)] == [
        ("play", MUSIC),
        ("speak", "Over soon"),
    ]
    assert text.start == music.end
    hall.simulation.advance(1)
    assert hall.do("conferences_stop_speaking", "all") is None
    assert hall.heard(call, "speak") == []
    assert hall.do("conferences_stop_playing", "1") is None
    (music,) = hall.simulation.control.calls.get(call).heard or []
    assert music.cut


def test_a_member_who_waits(hall: Hall) -> None:
    hall.receiver.answer(SOUND, document("<Speak>Please hold.</Speak>"))
    waits = hall.join(f"startConferenceOnEnter='false' waitSound='{hall.receiver.url(SOUND)}'")
    hall.simulation.advance(10)
    (asked,) = hall.receiver.of(SOUND)
    (entered,) = hall.events()
    assert asked.fields == {
        name: value
        for name, value in (entered | {"ConferenceAction": "waitSound"}).items()
        if name not in ("Event", "ConferenceFirstMember")
    }
    heard = hall.heard(waits, "speak")
    assert len(heard) > 2
    starts = hall.join()
    hall.say(starts, "Hello")
    hall.simulation.advance(10)
    assert hall.heard(waits) == ["Hello"]
    assert len(hall.heard(waits, "speak")) <= len(heard) + 1


@pytest.mark.parametrize(
    ("attributes", "over"),
    [("", False), ("endConferenceOnExit='true'", True)],
)
def test_a_moderator_ends_it(hall: Hall, attributes: str, over: bool) -> None:
    guest, moderator = hall.join(), hall.join(attributes)
    hall.simulation.control.calls.hang_up(moderator)
    assert (hall.names == []) is over
    assert hall.state(guest) == ("in-progress", None)


def test_time_is_up(hall: Hall) -> None:
    call = hall.join("timeLimit='60'")
    hall.simulation.advance(59)
    assert hall.names == [NAME]
    hall.simulation.advance(1)
    assert hall.names == []
    assert hall.state(call) == ("in-progress", None)


def test_a_full_conference(hall: Hall) -> None:
    hall.join()
    late = hall.join("maxMembers='1'", f"<Speak>It is full.</Speak>{WAIT}")
    hall.simulation.advance(5)
    assert hall.now()["conference_member_count"] == "1"
    assert hall.heard(late, "speak") == ["It is full."]


def test_keys_and_the_floor(hall: Hall) -> None:
    first, second = hall.join("digitsMatch='12' floorEvent='true'"), hall.join()
    hall.simulation.control.calls.press(first, digits="912")
    (match,) = hall.events("digits")
    assert (match["CallUUID"], match["ConferenceDigitsMatch"]) == (first, "12")
    assert match["Event"] == "ConferenceDigitsMatch"
    assert hall.heard(second, "dtmf") == ["9", "1", "2"]
    hall.say(second, "Mine")
    hall.say(first, "Mine")
    floors = hall.events("floor")
    assert [each["CallUUID"] for each in floors] == [first, first]
    assert {each["Event"] for each in floors} == {"ConferenceFloor"}


def test_the_star_leaves(hall: Hall) -> None:
    call = hall.join("hangupOnStar='true'")
    hall.simulation.control.calls.press(call, digits="*")
    assert hall.names == []
    assert hall.state(call) == ("in-progress", None)


def test_a_recording_of_an_element(hall: Hall) -> None:
    first = hall.join("record='true'")
    hall.simulation.advance(10)
    hall.join()
    hall.say(first, "Good morning")
    hall.simulation.advance(20)
    hall.do("conferences_hangup")
    hall.simulation.advance(10)
    (told,) = hall.events("record")
    start = int(told["RecordingStartMs"])
    assert (told["Event"], told["CallUUID"]) == ("ConferenceRecord", first)
    assert (told["RecordingDuration"], told["RecordingDurationMs"]) == ("20", "20000")
    assert told["RecordingEndMs"] == str(start + 20_000)
    left = hall.receiver.of(LEFT)[0].fields
    assert (left["RecordingID"], left["RecordUrl"]) == (told["RecordingID"], told["RecordUrl"])
    shown = hall.api.do("recordings_get", told["RecordingID"])
    assert (shown["recording_type"], shown["conference_name"]) == ("conference", NAME)
    assert told["RecordUrl"].endswith(f"/Recording/{told['RecordingID']}.mp3")
    listed = hall.api.do("recordings_list", conference_uuid=told["ConferenceUUID"])["objects"]
    assert [(each["recording_id"], each["conference_name"]) for each in listed] == [
        (told["RecordingID"], NAME)
    ]


def test_recordings_of_requests(hall: Hall) -> None:
    hall.join()
    url = hall.receiver.url(FILE)
    replies = [
        hall.do("conferences_start_recording", callback_url=url, file_format=each)
        for each in ("mp3", "wav")
    ]
    limited = hall.do("conferences_start_recording", callback_url=url, time_limit=5)
    hall.simulation.advance(30)
    assert hall.do("conferences_stop_recording") is None
    hall.simulation.advance(5)
    told = {each.fields["recording_id"]: each.fields for each in hall.receiver.of(FILE)}
    assert told[limited["recording_id"]]["recording_duration"] == "5"
    for reply, suffix in zip(replies, ("mp3", "wav"), strict=True):
        event = told[reply["recording_id"]]
        start = int(event["recording_start_ms"])
        assert reply["message"] == "conference recording started"
        assert reply["url"].endswith(f"/Recording/{reply['recording_id']}.{suffix}")
        assert event == {
            "api_id": reply["api_id"],
            "conference_name": NAME,
            "record_url": reply["url"],
            "recording_id": reply["recording_id"],
            "recording_duration": "30",
            "recording_duration_ms": "30000",
            "recording_start_ms": str(start),
            "recording_end_ms": str(start + 30_000),
        }


def test_a_request_may_be_asynchronous(hall: Hall) -> None:
    hall.join()
    url = hall.receiver.url("on_async_reply")
    asked = hall.do("conferences_mute_member", "1", callback_url=url)
    assert asked["message"] == "async api spawned"
    hall.simulation.advance()
    (told,) = hall.receiver.of("on_async_reply")
    assert (told.fields["message"], told.fields["member_id"]) == ("muted", "1")
    assert hall.now()["members"][0]["muted"]


@pytest.mark.parametrize("operation_id", OF_MEMBERS)
def test_unknown_members(hall: Hall, operation_id: str) -> None:
    call = hall.join()
    for members in ("2", "1,2"):
        hall.refused(operation_id, NAME, members)
    assert hall.now()["members"][0]["muted"] is False
    assert hall.state(call)[0] == "in-progress"


@pytest.mark.parametrize("operation_id", [*OF_CONFERENCES, *OF_MEMBERS])
def test_a_conference_that_is_over(hall: Hall, operation_id: str) -> None:
    hall.simulation.control.calls.hang_up(hall.join())
    for _ in range(2):
        hall.refused(operation_id, NAME, *(["1"] if operation_id in OF_MEMBERS else []))


@pytest.mark.parametrize("operation_id", [*OF_CONFERENCES, *OF_MEMBERS])
def test_a_conference_of_somebody_else(hall: Hall, other_api: Api, operation_id: str) -> None:
    hall.join()
    path = ["all"] if operation_id in OF_MEMBERS else []
    hall.refused(operation_id, NAME, *path, api=other_api)
    assert other_api.do("conferences_list")["conferences"] == []
    other_api.do("conferences_hangup_all")
    assert hall.names == [NAME]
