"""Recordings of a multi-party call, and of single participants."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from plivo_emulator.voice.multi_party.base import MultiPartyBase
from plivo_emulator.voice.multi_party.details import ParticipantDetails, RoomDetails
from plivo_emulator.voice.multi_party.events import tell_of_recording
from plivo_emulator.voice.recordings import (
    ENDED,
    FINISHED,
    Pause,
    Recording,
    TranscriptionOrder,
    end_recording,
    load_recording,
    save_recording,
    transcription_order,
)

if TYPE_CHECKING:
    from plivo_emulator.voice.room_records import Member


def record_as_wanted(calls: MultiPartyBase) -> None:
    """Start the recording that was wanted from the beginning, once enough participants are there.

    It does not begin again after a request has stopped it.
    """
    details = calls.details
    enough = len(calls.room.present) >= details["record_min_member_count"]
    if details["record"] and not details["recorded"] and calls.room.started and enough:
        start_recording(calls)


def start_recording(
    calls: MultiPartyBase, member: Member | None = None, **options: Any
) -> Recording:
    """Record all participants, or one.

    Args:
        calls: the multi-party call.
        member: who is recorded; `None` for all.
        options: attributes of `Recording` that a request says; those of the multi-party call else.
    """
    details = calls.details
    described = {"whole": member is None} | _described(details) | options
    whose = member.call_uuid if member else _call_uuid(calls)
    live = calls.live_room.exchange.find(whose)
    assert live is not None, "Somebody takes part or is called while it lives."
    recording = calls.live_room.start_recording(live, **described)
    _holder(calls, member).update(recording=recording.recording_id, paused=False)
    if member is None:
        details["recorded"] = True
    tell_of_recording(calls.live_room.context, calls.room, "MPCRecordingInitiated", recording)
    _play(calls, member, "start_recording_audio")
    return recording


def stop_recording(calls: MultiPartyBase, member: Member | None = None) -> None:
    """End a recording, if one goes on; its file is ready a little later."""
    recording = _present(calls, member)
    if recording is not None:
        _resume(calls, recording)
        end_recording(calls.live_room.context, recording)
        _holder(calls, member).update(recording="", paused=False)
        _play(calls, member, "stop_recording_audio")


def pause_recording(calls: MultiPartyBase, member: Member | None = None) -> bool:
    """Pause a recording; return whether one went on."""
    recording = _present(calls, member)
    if recording is None or _is_paused(recording):
        return False
    recording.pauses.append(Pause(start=calls.live_room.context.now))
    _changed(calls, member, recording, "MPCRecordingPaused", paused=True)
    return True


def resume_recording(calls: MultiPartyBase, member: Member | None = None) -> bool:
    """Resume a recording; return whether one was paused."""
    recording = _present(calls, member)
    if recording is None or not _is_paused(recording):
        return False
    _resume(calls, recording)
    _changed(calls, member, recording, "MPCRecordingResumed", paused=False)
    return True


def state_of(details: RoomDetails | ParticipantDetails) -> str:
    """Return whether somebody is recorded, as replies have it."""
    if not details["recording"]:
        return "not-recording"
    return "paused" if details["paused"] else "recording"


def on_ready(calls: MultiPartyBase, recording: Recording) -> None:
    """The file of a recording is ready: tell of it."""
    tell_of_recording(calls.live_room.context, calls.room, "MPCRecordingCompleted", recording)


def transcription_of(url: str, *, wanted: bool) -> TranscriptionOrder | None:
    """Return how a recording is to be transcribed, `None` for not at all."""
    return transcription_order("auto" if wanted else "", url, "POST")


def _described(details: RoomDetails) -> dict[str, Any]:
    return {
        "file_format": details["record_file_format"],
        "callback_url": details["recording_callback_url"],
        "callback_method": details["recording_callback_method"],
        "transcription": transcription_of(
            details["transcription_url"], wanted=details["transcript"]
        ),
    }


def _holder(calls: MultiPartyBase, member: Member | None) -> dict[str, Any]:
    return member.details if member else calls.room.details


def _call_uuid(calls: MultiPartyBase) -> str:
    """Return the call that a recording of all is listed with."""
    present = [member.call_uuid for member in calls.room.present]
    return [*present, *calls.details["invited"]][0]


def _present(calls: MultiPartyBase, member: Member | None) -> Recording | None:
    identifier = _holder(calls, member)["recording"]
    found = load_recording(calls.live_room.context.tx, identifier) if identifier else None
    return None if found is None or found.state in (ENDED, FINISHED) else found


def _is_paused(recording: Recording) -> bool:
    return bool(recording.pauses) and recording.pauses[-1].end is None


def _resume(calls: MultiPartyBase, recording: Recording) -> None:
    if _is_paused(recording):
        recording.pauses[-1].end = calls.live_room.context.now


def _changed(
    calls: MultiPartyBase, member: Member | None, recording: Recording, name: str, *, paused: bool
) -> None:
    save_recording(calls.live_room.context.tx, recording)
    _holder(calls, member)["paused"] = paused
    tell_of_recording(calls.live_room.context, calls.room, name, recording)


def _play(calls: MultiPartyBase, member: Member | None, name: str) -> None:
    """Let everybody hear that a recording of all begins or ends."""
    if member is None:
        details = cast(dict[str, str], calls.details)
        calls.play_to_all(details[name], details[f"{name}_method"])
