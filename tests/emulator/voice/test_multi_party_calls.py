"""Multi-party calls: who is called, who hears whom, what is told and what it costs."""

from __future__ import annotations

import io
import wave
from datetime import datetime
from typing import Any, Final
from urllib.parse import urlsplit

import httpx
import pytest

from plivo_client import APIStatusError, Plivo
from plivo_emulator.receiver import Answer
from plivo_emulator.testing import CallUnderTest, EmulatorUnderTest
from plivo_emulator.voice.live import MOST_DOCUMENTS
from tests.emulator.voice.test_audio_files import wav
from tests.emulator.voice.test_sequences import (
    AGENT,
    SECOND_AGENT,
    THIRD_AGENT,
    Scene,
)
from tests.emulator.voice.test_sequences import (
    CALLER as CALLER_ADDRESS,
)

MPC: Final = "name_Support"
ALL_EVENTS: Final = (
    "mpc-state-changes,participant-state-changes,participant-speak-events,"
    "participant-digit-input-events,add-participant-api-events"
)
WAITS: Final = (
    "<MultiPartyCall role='Customer' startMpcOnEnter='false' statusCallbackUrl='@/status' "
    f"statusCallbackEvents='{ALL_EVENTS}' MORE>Support</MultiPartyCall>"
)
SUPPORT_LINE: Final = [
    "MPCInitialized -",
    "ParticipantJoin 1",
    "AddParticipantByAPIActionInitiated -",
    "AddParticipantByAPIActionInitiated -",
    "AddParticipantByAPIActionCompleted 2",
    "MPCStart -",
    "ParticipantJoin 2",
    "AddParticipantByAPIActionInitiated -",
    "AddParticipantByAPIActionCompleted 3",
    "ParticipantJoin 3",
    "ParticipantSpeakStart 3",
    "ParticipantSpeakStop 3",
    "ParticipantHold 1",
    "ParticipantUnhold 1",
    "ParticipantSpeakStart 2",
    "ParticipantSpeakStop 2",
    "ParticipantExit 1",
    "ParticipantExit 2",
    "ParticipantExit 3",
    "MPCEnd -",
]


class Desk(Scene):
    """A support line."""

    def __init__(self, emulator: EmulatorUnderTest) -> None:
        super().__init__(emulator, bot=None)  # type: ignore[arg-type]  # nothing is streamed
        self.participants = self.client.multi_party_participants
        self.mpcs = self.client.multi_party_calls

    def customer(self, more: str = "", **documents: str) -> CallUnderTest:
        """Let a customer call and wait."""
        call = self.arrive(answer=WAITS.replace("MORE", more) + "<Hangup/>", **documents)
        self.clock.advance(seconds=0)
        return call

    def add(self, role: str, to: str, **options: Any) -> list[CallUnderTest]:
        """Let a request call somebody."""
        added = self.participants.add(MPC, role=role, from_=self.number, to=to, **options)
        assert added.message == "add participant action initiated"
        return [self.emulator.call_of(each.call_uuid) for each in added.calls]

    def sounds(self, call: CallUnderTest, *kinds: str) -> list[str]:
        """What somebody has heard, of some kinds."""
        return [each.text for each in self.all(call) if each.kind in kinds]

    def heard(self, call: CallUnderTest) -> list[str]:
        """What somebody hears at present."""
        return [each.text for each in self.all(call) if each.end is None]

    def all(self, call: CallUnderTest) -> list[Any]:
        """Everything that somebody has heard."""
        heard = call.state.heard
        assert isinstance(heard, list)
        return heard

    def channels(self, url: str) -> int:
        """How many channels the WAV file of a recording has."""
        content = httpx.get(self.emulator.url + urlsplit(url).path).raise_for_status().content
        with wave.open(io.BytesIO(content)) as file:
            return int(file.getnchannels())

    def events(self, path: str = "/status", names: str = "MemberID") -> list[str]:
        """What the server was told so far, and some fields."""
        self.clock.advance(seconds=0)
        fields = [
            each.event.raw for each in self.hooks.received if each.path.partition("?")[0] == path
        ]
        return [
            " ".join([each["EventName"], *(each.get(n, "-") for n in names.split())])
            for each in fields
        ]

    def ask(self, method: str, path: str, body: Any) -> tuple[int, Any]:
        """Send a request as it is written here."""
        reply = self.emulator.request(method, path, body=body)
        return reply.status, reply.body or {}

    def refused(self, code: int, ask: Any, *args: Any, **options: Any) -> str:
        """Return the words of a refusal."""
        with pytest.raises(APIStatusError) as raised:
            ask(*args, **options)
        assert raised.value.status_code == code
        return str(raised.value.message)


@pytest.fixture
def desk(plivo_emulator: EmulatorUnderTest) -> Desk:
    plivo_emulator.clock.freeze()
    return Desk(plivo_emulator)


def test_a_support_line(desk: Desk) -> None:
    for number, rings in ((AGENT, 9), (SECOND_AGENT, 4), (THIRD_AGENT, 2)):
        desk.phone(number, ring_seconds=rings, talk_seconds=3600)
    customer = desk.customer(more="record='true' recordingCallbackUrl='@/recorded'")
    assert desk.heard(customer) == ["wait music"]
    slow, agent = desk.add("Agent", f"{AGENT}<{SECOND_AGENT}")
    desk.clock.advance(seconds=10)
    assert (slow.status, agent.status, desk.heard(customer)) == ("cancel", "in-progress", [])
    (supervisor,) = desk.add("Supervisor", THIRD_AGENT)
    desk.clock.advance(seconds=10)
    supervisor.says("offer a refund")
    agent.hears("offer a refund")
    desk.participants.update(MPC, "1", hold=True)
    assert desk.heard(customer) == ["hold music"]
    desk.participants.update(MPC, "1", hold=False)
    agent.says("you get a refund")
    customer.hears("you get a refund")
    assert "offer a refund" not in desk.sounds(customer, "voice")
    customer.hang_up()
    desk.mpcs.end(MPC)
    ended = desk.mpcs.list().objects[0]
    assert (ended.duration, ended.billed_duration, ended.billed_amount) == (18, 180, "0.01500")
    assert (ended.termination_cause_code, ended.status) == (3000, "Ended")
    desk.clock.advance(seconds=10)
    assert desk.events() == SUPPORT_LINE
    assert desk.events("/recorded", "SequenceNumber RecordingDuration") == [
        "MPCRecordingInitiated 1 -",
        "MPCRecordingCompleted 2 17",
    ]
    records = {each.to_number: each for each in desk.client.calls.list().objects}
    paid = [records[to] for to in (desk.number, AGENT, SECOND_AGENT, THIRD_AGENT)]
    assert [(each.hangup_cause_code, each.bill_duration) for each in paid] == [
        (4000, 23),
        (9000, 0),
        (4020, 18),
        (4020, 10),
    ]
    assert [each.total_amount for each in paid] == ["0.00550", "0.00000", "0.01200", "0.01200"]


def test_the_first_agent_takes_part_and_the_others_lose_the_race(desk: Desk) -> None:
    desk.phone(AGENT, answer="busy")
    desk.phone(SECOND_AGENT, ring_seconds=20)
    desk.phone(THIRD_AGENT, ring_seconds=3, talk_seconds=3600)
    told = desk.hooks.url("/leg")
    legs = desk.add(
        "agent",
        f"{AGENT}<{SECOND_AGENT}<{THIRD_AGENT}",
        ring_timeout="30<10<30",
        delay_dial="0<0<2",
        call_status_callback_url=told,
        stay_alone=True,
    )
    desk.clock.advance(seconds=30)
    assert [each.status for each in legs] == ["busy", "cancel", "in-progress"]
    fields = [each.event.raw for each in desk.hooks.received if each.path == "/leg"]
    assert {each["MPCName"] for each in fields} == {"Support"}
    assert [each["CallStatus"] for each in fields if each["To"] == THIRD_AGENT] == [
        "ringing",
        "in-progress",
    ]
    assert sorted(each["HangupCauseCode"] for each in fields if "HangupCauseCode" in each) == [
        "3010",
        "9000",
    ]
    (member,) = desk.participants.list(MPC).objects
    assert (member.member_address, member.role) == (THIRD_AGENT, "agent")


def test_it_ends_when_nobody_who_was_called_answers(desk: Desk) -> None:
    desk.phone(answer="busy")
    desk.add("Customer", AGENT, status_callback_url=desk.hooks.url("/status"))
    assert desk.mpcs.get(MPC).status == "Initialized"
    desk.clock.advance(seconds=10)
    ended = desk.mpcs.list().objects[0]
    assert (ended.termination_cause_code, ended.duration, ended.billed_amount) == (
        1000,
        0,
        "0.00000",
    )
    assert desk.events() == ["MPCInitialized -", "MPCEnd -"]
    assert desk.refused(404, desk.mpcs.get, MPC) == "not found"
    assert desk.mpcs.get(f"uuid_{ended.mpc_uuid}").status == "Ended"


def test_a_participant_must_press_the_key(desk: Desk) -> None:
    desk.documents(key="<Speak>Press 1 to help</Speak>")
    desk.customer()
    sound = desk.hooks.url("/key")
    wrong, right = (
        desk.add("Agent", to, confirm_key="1", confirm_key_sound_url=sound)[0]
        for to in (AGENT, SECOND_AGENT)
    )
    for call, key in ((wrong, "2"), (right, "1")):
        call.hears("press 1")
        call.press(key)
    desk.clock.advance(seconds=1)
    assert (wrong.state.hangup_code, right.status) == (9110, "in-progress")
    assert [each.member_address for each in desk.participants.list(MPC).objects] == [
        SECOND_AGENT,
        CALLER_ADDRESS,
    ]


def test_a_document_decides_what_comes_after(desk: Desk) -> None:
    bye = "<Speak>Please rate us</Speak>"
    customer = desk.customer(more="onExitActionUrl='@/exit' endMpcOnExit='true'", exit=bye)
    desk.phone(talk_seconds=3600)
    (agent,) = desk.add("Agent", AGENT, on_exit_action_url=desk.hooks.url("/exit"))
    desk.clock.advance(seconds=10)
    desk.participants.kick(MPC, "1")
    for call in (customer, agent):
        call.hears("rate us")
    left = [each.event.raw for each in desk.hooks.received if each.path == "/exit"]
    # Each is about another call, so they have no order.
    assert sorted((each["MemberID"], each["ParticipantRole"]) for each in left) == [
        ("1", "customer"),
        ("2", "agent"),
    ]
    causes = [each.exit_cause for each in _of_the_only(desk)]
    assert causes == ["Kicked Out of Multiparty Call", "Multiparty Call Ended"]


def test_a_kicked_participant_of_a_request_is_hung_up(desk: Desk) -> None:
    desk.customer(more="stayAlone='true'")
    (agent,) = desk.add("Agent", AGENT)
    desk.clock.advance(seconds=10)
    desk.participants.kick(MPC, "2")
    desk.clock.advance(seconds=0)
    ended = agent.state
    assert (ended.hangup_code, ended.hangup_source) == (4030, "API Request")
    assert desk.mpcs.get(MPC).status == "Active"


def test_nobody_stays_alone_unless_they_may(desk: Desk) -> None:
    customer = desk.customer()
    (agent,) = desk.add("Agent", AGENT)
    desk.clock.advance(seconds=10)
    agent.hang_up()
    desk.clock.advance(seconds=0)
    assert desk.mpcs.list().objects[0].termination_cause_code == 1010
    # The document goes on after the element.
    assert customer.state.hangup_code == 4000


def test_an_agent_may_come_before_the_customer(desk: Desk) -> None:
    desk.phone(talk_seconds=3600)
    (agent,) = desk.add("Agent", AGENT)
    desk.clock.advance(seconds=30)
    assert (agent.status, desk.mpcs.get(MPC).status) == ("in-progress", "Active")
    customer = desk.customer()
    agent.says("Hello")
    customer.hears("hello")
    customer.hang_up()
    desk.clock.advance(seconds=0)
    assert agent.status == "completed"
    assert desk.mpcs.list().objects[0].termination_cause_code == 1010


def test_time_runs_out(desk: Desk) -> None:
    customer = desk.customer(more="maxDuration='300' stayAlone='true'")
    desk.clock.advance(seconds=301)
    ended = desk.mpcs.list().objects[0]
    assert (ended.termination_cause, ended.duration) == ("Max Duration Reached", 0)
    assert customer.status == "completed"


def test_music_comes_from_documents(desk: Desk) -> None:
    desk.documents(wait="<Play>https://example.com/w.mp3</Play>", hold="<Speak>On hold</Speak>")
    music = "waitMusicUrl='@/wait' customerHoldMusicUrl='@/hold' agentHoldMusicUrl='@/none'"
    customer = desk.customer(more=f"{music} stayAlone='true'")
    desk.clock.advance(seconds=0)
    assert desk.heard(customer) == ["https://example.com/w.mp3"]
    desk.mpcs.start(MPC, status="active")
    assert desk.heard(customer) == []
    desk.participants.update(MPC, "all", hold=True, mute=True)
    desk.clock.advance(seconds=0)
    assert desk.heard(customer) == ["On hold"]
    assert desk.events()[-3:] == ["MPCStart -", "ParticipantMute 1", "ParticipantHold 1"]


@pytest.mark.parametrize("which", ["waitMusicUrl", "customerHoldMusicUrl"])
def test_music_may_be_an_audio_file(desk: Desk, which: str) -> None:
    desk.hooks.answers["/music"] = Answer(body=wav(7.5), content_type="audio/wav")
    customer = desk.customer(more=f"{which}='@/music' hold='{str('Hold' in which).lower()}'")
    desk.clock.advance(seconds=0)
    (music,) = (each for each in desk.all(customer) if each.end is None)
    lasts = datetime.fromisoformat(music.once) - datetime.fromisoformat(music.start)
    assert (music.text, lasts.total_seconds()) == (desk.hooks.url("/music"), 7.5)


def test_keys_are_told_and_relayed(desk: Desk) -> None:
    customer = desk.customer(more="relayDTMFInputs='true'")
    (agent,) = desk.add("Agent", AGENT)
    desk.clock.advance(seconds=10)
    customer.press("5")
    assert desk.events(names="MemberID DigitInput")[-1] == "ParticipantDigitInput 1 5"
    assert desk.sounds(agent, "dtmf") == ["5"]


def test_others_hear_who_comes_and_leaves(desk: Desk) -> None:
    desk.documents(bell="<Play>https://example.com/bell.mp3</Play>")
    customer = desk.customer(more="stayAlone='true'")
    (agent,) = desk.add("Agent", AGENT, exit_sound=desk.hooks.url("/bell"))
    desk.clock.advance(seconds=10)
    agent.hang_up()
    desk.clock.advance(seconds=1)
    heard = desk.sounds(customer, "beep", "play")
    assert heard == ["beep:1", "https://example.com/bell.mp3"]


def test_a_recording_pauses_and_begins_with_two(desk: Desk) -> None:
    more = "record='true' recordMinMemberCount='2' recordingCallbackUrl='@/recorded'"
    desk.customer(more=more)
    desk.mpcs.start(MPC, status="Active")
    assert desk.mpcs.get(MPC).recording == "not-recording"
    desk.phone(ring_seconds=2, talk_seconds=3600)
    desk.add("Agent", AGENT)
    desk.clock.advance(seconds=10)
    for change, state in (
        (desk.mpcs.pause_recording, "paused"),
        (desk.mpcs.resume_recording, "recording"),
    ):
        change(MPC)
        assert desk.mpcs.get(MPC).recording == state
        desk.refused(400, change, MPC)
        desk.clock.advance(seconds=20)
    desk.mpcs.stop_recording(MPC)
    desk.clock.advance(seconds=5)
    assert desk.events("/recorded", "SequenceNumber RecordingDuration") == [
        "MPCRecordingInitiated 1 -",
        "MPCRecordingPaused 2 -",
        "MPCRecordingResumed 3 -",
        "MPCRecordingCompleted 4 27",
    ]
    (recording,) = desk.client.recordings.list(mpc_name="Support").objects
    assert (recording.recording_type, recording.recording_duration_ms) == ("mpc", "27500.00000")


def test_one_participant_is_recorded(desk: Desk) -> None:
    customer = desk.customer()
    (agent,) = desk.add("Agent", AGENT)
    desk.clock.advance(seconds=10)
    url = desk.hooks.url("/recorded")
    started = desk.participants.start_recording(
        MPC, "1", recording_callback_url=url, transcript=True, file_format="wav"
    )
    desk.refused(400, desk.participants.start_recording, MPC, "1")
    customer.says("my order is late")
    agent.says("let me see")
    desk.clock.advance(seconds=5)
    desk.participants.stop_recording(MPC, "1")
    desk.clock.advance(minutes=5)
    assert desk.events("/recorded", "RecordingFormat")[-1] == "MPCRecordingCompleted wav"
    text = desk.client.transcriptions.get(str(started.recording_id)).transcription
    assert str(text).endswith(": my order is late")


def test_participants_hear_what_requests_play(desk: Desk) -> None:
    customer = desk.customer()
    (agent,) = desk.add("Agent", AGENT)
    desk.clock.advance(seconds=10)
    bell = "https://example.com/bell.mp3"
    queued = desk.participants.start_playing(MPC, "1", url=bell)
    assert (queued.message, queued.mpc_member_id) == ("play queued into MPC", ["1"])
    desk.participants.start_speaking(MPC, "all", text="One minute is left")
    for call in (customer, agent):
        call.hears("one minute")
    assert bell not in desk.sounds(agent, "play")
    desk.participants.stop_speaking(MPC, "all")
    assert desk.refused(404, desk.participants.start_playing, MPC, "9", url=bell) == "not found"


def test_a_live_call_is_moved(desk: Desk) -> None:
    waiting = desk.arrive(answer="<Speak>Hello</Speak><Wait length='600'/>")
    desk.clock.advance(seconds=0)
    added = desk.participants.add(MPC, role="Customer", call_uuid=waiting.call_uuid)
    assert [each.call_uuid for each in added.calls] == [waiting.call_uuid] == [added.request_uuid]
    assert desk.mpcs.get(MPC).status == "Active"
    desk.client.calls.transfer(waiting.call_uuid, aleg_url=desk.hooks.url("/answer"))
    desk.clock.advance(seconds=0)
    assert [each.exit_cause for each in _of_the_only(desk)] == ["Participant Call Transferred"]
    assert waiting.status == "in-progress"


def test_a_live_call_is_moved_as_often_as_requests_say(desk: Desk) -> None:
    customer = desk.customer()
    for each in range(MOST_DOCUMENTS + 2):
        desk.participants.add(f"name_{each % 2}", role="agent", call_uuid=customer.call_uuid)
    assert customer.status == "in-progress"
    (room,) = desk.mpcs.list(status="active").objects
    desk.mpcs.start_recording(f"uuid_{room.mpc_uuid}")


def test_all_calls_of_an_account_end_alike(desk: Desk) -> None:
    customer = desk.customer()
    desk.phone(talk_seconds=3600)
    (agent,) = desk.add("Agent", AGENT)
    desk.clock.advance(seconds=10)
    desk.client.calls.hangup_all()
    assert [each.state.hangup_code for each in (customer, agent)] == [0, 0]


def test_who_is_moved_where_they_are_alone_begins_another_one(desk: Desk) -> None:
    waiting = desk.arrive(answer="<Speak>Hello</Speak><Wait length='600'/>")
    desk.clock.advance(seconds=0)
    for _ in range(2):
        desk.participants.add(MPC, role="Customer", call_uuid=waiting.call_uuid)
    newest, ended = desk.mpcs.list().objects
    assert (newest.status, ended.status) == ("Active", "Ended")
    (inside,) = desk.participants.list(MPC).objects
    assert inside.call_uuid == waiting.call_uuid
    desk.mpcs.end(MPC)
    assert waiting.status == "completed"


def test_a_full_call_lets_nobody_in(desk: Desk) -> None:
    desk.customer(more="maxParticipants='2'")
    desk.phone(talk_seconds=3600)
    desk.phone(SECOND_AGENT, talk_seconds=3600)
    (first,) = desk.add("Agent", AGENT)
    desk.clock.advance(seconds=10)
    (second,) = desk.add("Agent", SECOND_AGENT)
    desk.clock.advance(seconds=10)
    assert (first.status, second.status) == ("in-progress", "completed")


def test_numbers_out_of_range_do_not_count(desk: Desk) -> None:
    more = "maxDuration='10' maxParticipants='1' record='true' recordFileFormat='ogg'"
    desk.customer(more=more)
    shown = desk.mpcs.get(MPC)
    assert (shown.max_duration, shown.max_participants, shown.status) == (14_400, 10, "Initialized")
    desk.mpcs.start(MPC, status="active")
    desk.mpcs.end(MPC)
    desk.clock.advance(seconds=5)
    (recording,) = desk.client.recordings.list(mpc_uuid=shown.mpc_uuid).objects
    assert recording.recording_format == "mp3"


def test_a_role_that_there_is_not_does_not_enter(desk: Desk) -> None:
    boss = WAITS.replace("Customer", "Boss").replace("MORE", "")
    call = desk.arrive(answer=f"{boss}<Speak>Nobody here.</Speak><Wait length='60'/>")
    desk.clock.advance(seconds=0)
    call.hears("nobody here")
    desk.refused(404, desk.mpcs.get, MPC)


def test_an_exit_url_that_is_no_url_ends_the_call_once(desk: Desk) -> None:
    customer = desk.customer(more="onExitActionUrl='nowhere'")
    desk.participants.kick(MPC, "1")
    desk.clock.advance(seconds=1)
    record = desk.client.calls.get(customer.call_uuid)
    assert (record.hangup_cause_code, record.hangup_source) == (7022, "Error")
    told = desk.events("/status", "MemberID")
    assert told == ["MPCInitialized -", "ParticipantJoin 1", "ParticipantExit 1", "MPCEnd -"]


def test_impossible_requests_are_refused(desk: Desk) -> None:
    desk.refused(404, desk.mpcs.get, "name_Nobody")
    desk.refused(404, desk.participants.list, "uuid_00000000-0000-4000-8000-000000000000")
    desk.customer()
    for options in (
        {"role": "Customer", "from_": desk.number, "to": f"{AGENT}<{SECOND_AGENT}"},
        {"role": "Agent", "from_": desk.number, "to": AGENT, "ring_timeout": "1<2"},
        {"role": "Agent", "from_": desk.number},
        {"role": "Agent", "from_": desk.number, "to": AGENT, "call_uuid": "1"},
    ):
        desk.refused(400, desk.participants.add, MPC, **options)
    desk.refused(404, desk.participants.add, MPC, role="Agent", call_uuid="unknown")
    for change in (desk.participants.update, desk.participants.start_speaking):
        says: dict[str, Any] = (
            {"mute": True} if change == desk.participants.update else {"text": "Hello"}
        )
        desk.refused(404, change, MPC, "2", **says)
    desk.refused(400, desk.participants.update, MPC, "all", coach_mode=True)
    desk.mpcs.start(MPC, status="active")
    desk.refused(400, desk.mpcs.start, MPC, status="active")
    desk.mpcs.end(MPC)
    desk.refused(404, desk.mpcs.end, MPC)


def test_methods_of_requests_and_elements_differ(desk: Desk) -> None:
    desk.customer(more="record='true' recordingCallbackUrl='@/recorded'")
    desk.mpcs.start(MPC, status="active")
    desk.mpcs.end(MPC)
    urls = {f"{name}_callback_url": desk.hooks.url(f"/{name}") for name in ("status", "recording")}
    desk.add("Agent", AGENT, record=True, **urls)
    desk.clock.advance(seconds=10)
    paths = ("/status", "/recorded", "/recording")
    methods = {
        (path, each.method)
        for each in desk.hooks.received
        if (path := each.path.partition("?")[0]) in paths
    }
    assert methods == {
        ("/status", "POST"),
        ("/recorded", "POST"),
        ("/status", "GET"),
        ("/recording", "GET"),
    }


def test_other_spellings_are_understood(desk: Desk) -> None:
    desk.customer()
    path = f"MultiPartyCall/{MPC}/"
    for role, to in (("AGENT", AGENT), ("supervisor", SECOND_AGENT)):
        body = {"role": role, "from": desk.number, "to": to}
        assert desk.ask("POST", f"{path}Participant/", body)[0] == 201
    assert desk.ask("POST", path, {"status": "Active"}) == (204, {})
    desk.clock.advance(seconds=10)
    roles = [each.role for each in desk.participants.list(MPC).objects]
    assert sorted(roles) == ["agent", "customer", "supervisor"]
    status, reply = desk.ask("POST", f"{path}Participant/1/", {"mute": True, "hold": False})
    assert (status, reply["mute"]) == (202, "MPC: Support mute/unmute member(s) succeeded")
    url = "https://example.com/bell.mp3"
    assert desk.ask("POST", f"{path}Member/1/Play/", {"urls": url})[0] == 202


def test_lists_have_a_count(desk: Desk) -> None:
    desk.customer()
    page = desk.mpcs.list(friendly_name="Support", status="initialized")
    (only,) = page.objects
    assert (page.meta.count, only.status, only.billed_amount) == (1, "Initialized", None)
    assert only.raw.keys() >= {"creation_time", "max_duration"}
    assert desk.participants.list(f"uuid_{only.mpc_uuid}", limit=1).meta.count == 1
    assert desk.mpcs.list(status="active").objects == []


def test_the_first_says_what_counts(desk: Desk) -> None:
    desk.documents(late="<Play>https://example.com/late.mp3</Play>")
    customer = desk.customer(more="maxParticipants='3' stayAlone='true'")
    desk.phone(talk_seconds=3600)
    music = desk.hooks.url("/late")
    desk.add("Agent", AGENT, max_participants=2, customer_hold_music_url=music)
    desk.clock.advance(seconds=10)
    assert desk.mpcs.get(MPC).max_participants == 3
    desk.participants.update(MPC, "1", hold=True)
    desk.clock.advance(seconds=0)
    assert desk.heard(customer) == ["https://example.com/late.mp3"]
    options: dict[str, Any] = {"role": "Agent", "from_": desk.number, "to": AGENT}
    lone: dict[str, Any] = {"create_mpc_with_single_participant": False}
    desk.refused(404, desk.participants.add, "name_Nobody", **options, **lone)
    desk.participants.add(MPC, **options, **lone)


def _of_the_only(desk: Desk) -> list[Any]:
    """Return the participants of the only multi-party call, the first first."""
    (call,) = desk.mpcs.list().objects
    return desk.participants.list(f"uuid_{call.mpc_uuid}").objects[::-1]


def test_characters_that_no_document_can_have_are_left_out(desk: Desk) -> None:
    """What a request says becomes a document; some characters have no place in one."""
    desk.customer()
    (agent,) = desk.add("Agent", AGENT, start_recording_audio="https://example.com/\x10")
    desk.clock.advance(seconds=20)
    assert desk.mpcs.get(MPC).status == "Active"
    assert agent.state.status == "in-progress"


@pytest.mark.parametrize("music", ["url", "Real", "none", None])
def test_participants_hear_the_dial_music_while_a_phone_rings(
    desk: Desk, music: str | None
) -> None:
    for number, rings in ((AGENT, 2), (SECOND_AGENT, 20), (THIRD_AGENT, 30)):
        desk.phone(number, ring_seconds=rings, talk_seconds=3600)
    desk.documents(ringing="<Play>https://example.com/ring.mp3</Play>")
    customer, (agent,) = desk.customer(), desk.add("Agent", AGENT)
    desk.clock.advance(seconds=5)
    desk.participants.update(MPC, "2", hold=True)
    url = desk.hooks.url("/ringing") if music == "url" else music
    desk.add("Agent", f"{SECOND_AGENT}<{THIRD_AGENT}", **({"dial_music": url} if url else {}))
    desk.clock.advance(seconds=10)
    heard = ["https://example.com/ring.mp3"] if music == "url" else []
    # Whoever is on hold hears the music of that.
    assert (desk.heard(customer), desk.heard(agent)) == (heard, ["hold music"])
    asked = [each.method for each in desk.hooks.received if each.path.startswith("/ringing")]
    assert asked == ["GET"] * len(heard)
    desk.clock.advance(seconds=15)
    assert (desk.heard(customer), desk.heard(agent)) == ([], ["hold music"])


def test_who_joins_while_a_phone_rings_hears_the_dial_music(desk: Desk) -> None:
    desk.phone(AGENT, talk_seconds=3600)
    desk.phone(SECOND_AGENT, talk_seconds=3600)
    desk.phone(THIRD_AGENT, ring_seconds=40)
    desk.documents(ringing="<Speak>We call somebody</Speak>")
    desk.customer()
    (agent,) = desk.add("Agent", AGENT)
    desk.clock.advance(seconds=10)
    desk.participants.update(MPC, "2", hold=True)
    desk.add("Agent", THIRD_AGENT, dial_music=desk.hooks.url("/ringing"), ring_timeout=30)
    desk.clock.advance(seconds=5)
    (joins,) = desk.add("Agent", SECOND_AGENT)
    desk.clock.advance(seconds=5)
    assert (desk.heard(joins), desk.heard(agent)) == (["We call somebody"], ["hold music"])
    desk.participants.update(MPC, "2", hold=False)
    assert desk.heard(agent) == ["We call somebody"]
    desk.clock.advance(seconds=25)
    assert (desk.heard(joins), desk.heard(agent)) == ([], [])
    assert len([each for each in desk.hooks.received if each.path.startswith("/ringing")]) == 1


def test_the_dial_music_stops_when_nobody_answers(desk: Desk) -> None:
    desk.phone(AGENT, talk_seconds=3600)
    desk.phone(SECOND_AGENT, ring_seconds=30)
    desk.documents(ringing="<Speak>We call somebody</Speak>")
    customer = desk.customer()
    desk.add("Agent", AGENT)
    desk.clock.advance(seconds=10)
    desk.add("Agent", SECOND_AGENT, dial_music=desk.hooks.url("/ringing"), ring_timeout=20)
    desk.clock.advance(seconds=15)
    assert desk.heard(customer) == ["We call somebody"]
    desk.clock.advance(seconds=15)
    assert desk.heard(customer) == []


def test_a_text_may_be_read_instead_of_the_others(desk: Desk) -> None:
    desk.phone(talk_seconds=3600)
    customer, (agent,) = desk.customer(), desk.add("Agent", AGENT)
    desk.clock.advance(seconds=10)
    agent.says("a long story that takes more than a moment")
    desk.participants.start_speaking(MPC, "1", text="One minute is left", mix=False)
    agent.says("unheard")
    desk.clock.advance(seconds=10)
    agent.says("heard")
    desk.participants.start_speaking(MPC, "1", text="Half a minute is left")
    agent.says("also heard")
    voices = [(each.text, each.cut) for each in desk.all(customer) if each.kind == "voice"]
    assert voices == [
        ("a long story that takes more than a moment", True),
        ("heard", False),
        ("also heard", False),
    ]
    assert desk.sounds(customer, "speak") == ["One minute is left", "Half a minute is left"]


def test_a_text_that_waits_does_not_silence_the_others_before(desk: Desk) -> None:
    desk.phone(talk_seconds=3600)
    customer, (agent,) = desk.customer(), desk.add("Agent", AGENT)
    desk.clock.advance(seconds=10)
    desk.participants.start_speaking(MPC, "1", text="x" * 30)
    desk.participants.start_speaking(MPC, "1", text="One minute is left", mix=False)
    agent.says("y" * 60)
    (voice,) = (each for each in desk.all(customer) if each.kind == "voice")
    lasted = datetime.fromisoformat(str(voice.end)) - datetime.fromisoformat(voice.start)
    assert lasted.total_seconds() == 2
    desk.participants.stop_speaking(MPC, "1")
    agent.says("heard")
    assert desk.sounds(customer, "voice") == ["y" * 60, "heard"]


@pytest.mark.parametrize(
    ("track", "words", "channels"),
    [
        (None, ": my order is late", 1),
        ("participant", ": my order is late", 1),
        ("all", ": let me see", 2),
        ("both", ": let me see", 2),
    ],
)
def test_tracks_of_recordings(desk: Desk, track: str | None, words: str, channels: int) -> None:
    desk.phone(talk_seconds=3600)
    customer, (agent,) = desk.customer(), desk.add("Agent", AGENT)
    desk.clock.advance(seconds=10)
    more: dict[str, Any] = {"record_track_type": track} if track else {}
    started = desk.participants.start_recording(
        MPC, "1", transcript=True, file_format="wav", **more
    )
    customer.says("my order is late")
    desk.clock.advance(seconds=5)
    agent.says("let me see")
    desk.clock.advance(seconds=5)
    desk.participants.stop_recording(MPC, "1")
    desk.clock.advance(minutes=5)
    text = desk.client.transcriptions.get(str(started.recording_id)).transcription
    assert str(text).endswith(words)
    assert desk.channels(str(started.recording_url)) == channels


@pytest.mark.parametrize(
    ("answer", "status", "code"), [("busy", "busy", "3010"), ("ring_timeout", "no-answer", "6010")]
)
def test_only_the_status_of_the_call_tells_who_does_not_answer(
    desk: Desk, answer: str, status: str, code: str
) -> None:
    if answer == "busy":
        desk.phone(answer="busy")
    else:
        desk.phone(ring_seconds=60)
    customer = desk.customer()
    leg = desk.hooks.url("/leg")
    desk.add("Agent", AGENT, call_status_callback_url=leg, ring_timeout=20)
    desk.clock.advance(seconds=30)
    fields = [each.event.raw for each in desk.hooks.received if each.path == "/leg"]
    assert [each["CallStatus"] for each in fields] == ["ringing", status]
    assert (fields[-1]["HangupCauseCode"], fields[-1]["MPCName"]) == (code, "Support")
    assert desk.events() == SUPPORT_LINE[:3]
    # The customer waits on.
    assert [each.member_id for each in desk.participants.list(MPC).objects] == ["1"]
    assert desk.heard(customer) == ["wait music"]


def test_a_subaccount_has_multi_party_calls(desk: Desk) -> None:
    made = desk.client.subaccounts.create(name="Shop", enabled=True)
    main = desk.client.base_url
    with Plivo(made.auth_id, made.auth_token, base_url=main) as subaccount:
        added = subaccount.multi_party_participants.add(
            MPC, role="Agent", from_=desk.number, to=AGENT, stay_alone=True
        )
        assert added.message == "add participant action initiated"
        desk.clock.advance(seconds=10)
        owner = f"/v1/Account/{desk.emulator.auth_id}/Subaccount/{made.auth_id}/"
        assert subaccount.multi_party_calls.get(MPC).sub_account == owner
    (listed,) = desk.mpcs.list(sub_account=made.auth_id).objects
    assert (listed.sub_account, listed.friendly_name) == (owner, "Support")
    desk.customer()
    assert desk.mpcs.get(f"uuid_{listed.mpc_uuid}").sub_account == owner


def test_the_wait_time_changes_nothing(desk: Desk) -> None:
    customer = desk.customer(more="waitTime='5'")
    desk.clock.advance(minutes=2)
    assert (customer.status, desk.heard(customer)) == ("in-progress", ["wait music"])
