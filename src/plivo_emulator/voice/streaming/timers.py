"""Jobs of audio streams: what becomes due while they last."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeAlias

from plivo_emulator.core.parts import Part
from plivo_emulator.core.services import Step
from plivo_emulator.voice.definitions import LiveCall
from plivo_emulator.voice.exchange import exchange
from plivo_emulator.voice.streaming.lifecycle import (
    EXPIRE,
    REACH,
    RETRY,
    SILENT,
    TIMEOUT,
    reach,
    stop_hearing,
    stop_streams,
)
from plivo_emulator.voice.streaming.streams import (
    Stream,
    StreamState,
    load_stream,
    save_stream,
)

part = Part(__name__)

Timer: TypeAlias = Callable[[Step, LiveCall, Stream], None]
Job: TypeAlias = Callable[[Step], None]


def _of_stream(timer: Timer) -> Job:
    """Run a timer with its stream and call, and save both; nothing if either is over."""

    @wraps(timer)
    def job(step: Step) -> None:
        stream = load_stream(step.tx, step.subject)
        if stream is None or stream.state.is_final:
            return
        with exchange(step) as calls:
            if (live := calls.get(stream.call_uuid)) is not None:
                timer(step, live, stream)

    return job


@part.job(RETRY)
@_of_stream
def _retry(step: Step, live: LiveCall, stream: Stream) -> None:
    stream.state = StreamState.CONNECTING
    save_stream(step.tx, stream, holder="")
    step.tx.on_commit(step.services.streams_changed)


@part.job(EXPIRE)
@_of_stream
def _expire(step: Step, live: LiveCall, stream: Stream) -> None:
    stop_streams(live, TIMEOUT)


@part.job(REACH)
@_of_stream
def _reach(step: Step, live: LiveCall, stream: Stream) -> None:
    reach(live, stream, step.details["number"])
    save_stream(step.tx, stream)


@part.job(SILENT)
@_of_stream
def _silent(step: Step, live: LiveCall, stream: Stream) -> None:
    stop_hearing(live)
