"""Audio streams of live calls (Plivo's API reference: Audio Stream)."""

from __future__ import annotations

from typing import Any, Final

from plivo_emulator.core.parts import Part
from plivo_emulator.domain.ownership import get_or_404, resource_uri, visible_rows
from plivo_emulator.domain.timestamps import event_time
from plivo_emulator.pipeline.errors import bad_request, not_found
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.resources._listing import paginate
from plivo_emulator.store import Row
from plivo_emulator.store.records import from_document
from plivo_emulator.voice.calls import CALLS, CallStatus
from plivo_emulator.voice.exchange import exchange
from plivo_emulator.voice.streaming.lifecycle import (
    API_REQUEST,
    AlreadyStreaming,
    open_stream,
    stop_streams,
)
from plivo_emulator.voice.streaming.streams import (
    STREAMS,
    StreamRequest,
    StreamState,
    read_stream,
)

part = Part(__name__, due_work=("call", "stream"))

_STATUSES: Final = {
    StreamState.CONNECTING: "initiated",
    StreamState.WAITING: "initiated",
    StreamState.CONNECTED: "in-progress",
    StreamState.STOPPED: "stopped",
    StreamState.FAILED: "failed",
}


@part.handler
def audio_streams_start(ctx: RequestContext) -> dict[str, Any]:
    """Connect a live call with a WebSocket server."""
    request = from_document(StreamRequest, ctx.body)
    if request.bidirectional and request.audio_track != "inbound":
        raise bad_request("audio_track must be inbound for a bidirectional stream")
    row = _call(ctx)
    with exchange(ctx) as calls:
        live = calls.get(row["call_uuid"])
        if live is None or live.call.status is not CallStatus.IN_PROGRESS:
            raise not_found()
        try:
            stream = open_stream(live, request)
        except AlreadyStreaming:
            raise bad_request("the call already has an audio stream") from None
    return {"message": "audio streaming started", "stream_id": stream.stream_id}


@part.handler
def audio_streams_list(ctx: RequestContext) -> dict[str, Any]:
    """Return a page of the streams of a call."""
    where = visible_rows(ctx)
    where.add("call_uuid", "=", _call(ctx)["call_uuid"])
    meta, objects = paginate(ctx, STREAMS, where, lambda row: _present(ctx, row))
    # C119
    meta["count"] = meta.pop("total_count")
    return {"meta": meta, "objects": objects}


@part.handler
def audio_streams_get(ctx: RequestContext) -> dict[str, Any]:
    """Return one stream."""
    return _present(ctx, _stream(ctx))


@part.handler
def audio_streams_stop(ctx: RequestContext) -> None:
    """Stop a stream, if it is not over."""
    with exchange(ctx) as calls:
        live = calls.get(_call(ctx)["call_uuid"])
        over = StreamState(_stream(ctx)["state"]).is_final
        if live is not None and not over:
            stop_streams(live, API_REQUEST)


@part.handler
def audio_streams_stop_all(ctx: RequestContext) -> None:
    """Stop what is streamed of a call."""
    with exchange(ctx) as calls:
        if (live := calls.get(_call(ctx)["call_uuid"])) is not None:
            stop_streams(live, API_REQUEST)


def _call(ctx: RequestContext) -> Row:
    """Return the call that the path names.

    Raises:
        ApiError: 404, there is none.
    """
    return get_or_404(ctx, CALLS, ctx.path["call_uuid"].lower(), hold=False)


def _stream(ctx: RequestContext) -> Row:
    row = get_or_404(ctx, STREAMS, ctx.path["stream_id"].lower())
    if row["call_uuid"] != ctx.path["call_uuid"].lower():
        raise not_found()
    return row


def _present(ctx: RequestContext, row: Row) -> dict[str, Any]:
    stream = read_stream(row)
    request = stream.request
    return {
        "audio_track": request.audio_track,
        "bidirectional": request.bidirectional,
        "bill_duration": stream.seconds,
        "billed_amount": stream.billed_amount,
        "call_uuid": stream.call_uuid,
        "created_at": event_time(stream.created),
        "end_time": stream.ended and event_time(stream.ended),
        "plivo_auth_id": stream.subaccount or stream.account,
        "resource_uri": resource_uri(ctx, "Call", stream.call_uuid, "Stream", stream.stream_id),
        "rounded_bill_duration": stream.billed_seconds,
        "service_url": request.service_url,
        "start_time": stream.started and event_time(stream.started),
        "status": _STATUSES[stream.state],
        "status_callback_url": request.status_callback_url,
        "stream_id": stream.stream_id,
    }
