"""Transcriptions: what was said in a recording, asked for by a request or by `Record`."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.semantic.api import Api
from tests.semantic.resource_types import SUBACCOUNTS
from tests.semantic.simulation import Simulation
from tests.semantic.test_call_recordings import add, keys, record_call
from tests.semantic.webhook_receiver import WebhookReceiver

EVENT = "on_transcription"
WORDS = [{"text": "Hello?"}, {"text": "Good morning.", "speaker": 1}]
LATER = 5 * 60


def credits_of(api: Api) -> Decimal:
    return Decimal(api.do("accounts_get")["cash_credits"])


def test_words(api: Api, simulation: Simulation) -> None:
    key = add(simulation, words=WORDS, seconds=22.78)
    recording = api.do("recordings_get", key)
    assert api.ask("transcriptions_get", key).status == 404
    reply = api.do("transcriptions_create", key, body={})
    assert reply["message"] == "transcription in progress"
    # It takes its time.
    assert api.ask("transcriptions_get", key).status == 404
    simulation.advance(LATER)
    found = api.do("transcriptions_get", key)
    assert found["transcription"] == "\nSpeaker 0: Hello?\n\nSpeaker 1: Good morning."
    assert (found["status"], found["cost"], found["rate"]) == ("success", 0.05, 0.05)
    assert found["recording_duration_ms"] == 22780
    assert recording["recording_start_ms"] == f"{found['recording_start_ms']}.00000"


def test_forms(api: Api, simulation: Simulation) -> None:
    key = add(simulation, words=WORDS, seconds=10)
    api.do("transcriptions_create", key)
    simulation.advance(LATER)
    by_type = {
        name: api.do("transcriptions_get", key, type=name)["transcription"]
        for name in ("transcription", "raw", "diarized")
    }
    assert by_type["transcription"] == api.do("transcriptions_get", key)["transcription"]
    assert by_type["raw"] == "Hello? Good morning."
    assert by_type["diarized"] == "\nSpeaker 0: Hello?\n\nSpeaker 1: Good morning."
    assert api.ask("transcriptions_get", key, type="haiku").status == 400


def test_an_event_tells(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    key = add(simulation, words=WORDS, seconds=60.5)
    recording = api.do("recordings_get", key)
    before = credits_of(api)
    body = {"transcription_callback_url": receiver.url(EVENT)}
    api.do("transcriptions_create", key, body=body)
    assert receiver.of(EVENT) == []
    simulation.advance(LATER)
    (told,) = receiver.of(EVENT)
    assert told.request.method == "POST"
    assert told.fields == {
        "call_uuid": recording["call_uuid"],
        "recording_id": key,
        "transcription": "Hello? Good morning.",
        "transcription_charge": "0.10000",
        "transcription_rate": "0.05000",
        "duration": "61",
        "error": "",
    }
    assert before - credits_of(api) == Decimal("0.1")


def test_a_failure(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    key = add(simulation, words=WORDS, transcription_error="the audio has no speech")
    before = credits_of(api)
    api.do("transcriptions_create", key, body={"transcription_callback_url": receiver.url(EVENT)})
    simulation.advance(LATER)
    (told,) = receiver.of(EVENT)
    assert told.fields["error"] == "the audio has no speech"
    assert (told.fields["transcription"], told.fields["transcription_charge"]) == ("", "0.00000")
    assert credits_of(api) == before
    assert api.ask("transcriptions_get", key).status == 404


@pytest.mark.parametrize(
    ("length", "status"), [(0.499, 400), (0.5, 201), (4 * 3600, 201), (4 * 3600 + 1, 400)]
)
def test_lengths(api: Api, simulation: Simulation, length: float, status: int) -> None:
    key = add(simulation, seconds=length)
    assert api.ask("transcriptions_create", key, body={}).status == status


def test_a_deleted_transcription(api: Api, simulation: Simulation) -> None:
    key = add(simulation, words=WORDS)
    assert api.ask("transcriptions_delete", key).status == 404
    api.do("transcriptions_create", key)
    simulation.advance(LATER)
    assert api.do("transcriptions_delete", key)["message"] == "request accepted"
    assert api.ask("transcriptions_get", key).status == 404
    assert api.ask("transcriptions_delete", key).status == 404
    assert keys(api) == [key]


def test_one_in_progress_can_be_stopped(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    key = add(simulation, words=WORDS)
    before = credits_of(api)
    api.do("transcriptions_create", key, body={"transcription_callback_url": receiver.url(EVENT)})
    api.do("transcriptions_delete", key)
    simulation.advance(LATER)
    assert receiver.of(EVENT) == []
    assert credits_of(api) == before


def test_a_recording_takes_its_words_with_it(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    done, begun = add(simulation, words=WORDS), add(simulation, words=WORDS)
    api.do("transcriptions_create", done)
    simulation.advance(LATER)
    api.do("transcriptions_create", begun, body={"transcription_callback_url": receiver.url(EVENT)})
    for key in (done, begun):
        api.do("recordings_delete", key)
        assert api.ask("transcriptions_get", key).status == 404
        assert api.ask("transcriptions_delete", key).status == 404
    simulation.advance(LATER)
    assert receiver.of(EVENT) == []


def test_asking_again_replaces(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    key = add(simulation, words=WORDS)
    body = {"transcription_callback_url": receiver.url(EVENT)}
    before = credits_of(api)
    for _ in range(2):
        api.do("transcriptions_create", key, body=body)
    simulation.advance(LATER)
    assert len(receiver.of(EVENT)) == 1
    api.do("transcriptions_create", key, body=body)
    assert api.ask("transcriptions_get", key).status == 404
    simulation.advance(LATER)
    assert len(receiver.of(EVENT)) == 2
    assert before - credits_of(api) == Decimal("0.1")


def test_owners(api: Api, other_api: Api, simulation: Simulation) -> None:
    sub = SUBACCOUNTS.create(api, enabled=True)
    theirs = api.as_(sub, api.do("subaccounts_get", sub)["auth_token"])
    own, owned = add(simulation), add(simulation, auth_id=sub)
    for key in (own, owned):
        api.do("transcriptions_create", key)
    simulation.advance(LATER)
    for stranger, key in ((theirs, own), (other_api, own), (other_api, owned)):
        for operation in ("transcriptions_get", "transcriptions_delete"):
            assert stranger.ask(operation, key).status == 404
    for owner, key in ((theirs, owned), (api, owned), (api, own)):
        assert owner.do("transcriptions_get", key)["status"] == "success"


def spoken(api: Api, simulation: Simulation, receiver: WebhookReceiver, **more: Any) -> str:
    """Let a caller speak into a recording that is to be transcribed; return the URL's words."""
    url, kind = receiver.url(EVENT), ' transcriptionType="auto"'
    extra = "".join(f' {name}="{value}"' for name, value in more.items())
    xml = (
        "<Speak>Leave a message</Speak>"
        f'<Record timeout="3" playBeep="false" transcriptionUrl="{url}"{kind}{extra}/>'
    )
    steps = [
        {"hears": "Leave a message", "after": 1, "say": "Please call me back"},
        {"after": 2, "say": "before noon"},
    ]
    record_call(api, simulation, receiver, xml, steps=steps, talk_seconds=60)
    simulation.advance(LATER)
    (told,) = receiver.of(EVENT)
    (key,) = keys(api)
    assert told.fields["recording_id"] == key
    assert told.request.method == more.get("transcriptionMethod", "POST")
    return str(told.fields["transcription"])


def test_record_finds_what_the_caller_says(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    assert spoken(api, simulation, receiver) == "Please call me back before noon"
    (key,) = keys(api)
    assert api.do("transcriptions_get", key, type="raw")["transcription"] == (
        "Please call me back before noon"
    )


def test_a_full_report_has_the_speakers(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    more = {"transcriptionReportType": "full", "transcriptionMethod": "GET"}
    text = spoken(api, simulation, receiver, **more)
    assert text == "\nSpeaker 0: Please call me back\n\nSpeaker 0: before noon"


def test_a_recorded_session_has_all_voices(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    xml = (
        '<Record recordSession="true" transcriptionType="auto"/>'
        "<Speak>What is your name?</Speak><Wait length='5'/>"
    )
    steps = [{"hears": "your name", "after": 1, "say": "Ann"}]
    record_call(api, simulation, receiver, xml, steps=steps, talk_seconds=60)
    simulation.advance(LATER)
    (key,) = keys(api)
    found = api.do("transcriptions_get", key)["transcription"]
    assert found == "\nSpeaker 0: What is your name?\n\nSpeaker 1: Ann"
