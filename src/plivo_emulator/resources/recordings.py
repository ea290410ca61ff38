"""Recordings (Plivo's page on recordings)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from plivo_emulator.clock import elapsed, from_microseconds, to_microseconds
from plivo_emulator.core.parts import Part
from plivo_emulator.domain.billing import billed_seconds, price
from plivo_emulator.domain.messages import zone_of, zoned_time
from plivo_emulator.domain.ownership import get_or_404, resource_uri, visible_rows
from plivo_emulator.pipeline.errors import bad_request, not_found
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.resources._listing import (
    bounded,
    filter_equal,
    filter_range,
    paginate,
    read_time,
)
from plivo_emulator.store import Row, Where
from plivo_emulator.telephony.phones import digits
from plivo_emulator.telephony.rates import RECORDING_STORAGE_RATE
from plivo_emulator.voice.recordings import (
    FILTERS,
    FINISHED,
    RECORDINGS,
    Recording,
    party,
    read_recording,
)
from plivo_emulator.voice.transcriptions import remove_recording

part = Part(__name__, due_work=("call", "recording"))

LIST_WINDOW: Final = timedelta(days=7)
LONGEST_WINDOW: Final = timedelta(days=30)
_DAY: Final = timedelta(days=1) // timedelta(microseconds=1)


@part.handler
def recordings_list(ctx: RequestContext) -> dict[str, Any]:
    """Return a page of finished recordings; those of the last 7 days unless a time is given."""
    where = visible_rows(ctx)
    where.add("state", "=", FINISHED)
    filter_equal(ctx, where, ("subaccount", *FILTERS))
    for name in ("from_number", "to_number"):
        if name in ctx.query:
            where.add(name, "=", _party(ctx.query[name]))
    _filter_times(ctx, where)
    meta, objects = paginate(ctx, RECORDINGS, where, lambda row: _present(ctx, read_recording(row)))
    return {"meta": meta, "objects": objects}


@part.handler
def recordings_get(ctx: RequestContext) -> dict[str, Any]:
    """Return one finished recording."""
    return _present(ctx, finished_recording(ctx))


@part.handler
def recordings_delete(ctx: RequestContext) -> None:
    """Delete a recording with its audio and its words."""
    remove_recording(ctx.tx, finished_recording(ctx).recording_id)


def finished_recording(ctx: RequestContext) -> Recording:
    """Return the recording that the path names.

    Raises:
        ApiError: 404, there is none, its file is not ready, or the sender may not see it.
    """
    row: Row = get_or_404(ctx, RECORDINGS, ctx.path["recording_id"].lower())
    if row["state"] != FINISHED:
        raise not_found()
    return read_recording(row)


def _party(text: str) -> str:
    """Return a number or SIP address of a filter as recordings show it."""
    return party(text if "@" in text else digits(text) or text)


def _filter_times(ctx: RequestContext, where: Where) -> None:
    """Filter by when recordings were added, or for how long they have been stored, not by both.

    Raises:
        ApiError: 400, a time is not valid, both are given, or the span is longer than 30 days.
    """
    now = to_microseconds(ctx.now)

    def read_age(days: int) -> tuple[int, int]:
        first = now - bounded((days + 1) * _DAY) + 1
        return first, first + _DAY - 1

    timed = filter_range(ctx, where, "add_time", "added", read=read_time)
    aged = filter_range(
        ctx, where, "recording_storage_duration", "added", read=read_age, backwards=True
    )
    if timed and aged:
        raise bad_request("recording_storage_duration and add_time cannot be combined")
    if timed and _too_long(ctx):
        raise bad_request(f"add_time may span at most {LONGEST_WINDOW.days} days")
    if not timed and not aged:
        where.add("added", ">=", to_microseconds(ctx.now - LIST_WINDOW))


def _too_long(ctx: RequestContext) -> bool:
    """Return whether the filters on both ends of a time are further apart than allowed (C116)."""
    starts = [
        read_time(ctx.query[name])[0] for name in _given(ctx, "add_time__gt", "add_time__gte")
    ]
    ends = [read_time(ctx.query[name])[0] for name in _given(ctx, "add_time__lt", "add_time__lte")]
    if not starts or not ends:
        return False
    return from_microseconds(min(ends)) - from_microseconds(max(starts)) > LONGEST_WINDOW


def _given(ctx: RequestContext, *names: str) -> list[str]:
    return [name for name in names if name in ctx.query]


def _present(ctx: RequestContext, recording: Recording) -> dict[str, Any]:
    rounded = max(billed_seconds(-(-recording.duration_ms // 1000)), billed_seconds(1))
    stored = elapsed(recording.added or ctx.now, ctx.now)
    origin = ctx.request.origin or "https://media.plivo.com"
    return {
        "add_time": zoned_time(recording.added, zone_of(ctx.tx, recording.account)),
        "call_uuid": recording.call_uuid,
        "conference_name": recording.conference_name,
        "from_number": recording.from_number,
        "monthly_recording_storage_amount": float(price(rounded, RECORDING_STORAGE_RATE)),
        "recording_duration_ms": f"{recording.duration_ms}.00000",
        "recording_end_ms": f"{recording.end_ms}.00000",
        "recording_format": recording.file_format,
        "recording_id": recording.recording_id,
        "recording_start_ms": f"{recording.start_ms}.00000",
        "recording_storage_duration": stored.days,
        "recording_storage_rate": float(RECORDING_STORAGE_RATE),
        "recording_type": recording.kind,
        "recording_url": f"{origin}{recording.path}",
        "resource_uri": resource_uri(ctx, "Recording", recording.recording_id),
        "rounded_recording_duration": rounded,
        "to_number": recording.to_number,
    }
