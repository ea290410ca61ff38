"""Audio streams of live calls: started, read and stopped, and what a status callback is told.

Nobody listens at the address of the streams, so that none is connected; what a server of audio
sees is in `tests/emulator/voice/test_streams.py`.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.semantic.api import Api
from tests.semantic.resource_types import APPLICATIONS, phone
from tests.semantic.simulation import Simulation
from tests.semantic.webhook_receiver import WebhookReceiver
from tests.web_server import Answer

ANSWER = "on_application_answer"
HANGUP = "on_application_hangup"
STATUS = "on_stream_event"
NOBODY = "ws://127.0.0.1:9/audio"
TALK = Answer("<Response><Speak loop='0'>Please wait.</Speak></Response>")
NONE = "00000000-0000-4000-8000-000000000000"


@pytest.fixture
def call_uuid(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> str:
    """A call in progress."""
    receiver.answer(ANSWER, TALK)
    urls = {"answer_url": receiver.url(ANSWER), "hangup_url": receiver.url(HANGUP)}
    app_id = APPLICATIONS.create(api, **urls)
    call = simulation.control.calls.create(from_=phone(), to=app_id)
    simulation.advance()
    return str(call.call_uuid)


def start(api: Api, call_uuid: str, **more: Any) -> str:
    body = {"service_url": NOBODY, **more}
    started = api.do("audio_streams_start", call_uuid, body=body)
    assert started["message"] == "audio streaming started"
    return str(started["stream_id"])


def test_a_new_stream_is_as_it_was_asked_for(api: Api, call_uuid: str) -> None:
    stream_id = start(api, call_uuid, audio_track="both", status_callback_url="https://x.example/s")
    shown = api.do("audio_streams_get", call_uuid, stream_id)
    assert shown["call_uuid"] == call_uuid
    assert shown["service_url"] == NOBODY
    assert (shown["audio_track"], shown["bidirectional"]) == ("both", False)
    assert shown["status_callback_url"] == "https://x.example/s"
    assert (shown["status"], shown["start_time"], shown["end_time"]) == ("initiated", None, None)
    assert shown["plivo_auth_id"] == api.auth_id
    assert shown["resource_uri"].endswith(f"/Call/{call_uuid}/Stream/{stream_id}/")


def test_a_call_has_one_stream_at_a_time(api: Api, call_uuid: str) -> None:
    first = start(api, call_uuid)
    with api.failing():
        body = {"service_url": NOBODY}
        assert api.ask("audio_streams_start", call_uuid, body=body).status == 400
    api.do("audio_streams_stop", call_uuid, first)
    second = start(api, call_uuid)
    listed = api.do("audio_streams_list", call_uuid)
    assert [each["stream_id"] for each in listed["objects"]] == [second, first]
    assert [each["status"] for each in listed["objects"]] == ["initiated", "stopped"]
    assert listed["meta"]["count"] == 2


def test_all_streams_of_a_call_are_stopped_and_no_other(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, call_uuid: str
) -> None:
    stream_id = start(api, call_uuid, status_callback_url=receiver.url(STATUS))
    for _ in range(2):
        api.do("audio_streams_stop_all", call_uuid)
    simulation.advance()
    shown = api.do("audio_streams_get", call_uuid, stream_id)
    assert shown["status"] == "stopped"
    assert shown["end_time"]
    (told,) = receiver.of(STATUS)
    assert told.fields["Event"] == "StopStream"
    assert told.fields["StatusReason"] == "API request"
    assert told.fields["StreamID"] == stream_id


def test_what_cannot_be_connected_is_told_after_three_attempts(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, call_uuid: str
) -> None:
    stream_id = start(api, call_uuid, status_callback_url=receiver.url(STATUS))
    simulation.advance(1.5)
    assert receiver.of(STATUS) == []
    simulation.advance(1)
    (told,) = receiver.of(STATUS)
    assert told.fields["Event"] == "DroppedStream"
    assert told.fields["StatusReason"] == "Connection error"
    assert told.fields["CallUUID"] == call_uuid
    shown = api.do("audio_streams_get", call_uuid, stream_id)
    assert (shown["status"], shown["billed_amount"]) == ("failed", "0.00000")


def test_a_stream_ends_with_its_call(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, call_uuid: str
) -> None:
    start(api, call_uuid, status_callback_url=receiver.url(STATUS))
    simulation.control.calls.hang_up(call_uuid)
    simulation.advance()
    (told,) = receiver.of(STATUS)
    assert (told.fields["Event"], told.fields["StatusReason"]) == ("StopStream", "Call hangup")
    with api.failing():
        body = {"service_url": NOBODY}
        assert api.ask("audio_streams_start", call_uuid, body=body).status == 404


def test_streams_belong_to_their_call(api: Api, call_uuid: str) -> None:
    stream_id = start(api, call_uuid)
    with api.failing():
        assert api.ask("audio_streams_get", NONE, stream_id).status == 404
        assert api.ask("audio_streams_get", call_uuid, NONE).status == 404
        assert api.ask("audio_streams_list", NONE).status == 404
        assert api.ask("audio_streams_stop_all", NONE).status == 404


def test_a_bidirectional_stream_has_the_track_of_the_person(api: Api, call_uuid: str) -> None:
    with api.failing():
        for track in ("outbound", "both"):
            body = {"service_url": NOBODY, "bidirectional": True, "audio_track": track}
            assert api.ask("audio_streams_start", call_uuid, body=body).status == 400
