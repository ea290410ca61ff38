"""The clock: read, stop, set, advance."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

from plivo_emulator.control._context import ControlContext
from plivo_emulator.parts import Part
from plivo_emulator.pipeline.errors import bad_request, conflict
from plivo_emulator.pipeline.handlers import in_transaction
from plivo_emulator.scheduling.worker import AlreadyAdvancing
from plivo_emulator.store import StoreUnavailable

part = Part(__name__, due_work=())


@part.handler
@in_transaction("none")
def clock_get(call: ControlContext) -> dict[str, Any]:
    """Return the time."""
    return _clock(call)


@part.handler
async def clock_freeze(call: ControlContext) -> dict[str, Any]:
    """Stop the clock now or at a moment."""
    at = call.body.get("at")
    call.services.clock.freeze(None if at is None else moment(at))
    await _drain(call)
    return _clock(call)


@part.handler
@in_transaction("none")
def clock_resume(call: ControlContext) -> dict[str, Any]:
    """Let the clock run on."""
    call.services.clock.resume()
    return _clock(call)


@part.handler
async def clock_set(call: ControlContext) -> dict[str, Any]:
    """Jump to a moment."""
    call.services.clock.set(moment(call.body["to"]))
    await _drain(call)
    return _clock(call)


@part.handler
async def clock_advance(call: ControlContext) -> dict[str, Any]:
    """Move forward and do everything that falls due on the way."""
    clock = call.services.clock
    try:
        if "to" in call.body:
            to = moment(call.body["to"])
            if to < clock.now():
                raise conflict("the clock advances; to go back, set it")
        else:
            to = clock.now() + timedelta(seconds=call.body["seconds"])
    except OverflowError:
        raise bad_request("that is beyond the year 9999") from None
    try:
        advance = await call.runtime.scheduler.advance(to)
    except AlreadyAdvancing:
        raise conflict("the clock is being advanced already") from None
    return _clock(call) | {"trace": advance.trace, "complete": advance.complete}


async def _drain(call: ControlContext) -> None:
    # The clock has been set; what cannot be done now stays due.
    with suppress(StoreUnavailable):
        await call.runtime.scheduler.drain()


def moment(text: str) -> datetime:
    """Read a moment of a request.

    Raises:
        ApiError: 400, it is not one.
    """
    try:
        read = datetime.fromisoformat(text)
    except ValueError:
        raise bad_request(f"'{text}' is not a moment") from None
    return read if read.tzinfo else read.replace(tzinfo=UTC)


def _clock(call: ControlContext) -> dict[str, Any]:
    clock = call.services.clock
    return {"now": clock.now().isoformat(), "frozen": clock.frozen}
