"""Conferences: who hears what, who may stay, and what becomes of those who leave."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import pairwise
from urllib.parse import parse_qsl

import pytest

from plivo_client import NotFoundError, Plivo
from plivo_client.models import Conference, ConferenceMember
from plivo_emulator.receiver import Answer
from plivo_emulator.testing import CallUnderTest, EmulatorUnderTest
from plivo_emulator_client.models import Heard
from tests.emulator.voice.test_audio_files import mp3

NAME = "Standup"


@dataclass
class Hall:
    """An account whose calls meet in conferences, each with a document of its own."""

    emulator: EmulatorUnderTest
    callers: Iterator[int] = field(default_factory=lambda: iter(range(1, 100)))

    def __post_init__(self) -> None:
        self.emulator.clock.freeze()
        self.url = self.emulator.webhooks.url

    def document(self, path: str, inside: str) -> str:
        """Let a URL answer with a document."""
        self.emulator.webhooks.answers[path] = Answer(body=f"<Response>{inside}</Response>")
        return self.url(path)

    def join(
        self,
        attributes: str = "",
        then: str = "",
        name: str = NAME,
        client: Plivo | None = None,
    ) -> CallUnderTest:
        """Let a call enter; it goes on with `then` after the conference.

        Args:
            attributes: of the element.
            then: the elements after it.
            name: of the conference.
            client: whose call it is; that of the main account unless given.
        """
        caller = f"1415555{next(self.callers):04}"
        element = (
            f"<Conference callbackUrl='{self.url('/event')}' {attributes}>{name}</Conference>{then}"
        )
        answer = self.document(f"/answer/{caller}", element)
        app_id = (
            (client or self.emulator.client)
            .applications.create(app_name=caller, answer_url=answer, hangup_url=self.url("/hangup"))
            .app_id
        )
        call = self.emulator.phone(caller, app_id)
        self.emulator.clock.advance(seconds=0)
        return call

    def now(self) -> Conference:
        return self.emulator.client.conferences.get(NAME)

    def member(self, call: CallUnderTest) -> ConferenceMember:
        (found,) = (each for each in self.now().members if each.call_uuid == call.call_uuid)
        return found

    def told(self, path: str = "/event") -> list[dict[str, str]]:
        """The fields of all requests to a path."""
        self.emulator.clock.advance(seconds=0)
        received = (each for each in self.emulator.webhooks.received if each.path == path)
        return [dict(parse_qsl(each.body.decode(), keep_blank_values=True)) for each in received]

    def events(self, call: CallUnderTest | None = None) -> list[str]:
        """What was told of all calls or one, in order."""
        wanted = None if call is None else call.call_uuid
        return [
            each["ConferenceAction"] for each in self.told() if wanted in (None, each["CallUUID"])
        ]

    @property
    def names(self) -> list[str]:
        """The conferences that go on."""
        return self.emulator.client.conferences.list().conferences


@pytest.fixture
def hall(plivo_emulator: EmulatorUnderTest) -> Hall:
    return Hall(plivo_emulator)


def sounds(call: CallUnderTest) -> list[Heard]:
    return list(call.state.heard or ())


def heard(call: CallUnderTest, kind: str = "voice") -> list[str]:
    return [each.text for each in sounds(call) if each.kind == kind]


def test_who_is_inside_hears_the_others(hall: Hall) -> None:
    ann, ben, eve = hall.join(), hall.join(), hall.join(name="Elsewhere")
    ann.says("Good morning")
    ben.hears("good morning")
    ben.says("Hello Ann")
    ann.hears("hello")
    assert ann.transcript == ["says Good morning", "hears Hello Ann"]
    assert heard(eve) == []
    assert sorted(hall.emulator.client.conferences.list().conferences) == ["Elsewhere", NAME]
    assert hall.now().conference_member_count == "2"


def test_nobody_hears_anybody_before_the_start(hall: Hall) -> None:
    document = hall.document("/wait", "<Speak>Please hold.</Speak>")
    ann = hall.join("startConferenceOnEnter='false'")
    ben = hall.join(f"startConferenceOnEnter='false' waitSound='{document}'")
    assert sounds(ann)[-1].kind == "music"
    ben.hears("please hold")
    ben.hears("please hold")
    ann.says("Anybody there?")
    moderator = hall.join()
    assert [heard(each) for each in (ann, ben, moderator)] == [[], [], []]
    ann.says("At last")
    assert [heard(each) for each in (ann, ben, moderator)] == [[], ["At last"], ["At last"]]
    hall.emulator.clock.advance(seconds=60)
    assert all(each.end for call in (ann, ben) for each in sounds(call))


def test_first_and_last(hall: Hall) -> None:
    ann, ben = hall.join(), hall.join()
    for each in (ann, ben):
        each.hang_up()
        # Events of several calls at once come in any order.
        hall.emulator.clock.advance(seconds=0)
    first, second, third, fourth = hall.told()
    assert {each["ConferenceUUID"] for each in hall.told()} == {first["ConferenceUUID"]}
    assert [each["ConferenceMemberID"] for each in hall.told()] == ["1", "2", "1", "2"]
    assert (first["Event"], first["ConferenceFirstMember"]) == ("ConferenceEnter", "true")
    assert "ConferenceFirstMember" not in second
    assert (third["Event"], third["CallUUID"]) == ("ConferenceExit", ann.call_uuid)
    assert "ConferenceLastMember" not in third
    assert fourth["ConferenceLastMember"] == "true"
    assert hall.names == []
    record = hall.emulator.client.calls.get(ann.call_uuid)
    assert record.conference_uuid == first["ConferenceUUID"]


def test_a_name_is_free_again(hall: Hall) -> None:
    hall.join().hang_up()
    again = hall.join()
    first, _, third = hall.told()
    assert first["ConferenceUUID"] != third["ConferenceUUID"]
    assert third["ConferenceFirstMember"] == "true"
    assert hall.member(again).member_id == "1"


def test_subaccounts_share_names(hall: Hall) -> None:
    made = hall.emulator.client.subaccounts.create(name="Shop", enabled=True)
    hall.emulator.webhooks.auth_tokens.append(made.auth_token)
    with Plivo(made.auth_id, made.auth_token, base_url=hall.emulator.client.base_url) as subaccount:
        ours, theirs = hall.join(), hall.join(client=subaccount)
        assert [each.call_uuid for each in hall.now().members] == [
            ours.call_uuid,
            theirs.call_uuid,
        ]
        assert subaccount.conferences.list().conferences == []
        hall.join(name="Theirs", client=subaccount)
        assert subaccount.conferences.list().conferences == ["Theirs"]
    assert len(hall.emulator.client.conferences.list().conferences) == 2


def test_a_full_room_is_left_out(hall: Hall) -> None:
    hall.join()
    late = hall.join("maxMembers='1'", "<Speak>Try again later.</Speak><Wait length='60'/>")
    late.hears("try again")
    assert hall.events() == ["enter"]
    assert hall.now().conference_member_count == "1"


def test_a_room_for_nobody_has_the_usual_size(hall: Hall) -> None:
    hall.join("maxMembers='0'")
    assert hall.now().conference_member_count == "1"


def test_at_most_twenty(hall: Hall) -> None:
    for _ in range(20):
        hall.join()
    late = hall.join("maxMembers='30'", "<Speak>Try again later.</Speak><Wait length='60'/>")
    late.hears("try again")
    assert hall.now().conference_member_count == "20"


def test_kicked_calls_go_on(hall: Hall) -> None:
    ann, ben = hall.join(then="<Speak>You are out.</Speak>"), hall.join()
    done = hall.emulator.client.conferences.kick_member(NAME, hall.member(ann).member_id)
    assert (done.message, done.member_id) == ("kicked", "1")
    assert hall.now().conference_member_count == "1"
    ann.hears("you are out")
    hall.emulator.clock.advance(seconds=60)
    assert (ann.state.hangup_code, ben.status) == (4010, "in-progress")


def test_hung_up_calls_do_not(hall: Hall) -> None:
    action = hall.document("/left", "<Speak>Never heard.</Speak>")
    ann, ben = hall.join(f"action='{action}'", "<Speak>Never heard.</Speak>"), hall.join()
    hall.emulator.client.conferences.hangup_member(NAME, "1")
    assert (ann.state.hangup_code, ann.state.hangup_source) == (1000, "API Request")
    (left,) = hall.told("/left")
    assert (left["CallStatus"], left["ConferenceMemberID"]) == ("completed", "1")
    assert ann.transcript == []
    assert hall.events() == ["enter", "enter", "exit"]
    assert ben.status == "in-progress"


def test_the_action_decides_what_comes_next(hall: Hall) -> None:
    action = hall.document("/left", "<Speak>How was it?</Speak><Wait length='60'/>")
    ann = hall.join(f"action='{action}' hangupOnStar='true'", "<Speak>Not this.</Speak>")
    ann.press("1")
    ann.press("*")
    ann.hears("how was it")
    (left,) = hall.told("/left")
    assert left["ConferenceName"] == NAME
    assert "RecordUrl" not in left
    assert hall.names == []


def test_without_redirect_the_document_goes_on(hall: Hall) -> None:
    action = hall.document("/left", "<Speak>Not this.</Speak>")
    ann = hall.join(f"action='{action}' redirect='false'", "<Speak>But this.</Speak>")
    hall.emulator.client.conferences.kick_member(NAME, "all")
    ann.hears("but this")
    assert len(hall.told("/left")) == 1


@pytest.mark.parametrize(
    ("end", "code"),
    [
        (lambda client: client.conferences.hangup(NAME), 1000),
        (lambda client: client.conferences.hangup_all(), 1000),
        (lambda client: client.conferences.hangup_member(NAME, "all"), 1000),
        (lambda client: client.calls.hangup_all(), 0),
    ],
)
@pytest.mark.parametrize("more", ["endConferenceOnExit='true'", "stayAlone='false'"])
def test_none_of_those_who_are_hung_up_goes_on(
    hall: Hall, more: str, end: Callable[[Plivo], None], code: int
) -> None:
    """Even where the others would leave with the first, and reach the end of their documents."""
    members = [hall.join(more) for _ in range(2)]
    end(hall.emulator.client)
    assert [each.state.hangup_code for each in members] == [code, code]
    assert hall.names == []


def test_who_comes_back_at_once_begins_another_conference(hall: Hall) -> None:
    ann = hall.join(then=f"<Conference>{NAME}</Conference>")
    first = ann.state.room
    hall.emulator.client.conferences.kick_member(NAME, "all")
    assert hall.member(ann).member_id == "1"
    assert ann.state.room != first
    ann.hang_up()
    assert hall.names == []


def test_an_action_that_is_no_address(hall: Hall) -> None:
    ann = hall.join("action='ftp://example.com/left'")
    hall.emulator.client.conferences.kick_member(NAME, "1")
    assert (ann.status, ann.state.hangup_code) == ("completed", 7022)
    assert hall.events() == ["enter", "exit"]


def test_the_moderator_ends_it(hall: Hall) -> None:
    guest = hall.join(then="<Speak>It is over.</Speak>")
    moderator = hall.join("endConferenceOnExit='true'")
    moderator.hang_up()
    assert hall.names == []
    guest.hears("over")
    assert hall.events() == ["enter", "enter", "exit", "exit"]


@pytest.mark.parametrize(("attributes", "stays"), [("", True), ("stayAlone='false'", False)])
def test_who_may_stay_alone(hall: Hall, attributes: str, stays: bool) -> None:
    ann, ben = hall.join(attributes, "<Wait length='60'/>"), hall.join()
    ben.hang_up()
    assert (ann.status, hall.names) == ("in-progress", [NAME] if stays else [])


def test_time_is_up(hall: Hall) -> None:
    ann = hall.join("timeLimit='300'", "<Wait length='60'/>")
    hall.join()
    hall.emulator.clock.advance(seconds=299)
    assert hall.names == [NAME]
    hall.emulator.clock.advance(seconds=1)
    assert hall.names == []
    assert ann.status == "in-progress"


def test_the_newest_limit_counts(hall: Hall) -> None:
    hall.join("timeLimit='300'")
    hall.emulator.clock.advance(seconds=200)
    hall.join("timeLimit='600'")
    hall.emulator.clock.advance(seconds=599)
    assert hall.names == [NAME]
    hall.emulator.clock.advance(seconds=1)
    assert hall.names == []


def test_muted_and_deaf(hall: Hall) -> None:
    ann, ben = hall.join("muted='true'"), hall.join()
    conferences = hall.emulator.client.conferences
    ann.says("one")
    conferences.unmute_member(NAME, "1")
    ann.says("two")
    conferences.deaf_member(NAME, "2")
    ann.says("three")
    conferences.mute_member(NAME, ["1", "2"])
    assert [(each.muted, each.deaf) for each in hall.now().members] == [(True, False), (True, True)]
    conferences.undeaf_member(NAME, "all")
    conferences.unmute_member(NAME, "all")
    ann.says("four")
    assert heard(ben) == ["two", "four"]


def test_keys(hall: Hall) -> None:
    ann = hall.join("digitsMatch=' 9, 12 '")
    ben = hall.join("relayDTMF='false'")
    ann.press("112")
    ben.press("12")
    assert heard(ben, "dtmf") == ["1", "1", "2"]
    assert heard(ann, "dtmf") == []
    matches = [each for each in hall.told() if each["ConferenceAction"] == "digits"]
    assert [each["ConferenceDigitsMatch"] for each in matches] == ["12"]


def test_the_floor(hall: Hall) -> None:
    ann, ben = hall.join("floorEvent='true'"), hall.join("floorEvent='true'")
    for speaker in (ann, ben, ben, ann):
        speaker.says("Me")
    assert hall.events(ann) == ["enter", "floor", "floor"]
    assert hall.events(ben) == ["enter", "floor"]


def test_sounds_of_the_room(hall: Hall) -> None:
    ann = hall.join()
    hello = hall.document("/hello", "<Speak>Welcome Ben.</Speak>")
    ben = hall.join(f"enterSound='{hello}' exitSound='beep:2'")
    ben.hears("welcome")
    assert heard(ann, "speak") == ["Welcome Ben."]
    ben.hang_up()
    assert heard(ann, "beep") == ["", ""]
    (asked,) = hall.told("/hello")
    assert (asked["ConferenceAction"], asked["CallUUID"]) == ("enterSound", ben.call_uuid)


def test_useless_sounds_are_silence(hall: Hall) -> None:
    hall.emulator.webhooks.answers["/wait"] = Answer(status=500)
    wait = hall.url("/wait")
    ann = hall.join(f"startConferenceOnEnter='false' waitSound='{wait}'")
    hall.emulator.clock.advance(seconds=300)
    assert ann.status == "in-progress"
    assert sounds(ann) == []


def test_a_wait_sound_may_be_an_audio_file(hall: Hall) -> None:
    hall.emulator.webhooks.answers["/wait"] = Answer(body=mp3(6), content_type="audio/mpeg")
    wait = hall.url("/wait")
    ann = hall.join(f"startConferenceOnEnter='false' waitSound='{wait}'")
    hall.emulator.clock.advance(seconds=20)
    # It begins again each time it has ended.
    starts = [datetime.fromisoformat(each.start) for each in sounds(ann) if each.text == wait]
    assert len(starts) == 4
    between = {(two - one).total_seconds() for one, two in pairwise(starts)}
    assert [round(each, 1) for each in between] == [6]


def test_requests_play_and_read(hall: Hall) -> None:
    ann, ben = hall.join(), hall.join()
    conferences = hall.emulator.client.conferences
    conferences.start_speaking(NAME, "1", text="One minute is left.")
    conferences.start_playing(NAME, "all", url="https://example.com/bell.mp3")
    first, second = sounds(ann)
    assert (first.kind, second.kind, second.start) == ("speak", "play", first.end)
    assert heard(ben, "play") == ["https://example.com/bell.mp3"]
    conferences.stop_speaking(NAME, "1,2")
    assert sounds(ann)[0].cut
    assert not sounds(ann)[1].cut
    conferences.stop_playing(NAME, "all")
    assert heard(ann, "play") == []


def test_sounds_end_with_the_membership(hall: Hall) -> None:
    ann = hall.join(then="<Wait length='60'/>")
    hall.emulator.client.conferences.start_speaking(NAME, "all", text="A long story " * 50)
    hall.emulator.clock.advance(seconds=1)
    hall.emulator.client.conferences.kick_member(NAME, "all")
    assert sounds(ann)[0].cut


def test_a_recording_has_what_all_say(hall: Hall) -> None:
    ann = hall.join("record='true' recordFileFormat='wav' transcriptionType='auto'")
    ann.says("Nobody listens")
    hall.emulator.clock.advance(seconds=10)
    ben = hall.join("action='" + hall.document("/left", "") + "'")
    hall.emulator.client.conferences.mute_member(NAME, "1")
    for speaker, text in ((ann, "unheard"), (ben, "Hello")):
        hall.emulator.clock.advance(seconds=1)
        speaker.says(text)
    hall.emulator.client.conferences.start_speaking(NAME, "all", text="The end")
    hall.emulator.clock.advance(seconds=10)
    hall.emulator.client.conferences.hangup(NAME)
    hall.emulator.clock.advance(seconds=120)
    told = hall.told()[-1]
    assert (told["ConferenceAction"], told["CallUUID"]) == ("record", ann.call_uuid)
    assert (told["RecordingDuration"], told["CallStatus"]) == ("12", "completed")
    (left,) = hall.told("/left")
    assert left["RecordingID"] == told["RecordingID"]
    assert left["RecordUrl"] == told["RecordUrl"]
    recording = hall.emulator.client.recordings.get(told["RecordingID"])
    assert (recording.recording_type, recording.conference_name) == ("conference", NAME)
    assert (recording.call_uuid, recording.recording_format) == (ann.call_uuid, "wav")
    text = str(hall.emulator.client.transcriptions.get(told["RecordingID"]).transcription)
    assert text.split() == ["Speaker", "0:", "Hello", "Speaker", "1:", "The", "end"]


def test_one_alone_is_recorded_if_wanted(hall: Hall) -> None:
    ann = hall.join("record='true' recordWhenAlone='true'")
    hall.emulator.clock.advance(seconds=5)
    ann.hang_up()
    hall.emulator.clock.advance(seconds=5)
    assert hall.told()[-1]["RecordingDuration"] == "5"


def test_requests_record(hall: Hall) -> None:
    hall.join()
    conferences = hall.emulator.client.conferences
    told = hall.url("/file")
    started = conferences.start_recording(NAME, callback_url=told, time_limit=20)
    conferences.start_recording(NAME, callback_url=told, file_format="wav")
    hall.emulator.clock.advance(seconds=30)
    conferences.stop_recording(NAME)
    hall.emulator.clock.advance(seconds=5)
    first, second = hall.told("/file")
    assert (first["recording_id"], first["api_id"]) == (started.recording_id, started.api_id)
    assert (first["record_url"], first["conference_name"]) == (started.url, NAME)
    assert [each["recording_duration"] for each in (first, second)] == ["20", "30"]
    assert hall.events() == ["enter"]


def test_nothing_changes(hall: Hall) -> None:
    hall.join()
    conferences = hall.emulator.client.conferences
    before = hall.now().members
    for stop in (
        conferences.unmute_member,
        conferences.undeaf_member,
        conferences.stop_playing,
        conferences.stop_speaking,
    ):
        stop(NAME, "1")
    conferences.stop_recording(NAME)
    assert hall.now().members == before
    assert hall.events() == ["enter"]


def test_times_and_counts(hall: Hall) -> None:
    hall.join()
    hall.emulator.clock.advance(seconds=30)
    hall.join()
    hall.emulator.clock.advance(seconds=12)
    conference = hall.now()
    assert (conference.conference_run_time, conference.conference_member_count) == ("42", "2")
    assert [each.join_time for each in conference.members] == ["42", "12"]
    assert [each.from_ for each in conference.members] == ["14155550001", "14155550002"]


def test_all_conferences(hall: Hall) -> None:
    calls = [hall.join(), hall.join(), hall.join(name="Elsewhere")]
    hall.emulator.client.conferences.hangup_all()
    assert [each.state.hangup_code for each in calls] == [1000, 1000, 1000]
    assert hall.names == []


def test_a_transferred_call_leaves_without_action(hall: Hall) -> None:
    action = hall.document("/left", "")
    ann = hall.join(f"action='{action}'")
    url = hall.document("/next", "<Speak>Over here.</Speak>")
    hall.emulator.client.calls.transfer(ann.call_uuid, aleg_url=url)
    ann.hears("over here")
    assert hall.events() == ["enter", "exit"]
    assert hall.told("/left") == []


@pytest.mark.parametrize("members", ["2", "1,2"])
def test_unknown_members(hall: Hall, members: str) -> None:
    hall.join()
    conferences = hall.emulator.client.conferences
    for act in (conferences.kick_member, conferences.mute_member, conferences.hangup_member):
        with pytest.raises(NotFoundError, match="not found"):
            act(NAME, members)
    assert hall.now().members[0].muted is False


def test_a_conference_that_is_over(hall: Hall) -> None:
    hall.join().hang_up()
    conferences = hall.emulator.client.conferences
    for act in (conferences.get, conferences.hangup, conferences.start_recording):
        with pytest.raises(NotFoundError, match="not found"):
            act(NAME)
    with pytest.raises(NotFoundError, match="not found"):
        conferences.mute_member(NAME, "all")
