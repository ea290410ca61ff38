"""Multi-party calls (Plivo's API reference: Multiparty Call)."""

from __future__ import annotations

from typing import Any, Final

from plivo_emulator.core.parts import Part
from plivo_emulator.domain.ownership import visible_rows
from plivo_emulator.pipeline.errors import bad_request
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.resources._listing import (
    filter_range,
    paginate,
    read_time,
)
from plivo_emulator.resources._multi_party import (
    live_multi_party,
    recording_options,
    recording_started,
    room_of,
    show_room,
)
from plivo_emulator.store import Row
from plivo_emulator.voice.multi_party import recordings
from plivo_emulator.voice.multi_party.details import BY_REQUEST
from plivo_emulator.voice.multi_party.index import MULTI_PARTY_CALLS
from plivo_emulator.voice.room_records import ROOMS, read_room

part = Part(__name__, due_work=("call", "recording"))

_COLUMNS: Final = {
    "friendly_name": "name",
    "status": "status",
    "sub_account": "subaccount",
    "subaccount": "subaccount",
    "termination_cause_code": "code",
}


@part.handler
def multi_party_calls_list(ctx: RequestContext) -> dict[str, Any]:
    """Return a page of multi-party calls, newest first."""
    where = visible_rows(ctx)
    for name, column in _COLUMNS.items():
        if name in ctx.query:
            where.add(column, "=", ctx.query[name])
    filter_range(ctx, where, "creation_time", "created", read=read_time)
    if filter_range(ctx, where, "end_time", "ended", read=read_time):
        where.add("ended", ">", 0)
    meta, objects = paginate(ctx, MULTI_PARTY_CALLS, where, lambda row: _present(ctx, row))
    # C147
    meta["count"] = meta.pop("total_count")
    return {"meta": meta, "objects": objects}


def _present(ctx: RequestContext, row: Row) -> dict[str, Any]:
    room = ROOMS.get(ctx.tx, row["mpc_uuid"])
    assert room is not None, "A multi-party call has a room."
    return show_room(ctx, read_room(room))


@part.handler
def multi_party_calls_get(ctx: RequestContext) -> dict[str, Any]:
    """Return one multi-party call."""
    return show_room(ctx, room_of(ctx))


@part.handler
def multi_party_calls_start(ctx: RequestContext) -> None:
    """Let participants who wait hear each other."""
    with live_multi_party(ctx) as calls:
        if calls.room.started is not None:
            # U81
            raise bad_request("the multi-party call has already started")
        calls.start()
        recordings.record_as_wanted(calls)


@part.handler
def multi_party_calls_end(ctx: RequestContext) -> None:
    """End a multi-party call."""
    with live_multi_party(ctx) as calls:
        calls.end(BY_REQUEST)


@part.handler
def multi_party_calls_start_recording(ctx: RequestContext) -> dict[str, Any]:
    """Record all participants."""
    with live_multi_party(ctx) as calls:
        if calls.details["recording"]:
            # U81
            raise bad_request("the multi-party call is already recorded")
        recording = recordings.start_recording(calls, **recording_options(ctx))
        return recording_started(calls.room, recording)


@part.handler
def multi_party_calls_stop_recording(ctx: RequestContext) -> None:
    """End the recording of all participants."""
    with live_multi_party(ctx) as calls:
        recordings.stop_recording(calls)


@part.handler
def multi_party_calls_pause_recording(ctx: RequestContext) -> None:
    """Pause the recording of all participants."""
    with live_multi_party(ctx) as calls:
        if not recordings.pause_recording(calls):
            # U81
            raise bad_request("the multi-party call is not recorded")


@part.handler
def multi_party_calls_resume_recording(ctx: RequestContext) -> None:
    """Resume the recording of all participants."""
    with live_multi_party(ctx) as calls:
        if not recordings.resume_recording(calls):
            # U81
            raise bad_request("the recording of the multi-party call is not paused")
