"""What requests do with a live call while it follows its document."""

from __future__ import annotations

import io
import wave
from datetime import datetime, timedelta
from typing import Any, Final
from urllib.parse import urlsplit

import pytest

from plivo_emulator_client.models import Heard
from tests.semantic.api import Api
from tests.semantic.resource_types import APPLICATIONS, phone
from tests.semantic.simulation import Simulation
from tests.semantic.webhook_receiver import WebhookReceiver
from tests.web_server import Answer

ANSWER: Final = "on_application_answer"
RECORDED: Final = "on_call_action_recording"
TRANSCRIBED: Final = "on_transcription"
HANGUP: Final = "on_application_hangup"
WAIT: Final = "<Response><Speak>Hello</Speak><Wait length='600'/></Response>"
MUSIC: Final = "https://example.com/music.mp3"
BELL: Final = "https://example.com/bell.mp3"
STARTS: Final = {
    "call_actions_start_recording": {},
    "call_actions_start_playing": {"urls": MUSIC},
    "call_actions_start_speaking": {"text": "Hello"},
    "call_actions_send_digits": {"digits": "1"},
}
STOPS: Final = (
    "call_actions_stop_recording",
    "call_actions_stop_playing",
    "call_actions_stop_speaking",
)


class LiveCall:
    """A call that waits for ten minutes, or follows another document."""

    def __init__(
        self,
        api: Api,
        simulation: Simulation,
        receiver: WebhookReceiver,
        xml: str = WAIT,
        **script: Any,
    ) -> None:
        self.api, self.simulation = api, simulation
        receiver.answer(ANSWER, Answer(xml))
        app_id = APPLICATIONS.create(
            api, answer_url=receiver.url(ANSWER), hangup_url=receiver.url(HANGUP)
        )
        self.uuid = simulation.control.calls.create(from_=phone(1), to=app_id, **script).call_uuid
        simulation.advance()

    def do(self, operation_id: str, body: Any = None, **more: Any) -> Any:
        return self.api.do(operation_id, self.uuid, body=body, **more)

    def refused(self, operation_id: str, status: int, body: Any = None, **more: Any) -> str:
        """The error of a request that must fail."""
        return refused(self.api, self.uuid, operation_id, status, body, **more)

    @property
    def status(self) -> str:
        return str(self.simulation.control.calls.get(self.uuid).status)

    def heard(self, kind: str, uuid: str = "", *, document: bool = False) -> list[Heard]:
        """What the person heard of requests, or of the document."""
        heard = self.simulation.control.calls.get(uuid or self.uuid).heard
        assert isinstance(heard, list)
        return [each for each in heard if each.kind == kind and (not each.background) is document]

    def dialled(self) -> str:
        """The call that its `Dial` has connected."""
        calls = self.simulation.control.calls.list(auth_id=self.api.auth_id).objects
        (uuid,) = (each.call_uuid for each in calls if each.call_uuid != self.uuid)
        return uuid


@pytest.fixture
def live(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> LiveCall:
    return LiveCall(api, simulation, receiver)


@pytest.fixture
def bridged(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> LiveCall:
    xml = f"<Response><Dial><Number>{phone(2)}</Number></Dial></Response>"
    call = LiveCall(api, simulation, receiver, xml)
    simulation.advance(5)
    return call


def test_files_are_played_in_order_and_then_over(live: LiveCall) -> None:
    reply = live.do("call_actions_start_playing", {"urls": f"{MUSIC},{BELL}"})
    assert reply["message"] == "play started"
    first, second = live.heard("play")
    assert (first.text, second.text) == (MUSIC, BELL)
    assert first.end == second.start
    assert not first.cut
    assert not second.cut


def test_a_loop_lasts_until_it_is_stopped(live: LiveCall) -> None:
    live.do("call_actions_start_playing", {"urls": MUSIC, "loop": True})
    (heard,) = live.heard("play")
    assert heard.end is None
    live.simulation.advance(60)
    live.do("call_actions_stop_speaking")
    assert live.heard("play")[0].end is None
    live.do("call_actions_stop_playing")
    (heard,) = live.heard("play")
    assert heard.cut
    assert heard.end is not None


def test_length_cuts(live: LiveCall) -> None:
    live.do("call_actions_start_playing", {"urls": f"{MUSIC},{BELL}", "length": 3})
    (heard,) = live.heard("play")
    assert heard.cut
    assert seconds_of(heard) == timedelta(seconds=3)


def test_a_loop_has_a_length(live: LiveCall) -> None:
    live.do("call_actions_start_playing", {"urls": MUSIC, "loop": True, "length": 30})
    assert seconds_of(live.heard("play")[0]) == timedelta(seconds=30)


def test_everything_ends_with_the_call(live: LiveCall) -> None:
    live.do("call_actions_start_speaking", {"text": "Please wait", "loop": True})
    live.simulation.control.calls.hang_up(live.uuid)
    (heard,) = live.heard("speak")
    assert heard.cut


@pytest.mark.parametrize(
    ("body", "spoken"),
    [
        ({"text": "One minute"}, "One minute"),
        ({"text": "<speak>One <emphasis>minute</emphasis></speak>", "type": "ssml"}, "One minute"),
        ({"text": "One <emphasis>minute</emphasis>", "type": "ssml"}, "One minute"),
        ({"text": "a < b"}, "a < b"),
    ],
)
def test_a_text_is_read(live: LiveCall, body: dict[str, str], spoken: str) -> None:
    assert live.do("call_actions_start_speaking", body)["message"] == "speak started"
    assert [each.text for each in live.heard("speak")] == [spoken]


@pytest.mark.parametrize(
    "text", ["<speak>", "a < b", "<wrong>a</wrong>", "</Speak><Hangup/><Speak>a"]
)
def test_markup_that_is_not_valid_is_refused(live: LiveCall, text: str) -> None:
    body = {"text": text, "type": "ssml"}
    error = live.refused("call_actions_start_speaking", 400, body)
    assert error == "text parameter is not valid SSML"
    assert not live.heard("speak")


def test_the_document_goes_on(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    xml = (
        "<Response><Speak>First of all</Speak><Speak>And then</Speak><Wait length='60'/></Response>"
    )
    live = LiveCall(api, simulation, receiver, xml)
    live.do("call_actions_start_playing", {"urls": MUSIC})
    simulation.advance(10)
    spoken = live.heard("speak", document=True)
    assert [each.text for each in spoken] == ["First of all", "And then"]
    assert not any(each.cut for each in (*spoken, *live.heard("play")))


def test_instead_of_the_document(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    xml = (
        "<Response><Speak>First of all</Speak><Speak>And then</Speak><Wait length='60'/></Response>"
    )
    live = LiveCall(api, simulation, receiver, xml)
    live.do("call_actions_start_playing", {"urls": MUSIC, "mix": False})
    simulation.advance(10)
    assert [each.cut for each in live.heard("speak", document=True)] == [True, True]
    (music,) = live.heard("play")
    assert not music.cut


def test_legs(bridged: LiveCall) -> None:
    other = bridged.dialled()
    for legs in ("aleg", "bleg", "both"):
        bridged.do("call_actions_start_speaking", {"text": legs, "legs": legs})
    assert [each.text for each in bridged.heard("speak")] == ["aleg", "both"]
    assert [each.text for each in bridged.heard("speak", other)] == ["bleg", "both"]
    bridged.do("call_actions_send_digits", {"digits": "12", "leg": "bleg"})
    assert [each.text for each in bridged.heard("dtmf", other)] == ["12"]
    assert not bridged.heard("dtmf")
    bridged.do("call_actions_stop_speaking")
    assert all(each.cut for each in bridged.heard("speak", other))


@pytest.mark.parametrize(
    ("operation_id", "body"),
    [
        ("call_actions_start_playing", {"urls": MUSIC, "legs": "bleg"}),
        ("call_actions_start_speaking", {"text": "Hello", "legs": "bleg"}),
        ("call_actions_send_digits", {"digits": "1", "leg": "bleg"}),
    ],
)
def test_there_is_no_other_leg(live: LiveCall, operation_id: str, body: Any) -> None:
    assert live.refused(operation_id, 404, body) == "not found"


def test_digits_are_heard_by_the_other_side_alone(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    digits = receiver.url("on_call_digits")
    prompt = f"<GetDigits action='{digits}' numDigits='1' timeout='60'/>"
    xml = f"<Response><Speak>Hello</Speak>{prompt}<Wait length='9'/></Response>"
    live = LiveCall(
        api, simulation, receiver, xml, steps=[{"hears": "w5", "after": 1, "hang_up": True}]
    )
    assert live.do("call_actions_send_digits", {"digits": "1w5"})["message"] == "digits sent"
    (heard,) = live.heard("dtmf")
    assert seconds_of(heard) == timedelta(seconds=1)
    assert live.status == "in-progress"
    simulation.advance(5)
    assert live.status == "completed"
    assert not receiver.of("on_call_digits")


def test_a_recording_lasts_a_minute(live: LiveCall, receiver: WebhookReceiver) -> None:
    body = {"callback_url": receiver.url(RECORDED)}
    reply = live.do("call_actions_start_recording", body)
    assert reply["message"] == "call recording started"
    assert reply["url"].endswith(f"/Recording/{reply['recording_id']}.mp3")
    live.simulation.advance(100)
    (told,) = receiver.of(RECORDED)
    start = int(told.fields["recording_start_ms"])
    assert told.fields == {
        "api_id": reply["api_id"],
        "call_uuid": live.uuid,
        "record_url": reply["url"],
        "recording_id": reply["recording_id"],
        "recording_duration": "60",
        "recording_duration_ms": "60000",
        "recording_start_ms": str(start),
        "recording_end_ms": str(start + 60_000),
    }


def test_one_of_several_recordings_is_stopped(live: LiveCall, receiver: WebhookReceiver) -> None:
    body = {"callback_url": receiver.url(RECORDED), "time_limit": 500, "file_format": "wav"}
    first, second, third = (live.do("call_actions_start_recording", body) for _ in range(3))
    live.simulation.advance(10)
    live.do("call_actions_stop_recording", URL=second["url"])
    live.simulation.advance(10)
    (told,) = receiver.of(RECORDED)
    assert told.fields["recording_id"] == second["recording_id"]
    assert told.fields["recording_duration"] == "10"
    live.do("call_actions_stop_recording")
    live.simulation.advance(600)
    lengths = {
        each.fields["recording_id"]: each.fields["recording_duration"]
        for each in receiver.of(RECORDED)
    }
    assert lengths == {
        first["recording_id"]: "20",
        second["recording_id"]: "10",
        third["recording_id"]: "20",
    }


def test_a_recording_ends_with_the_call(live: LiveCall, receiver: WebhookReceiver) -> None:
    live.do(
        "call_actions_start_recording",
        {
            "callback_url": receiver.url(RECORDED),
            "transcription_url": receiver.url(TRANSCRIBED),
            "transcription_type": "auto",
        },
    )
    live.simulation.advance(7)
    live.simulation.control.calls.hang_up(live.uuid)
    live.simulation.advance(600)
    (told,) = receiver.of(RECORDED)
    assert told.fields["recording_duration"] == "7"
    (told,) = receiver.of(TRANSCRIBED)
    assert told.fields["call_uuid"] == live.uuid


def test_a_recording_is_mono_unless_asked(live: LiveCall) -> None:
    channels = []
    for more in ({}, {"record_channel_type": "stereo"}):
        started = live.do("call_actions_start_recording", {"file_format": "wav", **more})
        live.simulation.advance(2)
        live.do("call_actions_stop_recording")
        live.simulation.advance(10)
        path = urlsplit(started["url"]).path
        file = live.api.http.get(f"{live.api.root}{path}", auth=None)
        with wave.open(io.BytesIO(file.content)) as audio:
            channels.append(audio.getnchannels())
    assert channels == [1, 2]


def test_reading_may_be_asynchronous(live: LiveCall, receiver: WebhookReceiver) -> None:
    body = {"text": "Hello", "callback_url": receiver.url("on_async_reply")}
    asked = live.do("call_actions_start_speaking", body)
    assert asked["message"] == "async api spawned"
    live.simulation.advance()
    (told,) = receiver.of("on_async_reply")
    assert told.fields["message"] == "speak started"
    assert [each.text for each in live.heard("speak")] == ["Hello"]


def test_a_url_of_no_recording(live: LiveCall) -> None:
    assert live.refused("call_actions_stop_recording", 404, URL=MUSIC) == "not found"


@pytest.mark.parametrize("operation_id", STOPS)
def test_nothing_to_stop(live: LiveCall, operation_id: str) -> None:
    live.do(operation_id)
    assert live.status == "in-progress"


@pytest.mark.parametrize("operation_id", [*STARTS, *STOPS])
def test_a_call_that_is_over(live: LiveCall, operation_id: str) -> None:
    live.simulation.control.calls.hang_up(live.uuid)
    assert live.refused(operation_id, 404, STARTS.get(operation_id)) == "not found"


@pytest.mark.parametrize("operation_id", [*STARTS, *STOPS])
def test_a_call_of_somebody_else(live: LiveCall, other_api: Api, operation_id: str) -> None:
    body = STARTS.get(operation_id)
    assert refused(other_api, live.uuid, operation_id, 404, body) == "not found"


def refused(
    api: Api, uuid: str, operation_id: str, status: int, body: Any = None, **more: Any
) -> str:
    reply = api.ask(operation_id, uuid, body=body, **more)
    assert reply.status == status
    return str(reply.body["error"])


def seconds_of(heard: Heard) -> timedelta:
    assert heard.end is not None
    return datetime.fromisoformat(heard.end) - datetime.fromisoformat(heard.start)
