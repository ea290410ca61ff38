"""Recordings of masked calls (Plivo's pages on masking sessions)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.emulator.resources.api import ALICE, BOB, Api
from tests.emulator.simulation.phone_calls import (
    EVENTS_URL,
    LISTENING,
    RECORDINGS_URL,
    call,
    deliveries,
    events,
    seconds,
)

RECORDED: dict[str, Any] = {"record": True, **LISTENING}
ORDER = [
    "SessionFirstPartyAnswer",
    "SessionSecondPartyRing",
    "SessionSecondPartyAnswer",
    "SessionRecordingInitiated",
    "SessionFirstPartyHangup",
    "SessionSecondPartyHangup",
    "SessionRecordingCompleted",
]


def names(api: Api, uuid: str) -> list[str]:
    return [event["EventName"] for event in events(api, uuid)]


def test_when_recordings_are_told_of(api: Api) -> None:
    """From the second answer to the first hangup."""
    session = api.mask(**RECORDED)
    call(api, session, ALICE)
    told = events(api, session["session_uuid"])
    assert [event["EventName"] for event in told] == ORDER
    assert [seconds(event) for event in told] == [0, 0, 3, 3, 33, 33, 33]
    numbers = [int(event["SequenceNumber"]) for event in told]
    assert numbers == sorted(set(numbers)), "they tell the order"


def test_where_they_are_told_of(api: Api) -> None:
    """At a URL of their own."""
    session = api.mask(**RECORDED, recording_callback_method="GET")
    call(api, session, ALICE)
    for delivery in deliveries(api, session["session_uuid"]):
        if "Recording" in delivery["payload"]["EventName"]:
            expected = ("on_masking_recording_event", RECORDINGS_URL, "GET")
        else:
            expected = ("on_masking_session_event", EVENTS_URL, "POST")
        assert (delivery["event"], delivery["url"], delivery["method"]) == expected


@pytest.mark.parametrize("extension", ["mp3", "wav"])
def test_what_they_carry(api: Api, extension: str) -> None:
    """Plivo's page on masking callbacks."""
    session = api.mask(**RECORDED, record_file_format=extension)
    call(api, session, ALICE, talk_seconds=48)
    told = events(api, session["session_uuid"])
    initiated, completed = (event for event in told if "Recording" in event["EventName"])
    assert initiated["RecordingUUID"] == completed["RecordingUUID"]
    for event in (initiated, completed):
        assert (event["From"], event["To"]) == (ALICE, BOB)
        assert event["SessionUUID"] == session["session_uuid"]
        assert event["VirtualNumber"] == session["virtual_number"]
        assert event["RecordingFormat"] == f".{extension}"
        assert event["RecordingURL"].endswith(f"{event['RecordingUUID']}.{extension}")
        assert f"/Recording/{event['RecordingUUID']}" in event["RecordingResourceURL"]
    assert completed["RecordingDuration"] == "48"
    assert seconds(completed, "RecordingStartTime") == 3
    assert seconds(completed, "RecordingEndTime") == 51
    (interaction,) = api.masked(session["session_uuid"])["interaction"]
    assert interaction["recording_resource_url"] == completed["RecordingResourceURL"]


def test_one_file_for_each_call(api: Api) -> None:
    """Plivo's page on creating masking sessions."""
    session = api.mask(**RECORDED)
    call(api, session, ALICE, 60)
    call(api, session, BOB, 60)
    urls = {
        each["recording_resource_url"]
        for each in api.masked(session["session_uuid"])["interaction"]
    }
    assert len(urls) == 2


def test_a_recording_that_fails(api: Api) -> None:
    """Told once, at the start; the call goes on."""
    session = api.mask(**RECORDED)
    call(api, session, ALICE, recording="failed")
    expected = [name.replace("Initiated", "Failed") for name in ORDER[:-1]]
    assert names(api, session["session_uuid"]) == expected
    (interaction,) = api.masked(session["session_uuid"])["interaction"]
    assert "recording_resource_url" not in interaction


@pytest.mark.parametrize(
    ("fields", "script"),
    [({"record": False}, {}), ({}, {"answer": "busy"}), ({}, {"answer": "no_answer"})],
)
def test_nothing_is_recorded(api: Api, fields: dict[str, Any], script: dict[str, Any]) -> None:
    """A recording starts when both have answered."""
    session = api.mask(**RECORDED | fields)
    call(api, session, ALICE, **script)
    assert not any("Recording" in name for name in names(api, session["session_uuid"]))
    (interaction,) = api.masked(session["session_uuid"])["interaction"]
    assert "recording_resource_url" not in interaction


def test_calls_that_begin_after_an_update(api: Api) -> None:
    """`record` can be switched on and off."""
    session = api.mask(**LISTENING)
    path = f"Masking/Session/{session['session_uuid']}/"
    for record in (False, True, False):
        api.post(path, {"record": record})
        call(api, session, ALICE, 60)
        interaction = api.masked(session["session_uuid"])["interaction"][-1]
        assert ("recording_resource_url" in interaction) is record
