"""Audio streams: how many a call has, which are shown, and how they end."""

from __future__ import annotations

from typing import Any

from tests.mutants.patching import Answer, Original, RequestContext, answering, replacing

ENDED = "wrong end of an audio stream"
SHOWN = "wrong audio stream shown"
REFUSED = "impossible audio stream started"

_STREAMS = "Audio Streams"


@replacing("voice.streaming.lifecycle:live_stream", _STREAMS, kind=REFUSED)
def calls_have_several_streams(live_stream: Original, tx: Any, call_uuid: str) -> Any:
    """A stream is started although the call has one, and none is found to be stopped."""
    return None


@replacing("voice.streaming.lifecycle:stop_streams", _STREAMS, kind=ENDED)
def streams_outlive_their_call(stop_streams: Original, live: Any, reason: str) -> Any:
    """A stream does not end with its call."""
    return None if live.call.status.is_final else stop_streams(live, reason)


@replacing("voice.streaming.lifecycle:end_stream", _STREAMS, kind=ENDED)
def every_stream_is_stopped(
    end_stream: Original, context: Any, stream: Any, event: str, reason: str
) -> Any:
    """A stream that cannot be connected is told as one that was stopped."""
    return end_stream(context, stream, "StopStream", reason)


@answering("audio_streams_get", kind=SHOWN)
def a_stream_is_shown_without_its_address(answer: Answer, ctx: RequestContext) -> Any:
    """The address of the WebSocket server is empty."""
    return answer(ctx) | {"service_url": ""}


@answering("audio_streams_list", kind=SHOWN)
def streams_are_listed_oldest_first(answer: Answer, ctx: RequestContext) -> Any:
    """The oldest stream comes first."""
    page = answer(ctx)
    return page | {"objects": page["objects"][::-1]}
