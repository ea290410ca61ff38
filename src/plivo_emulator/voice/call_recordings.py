"""Recordings of a call: when they start and end."""

from __future__ import annotations

from collections.abc import Collection

from plivo_emulator.domain.timestamps import seconds
from plivo_emulator.scheduling import jobs
from plivo_emulator.voice.definitions import LiveCall
from plivo_emulator.voice.recording_options import RecordingOptions
from plivo_emulator.voice.recordings import (
    ARMED,
    RECORDED,
    RUNNING,
    Recording,
    end_recording,
    load_recording,
    party,
    recordings_of,
    save_recording,
)


def start(live: LiveCall, options: RecordingOptions, *, armed: bool = False) -> Recording:
    """Start a recording, or arm one that starts when a dialled phone answers."""
    recording = Recording(
        recording_id=live.context.ids.uuid(),
        account=live.call.account,
        subaccount=live.call.subaccount,
        call_uuid=live.call.call_uuid,
        from_number=party(live.call.caller),
        to_number=party(live.call.callee),
        file_format=options.file_format,
        channels=options.record_channel_type,
        state=ARMED,
        started=live.context.now,
        longest=options.max_length if options.in_background else None,
        callback_url=options.callback_url,
        callback_method=options.callback_method,
        whole=options.in_background,
        transcription=options.transcription,
    )
    if armed:
        save_recording(live.context.tx, recording)
    else:
        _run(live, recording)
    return recording


def start_armed(live: LiveCall) -> list[str]:
    """A dialled phone answers: start the recordings that wait for it, and return which."""
    armed = recordings_of(live.context.tx, live.call.call_uuid, ARMED)
    for recording in armed:
        _run(live, recording)
    return [recording.recording_id for recording in armed]


def stop_some(live: LiveCall, recording_ids: Collection[str]) -> None:
    """End those of some recordings that go on."""
    for recording in recordings_of(live.context.tx, live.call.call_uuid, RUNNING):
        if recording.recording_id in recording_ids:
            stop(live, recording.recording_id)


def stop(live: LiveCall, recording_id: str) -> Recording:
    """End a recording; its file is ready a little later."""
    recording = load_recording(live.context.tx, recording_id)
    assert recording is not None
    end_recording(live.context, recording)
    return recording


def stop_all(live: LiveCall) -> None:
    """End those that go on, and those that have not begun."""
    for recording in recordings_of(live.context.tx, live.call.call_uuid, ARMED, RUNNING):
        end_recording(live.context, recording)


def _run(live: LiveCall, recording: Recording) -> None:
    recording.state, recording.started = RUNNING, live.context.now
    save_recording(live.context.tx, recording)
    if recording.longest is not None:
        due = live.context.now + seconds(recording.longest)
        account = live.call.account
        jobs.schedule(live.context, RECORDED, recording.recording_id, due, account=account)
