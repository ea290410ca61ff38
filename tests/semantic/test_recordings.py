"""Recordings of masked calls (Plivo's page on masking callbacks)."""

from __future__ import annotations

import pytest

from tests.semantic.api import Api
from tests.semantic.calls import EVENT, RECORDING, Line, moment, numbers
from tests.semantic.resource_types import phone
from tests.semantic.simulation import Simulation
from tests.semantic.webhook_receiver import WebhookReceiver

ABOUT = {"RecordingUUID", "RecordingURL", "RecordingResourceURL", "RecordingFormat"}
LENGTH = {"RecordingDuration", "RecordingStartTime", "RecordingEndTime"}
COMMON = {"EventName", "EventTimestamp", "SessionUUID", "VirtualNumber", "From", "To"}


@pytest.mark.parametrize("extension", ["mp3", "wav"])
def test_a_call_is_recorded(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, extension: str
) -> None:
    line = Line.open(api, simulation, receiver, record=True, record_file_format=extension)
    names = line.call(line.first, ring_seconds=5, talk_seconds=40)
    assert names == [
        "FirstPartyAnswer",
        "SecondPartyRing",
        "SecondPartyAnswer",
        "RecordingInitiated",
        "FirstPartyHangup",
        "SecondPartyHangup",
        "RecordingCompleted",
    ]
    line.check()
    # Events of recordings are counted along (unconfirmed).
    assert numbers(line.events()) == [1, 2, 3, 4, 5, 6, 7]
    assert receiver.names(RECORDING) == ["RecordingInitiated", "RecordingCompleted"]
    begun, done = receiver.of(RECORDING)
    assert set(begun.fields) == COMMON | ABOUT | {"SequenceNumber"}
    assert set(done.fields) == COMMON | ABOUT | LENGTH | {"SequenceNumber"}
    assert {name: begun.fields[name] for name in ABOUT} == {
        name: done.fields[name] for name in ABOUT
    }
    assert done.fields["RecordingFormat"] == f".{extension}"
    assert done.fields["RecordingURL"].endswith(f"{done.fields['RecordingUUID']}.{extension}")
    assert done.fields["RecordingUUID"] in done.fields["RecordingResourceURL"]
    # It lasts from the second answer to the end.
    assert done.fields["RecordingDuration"] == "40"
    assert moment(done, "RecordingStartTime") == moment(begun)
    assert moment(done, "RecordingEndTime") == moment(done)
    assert (moment(done) - moment(begun)).seconds == 40
    (call,) = line.now()["interaction"]
    assert call["recording_resource_url"] == done.fields["RecordingResourceURL"]


def test_each_call_has_a_recording_of_its_own(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    line = Line.open(api, simulation, receiver, record=True)
    for _ in range(2):
        line.call(line.second)
    assert receiver.names(RECORDING) == ["RecordingInitiated", "RecordingCompleted"] * 2
    assert len({each.fields["RecordingUUID"] for each in receiver.of(RECORDING)}) == 2
    assert len({call["recording_resource_url"] for call in line.now()["interaction"]}) == 2
    line.check()


def test_a_recording_that_cannot_be_made(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    line = Line.open(api, simulation, receiver, record=True)
    line.call(line.first, recording="failed")
    (failed,) = receiver.of(RECORDING)
    assert failed.name == "RecordingFailed"
    assert set(failed.fields) == COMMON | {"SequenceNumber"}
    assert "recording_resource_url" not in line.now()["interaction"][0]
    line.check()


def test_nothing_is_recorded_without_talk_or_wish(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    line = Line.open(api, simulation, receiver, record=True)
    line.call(line.first, answer="busy")
    line.call(phone())
    silent = Line.open(api, simulation, receiver)
    silent.call(silent.first)
    assert receiver.of(RECORDING) == []
    assert "recording_resource_url" not in silent.now()["interaction"][0]


def test_recording_follows_an_update(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    line = Line.open(api, simulation, receiver)
    update = {"record": True, "record_file_format": "wav", "recording_callback_method": "GET"}
    api.do("masking_sessions_update", line.key, body=update)
    line.call(line.first)
    begun, done = receiver.of(RECORDING)
    assert {each.request.method for each in (begun, done)} == {"GET"}
    assert done.fields["RecordingFormat"] == ".wav"
    assert {each.request.method for each in receiver.of(EVENT)} == {"POST"}
    api.do("masking_sessions_update", line.key, body={"record": False})
    line.call(line.first)
    assert len(receiver.of(RECORDING)) == 2
