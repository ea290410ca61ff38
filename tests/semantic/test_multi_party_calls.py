"""Multi-party calls: what they show, who takes part, what is told, and what requests change."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Final

import pytest

from tests.semantic.api import Api
from tests.semantic.call_causes import document
from tests.semantic.resource_types import APPLICATIONS, phone
from tests.semantic.simulation import Simulation
from tests.semantic.webhook_receiver import WebhookReceiver
from tests.spec.document import JsonObject

STATUS: Final = "on_multi_party_call_event"
EXIT: Final = "on_multi_party_call_exit"
MUSIC: Final = "on_multi_party_call_music"
LEG: Final = "on_multi_party_call_leg"
FILE: Final = "on_multi_party_recording_event"
TEXT: Final = "on_transcription"
ANSWER: Final = "on_application_answer"
NAME: Final = "Help Desk"
MPC: Final = f"name_{NAME}"
WAIT: Final = "<Wait length='600'/>"
BELL: Final = "https://example.com/bell.mp3"
ALL: Final = (
    "mpc-state-changes,participant-state-changes,participant-speak-events,"
    "participant-digit-input-events,add-participant-api-events"
)
# What is asked of a multi-party call or participant, with a body that is valid.
REQUESTS: Final[dict[str, JsonObject | None]] = {
    "multi_party_calls_get": None,
    "multi_party_calls_start": {"status": "active"},
    "multi_party_calls_start_recording": {},
    "multi_party_calls_stop_recording": None,
    "multi_party_calls_pause_recording": {},
    "multi_party_calls_resume_recording": {},
    "multi_party_participants_list": None,
    "multi_party_calls_end": None,
}
OF_PARTICIPANTS: Final[dict[str, JsonObject | None]] = {
    "multi_party_participants_update": {"mute": True},
    "multi_party_participants_start_recording": {},
    "multi_party_participants_stop_recording": None,
    "multi_party_participants_pause_recording": {},
    "multi_party_participants_resume_recording": {},
    "multi_party_participants_start_playing": {"url": BELL},
    "multi_party_participants_stop_playing": None,
    "multi_party_participants_start_speaking": {"text": "Hello"},
    "multi_party_participants_stop_speaking": None,
    "multi_party_participants_kick": None,
}


class Desk:
    """An account with a support line."""

    def __init__(self, api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
        self.api, self.simulation, self.receiver = api, simulation, receiver
        self.number = phone()
        simulation.number(self.number)

    def customer(self, attributes: str = "", name: str = NAME, then: str = WAIT) -> str:
        """Let a customer call, who enters at once."""
        element = (
            f"<MultiPartyCall role='Customer' statusCallbackUrl='{self.receiver.url(STATUS)}' "
            f"statusCallbackEvents='{ALL}' {attributes}>{name}</MultiPartyCall>"
        )
        self.receiver.answer(ANSWER, document(element, then))
        app_id = APPLICATIONS.create(
            self.api,
            answer_url=self.receiver.url(ANSWER),
            hangup_url=self.receiver.url("on_application_hangup"),
        )
        call = self.simulation.control.calls.create(from_=phone(), to=app_id)
        self.simulation.advance()
        return str(call.call_uuid)

    def agent(self, role: str = "Agent", **options: Any) -> str:
        """Call somebody, who answers after a while; return the call."""
        to = phone()
        self.simulation.control.phones.update(to, talk_seconds=3600)
        body = {"role": role, "from": self.number, "to": to, **options}
        added = self.api.do("multi_party_participants_add", MPC, body=body)
        (call,) = added["calls"]
        uuid = call["call_uuid"]
        assert call == {"to": to, "from": self.number, "call_uuid": uuid}
        assert added["request_uuid"] == uuid
        assert added["message"] == "add participant action initiated"
        self.simulation.advance(10)
        return str(uuid)

    def do(self, operation_id: str, *path: str, **body: Any) -> Any:
        return self.api.do(operation_id, MPC, *path, **({"body": body} if body else {}))

    def now(self, mpc: str = MPC) -> JsonObject:
        shown: JsonObject = self.api.do("multi_party_calls_get", mpc)
        return shown

    def participants(self, mpc: str = MPC) -> list[JsonObject]:
        """The participants, in the order in which they came; each as when it is read alone."""
        listed = self.api.do("multi_party_participants_list", mpc)
        assert listed["meta"]["count"] == len(listed["objects"])
        for each in listed["objects"]:
            alone = self.api.do("multi_party_participants_get", mpc, each["member_id"])
            assert alone | {"member_address": each["member_address"]} == each | {
                "api_id": alone["api_id"]
            }
        return list(reversed(listed["objects"]))

    def told(self, event: str = STATUS) -> list[JsonObject]:
        self.simulation.advance()
        return [each.fields for each in self.receiver.of(event)]

    def heard(self, uuid: str, *kinds: str) -> list[str]:
        """What somebody hears at present, or has heard of some kinds."""
        heard = self.simulation.control.calls.get(uuid).heard or []
        if not kinds:
            return [each.text for each in heard if each.end is None]
        return [each.text for each in heard if each.kind in kinds]

    def state(self, uuid: str) -> tuple[str, int | None]:
        call = self.simulation.control.calls.get(uuid)
        return call.status, call.hangup_code

    def refused(self, status: int, operation_id: str, *path: str, body: Any = None) -> str:
        more = {} if body is None else {"body": body}
        with self.api.failing():
            reply = self.api.ask(operation_id, *path, **more)
        assert reply.status == status, (operation_id, reply)
        return str(reply.body["error"])


@pytest.fixture
def desk(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> Desk:
    return Desk(api, simulation, receiver)


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


def stamp(now: datetime) -> str:
    """A time as events have it."""
    return now.strftime("%Y-%m-%d %H:%M:%S")


def test_what_a_multi_party_call_shows(desk: Desk) -> None:
    began = desk.simulation.now
    desk.customer("stayAlone='true' startMpcOnEnter='false' maxDuration='600'")
    shown = desk.now()
    uuid = shown["mpc_uuid"]
    here = f"/v1/Account/{desk.api.auth_id}/MultiPartyCall/uuid_{uuid}/"
    assert moment(shown["creation_time"]) == began
    expected = {
        "billed_amount": None,
        "billed_duration": None,
        "duration": None,
        "end_time": None,
        "friendly_name": NAME,
        "max_duration": 600,
        "max_participants": 10,
        "mpc_uuid": uuid,
        "participants": f"{here}Participant/",
        "recording": "not-recording",
        "resource_uri": here,
        "start_time": None,
        "status": "Initialized",
        "stay_alone": True,
        "sub_account": None,
        "termination_cause": None,
        "termination_cause_code": None,
    }
    created = {"api_id": shown["api_id"], "creation_time": shown["creation_time"]}
    assert shown == expected | created
    desk.simulation.advance(30)
    desk.do("multi_party_calls_start", status="active")
    assert moment(desk.now()["start_time"]) == began + timedelta(seconds=30)
    desk.simulation.advance(40)
    desk.do("multi_party_calls_end")
    over = desk.now(f"uuid_{uuid}")
    assert moment(over["start_time"]) == began + timedelta(seconds=30)
    assert moment(over["end_time"]) == began + timedelta(seconds=70)
    times = {name: over[name] for name in ("start_time", "end_time", "api_id", "creation_time")}
    assert over == expected | times | {
        "billed_amount": "0.01000",
        "billed_duration": 120,
        "duration": 40,
        "recording": None,
        "status": "Ended",
        "termination_cause": "Hangup API Triggered",
        "termination_cause_code": 3000,
    }


def test_what_participants_show(desk: Desk) -> None:
    began = desk.simulation.now
    customer = desk.customer("startMpcOnEnter='false' stayAlone='true' endMpcOnExit='true'")
    supervisor = desk.agent("Supervisor", mute=True)
    first, second = desk.participants()
    mpc = desk.now()
    assert moment(first["join_time"]) == began
    calls = [desk.simulation.control.calls.get(uuid) for uuid in (customer, supervisor)]
    assert [first["member_address"], second["member_address"]] == [
        calls[0].caller,
        calls[1].callee,
    ]
    assert first == {
        "billed_amount": None,
        "billed_duration": None,
        "call_uuid": customer,
        "coach_mode": False,
        "duration": None,
        "end_mpc_on_exit": True,
        "exit_cause": None,
        "exit_time": None,
        "hold": False,
        "join_time": first["join_time"],
        "member_address": first["member_address"],
        "member_id": "1",
        "mpc_uuid": mpc["mpc_uuid"],
        "mute": False,
        "resource_uri": f"{mpc['participants']}1/",
        "role": "customer",
        "start_mpc_on_enter": False,
    }
    assert (second["role"], second["coach_mode"], second["mute"]) == ("supervisor", True, True)
    assert (second["start_mpc_on_enter"], second["end_mpc_on_exit"]) == (True, False)
    desk.do("multi_party_participants_kick", "2")
    left = desk.participants()[1]
    lasted = int((moment(left["exit_time"]) - moment(left["join_time"])).total_seconds())
    assert left == second | {
        "billed_amount": "0.00500",
        "billed_duration": 60,
        "coach_mode": None,
        "duration": left["duration"],
        "exit_cause": "Kicked Out of Multiparty Call",
        "exit_time": left["exit_time"],
        "hold": None,
        "mute": None,
    }
    assert left["duration"] - lasted in (0, 1)
    assert moment(left["exit_time"]) == desk.simulation.now.replace(microsecond=0)
    by_call = desk.api.do("multi_party_participants_list", MPC, call_uuid=customer)
    assert [each["member_id"] for each in by_call["objects"]] == ["1"]


def test_multi_party_calls_are_found(desk: Desk) -> None:
    desk.customer("startMpcOnEnter='false'", name="Waiting")
    desk.customer(name="Talking")
    desk.customer(name="Over")
    desk.simulation.advance(10)
    desk.api.do("multi_party_calls_end", "name_Over")
    names = ("Over", "Talking", "Waiting")

    def found(**query: Any) -> list[str]:
        page = desk.api.do("multi_party_calls_list", **query)
        ours = [each["friendly_name"] for each in page["objects"]]
        return [name for name in ours if name in names]

    assert found() == list(names)
    for name, status in zip(names, ("ended", "active", "initialized"), strict=True):
        assert found(status=status) == [name]
        assert found(friendly_name=name) == [name]
    assert found(termination_cause_code=3000) == ["Over"]
    assert found(termination_cause_code=1000) == []
    now = stamp(desk.simulation.now)
    before = stamp(desk.simulation.now - timedelta(seconds=1))
    assert found(end_time__gte=before) == ["Over"]
    assert found(end_time__lt=before) == []
    assert found(creation_time__lte=now) == list(names)
    assert found(creation_time__gt=now) == []


def call_of(desk: Desk, call_uuid: str) -> JsonObject:
    """What events say of the call of a participant."""
    call = desk.simulation.control.calls.get(call_uuid)
    return {
        "ParticipantCallFrom": call.caller.lstrip("+"),
        "ParticipantCallTo": call.callee,
        "ParticipantCallDirection": str(call.direction),
    }


def test_everything_is_told_in_order(desk: Desk) -> None:
    began = desk.simulation.now
    customer = desk.customer("startMpcOnEnter='false'")
    agent = desk.agent("Agent", stay_alone=True)
    uuid = desk.now()["mpc_uuid"]
    desk.simulation.control.calls.press(customer, digits="7")
    desk.simulation.control.calls.say(customer, text="Hello")
    desk.simulation.advance(5)
    desk.simulation.control.calls.hang_up(customer)
    desk.simulation.advance(1)
    desk.simulation.control.calls.hang_up(agent)
    told = desk.told()
    whole = {"MPCUUID": uuid, "MPCName": NAME}
    assert all(each.items() >= whole.items() for each in told)
    of_customer = {
        "MemberID": "1",
        "ParticipantRole": "customer",
        "ParticipantCallUUID": customer,
        "ParticipantCoachMode": "false",
        **call_of(desk, customer),
    }
    calling = {"ParticipantCallUUID": agent, **call_of(desk, agent)}
    of_agent = {
        **of_customer,
        "MemberID": "2",
        "ParticipantRole": "agent",
        **calling,
    }
    over = {"MPCDuration": "13", "MPCBilledDuration": "120", "MPCBilledAmount": "0.01000"}
    times = [moment(each["EventTimestamp"]) for each in told]
    assert times == sorted(times)
    assert times[0] == began.replace(tzinfo=None)
    assert times[-1] == desk.simulation.now.replace(tzinfo=None, microsecond=0)
    common = {*whole, "EventTimestamp"}
    assert [{k: v for k, v in each.items() if k not in common} for each in told] == [
        {"EventName": "MPCInitialized", **call_of(desk, customer)},
        {"EventName": "ParticipantJoin", **of_customer},
        {"EventName": "AddParticipantByAPIActionInitiated", **calling},
        {"EventName": "AddParticipantByAPIActionCompleted", **of_agent},
        {"EventName": "MPCStart"},
        {"EventName": "ParticipantJoin", **of_agent},
        {"EventName": "ParticipantDigitInput", "DigitInput": "7", **of_customer},
        {"EventName": "ParticipantSpeakStart", **of_customer},
        {"EventName": "ParticipantSpeakStop", **of_customer},
        {"EventName": "ParticipantExit", **of_customer},
        {"EventName": "ParticipantExit", **of_agent},
        {"EventName": "MPCEnd", **over},
    ]
    causes = [each["exit_cause"] for each in desk.participants(f"uuid_{uuid}")]
    assert causes == ["Participant Call Hangup"] * 2


def test_only_what_is_wanted_is_told(desk: Desk) -> None:
    desk.agent(
        status_callback_url=desk.receiver.url(STATUS),
        status_callback_method="POST",
        stay_alone=True,
    )
    names = [each["EventName"] for each in desk.told()]
    assert names == ["MPCInitialized", "MPCStart", "ParticipantJoin"]


def test_requests_change_participants(desk: Desk) -> None:
    customer = desk.customer("stayAlone='true'")
    agent, supervisor = desk.agent(), desk.agent("Supervisor")
    desk.receiver.heard.clear()
    reply = desk.do("multi_party_participants_update", "1,2", mute=True, hold=True)
    assert reply == {
        "api_id": reply["api_id"],
        "mute": f"MPC: {NAME} mute/unmute member(s) succeeded",
        "hold": f"MPC: {NAME} hold/unhold member(s) succeeded",
    }
    assert desk.heard(customer) == desk.heard(agent) == ["hold music"]
    assert [(each["mute"], each["hold"]) for each in desk.participants()] == [
        (True, True),
        (True, True),
        (False, False),
    ]
    desk.do("multi_party_participants_update", "all", mute=False, hold=False)
    assert desk.heard(customer) == []
    reply = desk.do("multi_party_participants_update", "3", coach_mode=False)
    assert reply["coach_mode"] == f"MPC: {NAME} coach_mode enable/disable succeeded"
    desk.simulation.control.calls.say(supervisor, text="This is on me")
    desk.do("multi_party_participants_update", "3", coach_mode=True)
    desk.simulation.control.calls.say(supervisor, text="Offer a refund")
    assert desk.heard(customer, "voice") == ["This is on me"]
    assert desk.heard(agent, "voice") == ["This is on me", "Offer a refund"]
    names = [(each["EventName"], each["MemberID"]) for each in desk.told()]
    changes = [each for each in names if "Speak" not in each[0]]
    assert changes == [
        *((f"Participant{what}", who) for who in "12" for what in ("Mute", "Hold")),
        *((f"Participant{what}", who) for who in "12" for what in ("Unmute", "Unhold")),
        ("ParticipantCoachModeStop", "3"),
        ("ParticipantCoachModeStart", "3"),
    ]


def test_muted_and_held_participants_are_not_heard(desk: Desk) -> None:
    customer, agent = desk.customer("mute='true'"), desk.agent(hold=True)
    other = desk.agent()
    for uuid in (customer, agent, other):
        desk.simulation.control.calls.say(uuid, text=f"It is {uuid}")
    assert desk.heard(customer, "voice") == [f"It is {other}"]
    assert desk.heard(agent, "voice") == desk.heard(other, "voice") == []


def test_nobody_hears_anybody_before_it_starts(desk: Desk) -> None:
    waits = "startMpcOnEnter='false'"
    customers = [desk.customer(waits) for _ in range(2)]
    assert [desk.heard(each) for each in customers] == [["wait music"]] * 2
    desk.simulation.control.calls.say(customers[0], text="Anybody there?")
    desk.do("multi_party_calls_start", status="active")
    desk.simulation.control.calls.say(customers[0], text="Hello")
    assert desk.heard(customers[1]) == []
    assert desk.heard(customers[1], "voice") == ["Hello"]


def test_music_is_asked_for(desk: Desk) -> None:
    url = desk.receiver.url(MUSIC)
    desk.receiver.answer(MUSIC, document("<Play>https://example.com/wait.mp3</Play>"))
    customer = desk.customer(f"startMpcOnEnter='false' waitMusicUrl='{url}' waitMusicMethod='POST'")
    (asked,) = desk.told(MUSIC)
    mpc = desk.now()["mpc_uuid"]
    fields = {"MPCUUID": mpc, "MPCName": NAME, "MemberID": "1", "CallUUID": customer}
    assert asked.items() >= fields.items()
    assert desk.heard(customer) == ["https://example.com/wait.mp3"]


def test_who_leaves_goes_on(desk: Desk) -> None:
    began = desk.simulation.now
    url = desk.receiver.url(EXIT)
    desk.receiver.answer(EXIT, document(WAIT))
    customer = desk.customer(f"stayAlone='true' onExitActionUrl='{url}'")
    mpc = desk.now()["mpc_uuid"]
    lone, asked = desk.agent(), desk.agent(on_exit_action_url=url)
    desk.do("multi_party_participants_kick", "1,2")
    # Requests of different calls have no order.
    told = sorted(desk.told(EXIT), key=lambda each: str(each["MemberID"]))
    assert (
        told[0].items()
        >= {
            "MPCUUID": mpc,
            "MPCFriendlyName": NAME,
            "MemberID": "1",
            "ParticipantCallUUID": customer,
            "ParticipantJoinTime": stamp(began),
            "ParticipantEndTime": stamp(desk.simulation.now),
            "ParticipantRole": "customer",
        }.items()
    )
    assert desk.state(customer) == ("in-progress", None)
    assert desk.state(lone) == ("completed", 4030)
    ended = desk.now(f"uuid_{mpc}")
    assert ended["termination_cause"] == "Stay Alone Not Permitted"
    assert ended["termination_cause_code"] == 1010
    assert desk.state(asked) == ("in-progress", None)
    assert [each["MemberID"] for each in told] == ["1", "3"]


def test_calls_of_requests_end_with_it(desk: Desk) -> None:
    customer = desk.customer(then="<Hangup/>")
    agent = desk.agent()
    desk.do("multi_party_calls_end")
    desk.simulation.advance()
    assert desk.state(customer) == ("completed", 4000)
    assert desk.state(agent) == ("completed", 4020)
    # Its name is free.
    again = desk.customer()
    assert [each["call_uuid"] for each in desk.participants()] == [again]


def test_the_calls_of_agents_are_told(desk: Desk) -> None:
    desk.customer("stayAlone='true'")
    mpc = desk.now()["mpc_uuid"]
    told = desk.receiver.url(LEG)
    agent = desk.agent(call_status_callback_url=told, sip_headers="ticket=42")
    desk.simulation.control.calls.hang_up(agent)
    events = desk.told(LEG)
    assert [(each["Event"], each["CallStatus"]) for each in events] == [
        ("Ring", "ringing"),
        ("StartApp", "in-progress"),
        ("Hangup", "completed"),
    ]
    for each in events:
        fields = {"CallUUID": agent, "MPCUUID": mpc, "MPCName": NAME, "X-PH-ticket": "42"}
        assert each.items() >= fields.items()


def test_a_recording(desk: Desk) -> None:
    desk.customer("stayAlone='true'")
    mpc = desk.now()["mpc_uuid"]
    began = desk.simulation.now
    told = {
        "recording_callback_url": desk.receiver.url(FILE),
        "recording_callback_method": "POST",
        "transcription_url": desk.receiver.url(TEXT),
    }
    started = desk.do("multi_party_calls_start_recording", file_format="wav", **told)
    assert started["message"] == f"MPC: {NAME} record started"
    key = started["recording_id"]
    assert started["recording_url"].endswith(f"/Recording/{key}.wav")
    assert desk.now()["recording"] == "recording"
    desk.simulation.advance(20)
    desk.do("multi_party_calls_pause_recording", callback_method="POST")
    assert desk.now()["recording"] == "paused"
    desk.simulation.advance(7)
    desk.do("multi_party_calls_resume_recording", callback_method="POST")
    desk.simulation.advance(10)
    desk.do("multi_party_calls_stop_recording")
    assert desk.now()["recording"] == "not-recording"
    desk.simulation.advance(10)
    first, paused, resumed, ready = desk.told(FILE)
    same = {
        "MPCUUID": mpc,
        "MPCName": NAME,
        "RecordingUUID": key,
        "RecordingFormat": "wav",
        "RecordingStartTime": stamp(began),
    }
    assert first == same | {
        "EventName": "MPCRecordingInitiated",
        "EventTimestamp": stamp(began),
        "SequenceNumber": "1",
    }
    assert (paused["EventName"], paused["SequenceNumber"]) == ("MPCRecordingPaused", "2")
    assert (resumed["EventName"], resumed["SequenceNumber"]) == ("MPCRecordingResumed", "3")
    assert ready == same | {
        "EventName": "MPCRecordingCompleted",
        "EventTimestamp": stamp(began + timedelta(seconds=39)),
        "RecordingDuration": "30",
        "RecordingEndTime": stamp(began + timedelta(seconds=37)),
        "RecordingURL": started["recording_url"],
        "SequenceNumber": "4",
    }
    recording = desk.api.do("recordings_get", key)
    assert (recording["recording_type"], recording["recording_duration_ms"]) == (
        "mpc",
        "30000.00000",
    )
    desk.simulation.advance(minutes=10)
    assert [each["recording_id"] for each in desk.told(TEXT)] == [key]


def test_a_participant_is_recorded(desk: Desk) -> None:
    customer = desk.customer("stayAlone='true'")
    desk.simulation.advance(1)
    told = {
        "recording_callback_url": desk.receiver.url(FILE),
        "recording_callback_method": "POST",
        "transcription_url": desk.receiver.url(TEXT),
    }
    started = desk.do("multi_party_participants_start_recording", "1", **told)
    assert started["message"] == f"MPC: {NAME} record started"
    desk.simulation.advance(5)
    desk.do("multi_party_participants_pause_recording", "1", callback_method="POST")
    desk.do("multi_party_participants_resume_recording", "1", callback_method="POST")
    # The multi-party call as a whole is not.
    assert desk.now()["recording"] == "not-recording"
    desk.do("multi_party_participants_stop_recording", "1")
    desk.simulation.advance(5)
    names = [each["EventName"].removeprefix("MPCRecording") for each in desk.told(FILE)]
    assert names == ["Initiated", "Paused", "Resumed", "Completed"]
    recording = desk.api.do("recordings_get", started["recording_id"])
    assert recording["call_uuid"] == customer
    desk.simulation.advance(minutes=10)
    assert [each["recording_id"] for each in desk.told(TEXT)] == [started["recording_id"]]


def test_requests_play_and_read(desk: Desk) -> None:
    customer, agent = desk.customer("stayAlone='true'"), desk.agent()
    played = desk.do("multi_party_participants_start_playing", "1", url=BELL)
    assert played == {
        "api_id": played["api_id"],
        "message": "play queued into MPC",
        "mpcMemberId": ["1"],
        "mpcName": NAME,
    }
    read = desk.do("multi_party_participants_start_speaking", "all", text="One minute is left")
    assert (read["message"], read["mpcMemberId"]) == ("speak queued into MPC", ["1", "2"])
    assert desk.heard(customer, "play", "speak") == [BELL, "One minute is left"]
    assert desk.heard(agent, "play", "speak") == ["One minute is left"]
    desk.do("multi_party_participants_stop_playing", "1")
    desk.do("multi_party_participants_stop_speaking", "all")
    cut = desk.simulation.control.calls.get(agent).heard or []
    assert [each.cut for each in cut if each.kind == "speak"] == [True]


def test_impossible_requests_are_refused(desk: Desk) -> None:
    for operation_id, body in REQUESTS.items():
        assert desk.refused(404, operation_id, "name_Nobody", body=body) == "not found"
        unknown = "uuid_00000000-0000-4000-8000-000000000000"
        assert desk.refused(404, operation_id, unknown, body=body) == "not found"
    desk.customer("stayAlone='true'")
    for operation_id, body in OF_PARTICIPANTS.items():
        assert desk.refused(404, operation_id, MPC, "2", body=body) == "not found"
        assert desk.refused(404, operation_id, "name_Nobody", "1", body=body) == "not found"
    for operation_id in ("calls_pause", "calls_resume", "calls_start"):
        body = {"status": "active"} if operation_id == "calls_start" else {}
        name = operation_id if body else f"{operation_id}_recording"
        desk.refused(400, f"multi_party_{name}", MPC, body=body)
    for verb in ("pause", "resume"):
        desk.refused(400, f"multi_party_participants_{verb}_recording", MPC, "1", body={})
    for verb in ("calls", "participants"):
        path = (MPC,) if verb == "calls" else (MPC, "1")
        desk.api.do(f"multi_party_{verb}_start_recording", *path, body={})
        desk.refused(400, f"multi_party_{verb}_start_recording", *path, body={})
    several = {"from": desk.number, "to": f"{phone()}<{phone()}", "role": "Customer"}
    desk.refused(400, "multi_party_participants_add", MPC, body=several)
    uneven = several | {"role": "Agent", "ring_timeout": "1<2<3"}
    desk.refused(400, "multi_party_participants_add", MPC, body=uneven)
    coached = {"coach_mode": True}
    desk.refused(400, "multi_party_participants_update", MPC, "all", body=coached)
    mpc = desk.now()["mpc_uuid"]
    desk.do("multi_party_calls_end")
    for operation_id, body in REQUESTS.items():
        if not operation_id.endswith(("_get", "_list")):
            assert desk.refused(404, operation_id, f"uuid_{mpc}", body=body) == "not found"
