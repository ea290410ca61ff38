"""The clock: read, stop, set, advance."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from plivo_emulator.control._context import ControlContext
from plivo_emulator.core.parts import Part
from plivo_emulator.pipeline.errors import ApiError, bad_request, conflict
from plivo_emulator.pipeline.handlers import in_transaction
from plivo_emulator.scheduling.worker import AlreadyAdvancing
from plivo_emulator.store import StoreUnavailable

part = Part(__name__, due_work=())

# What is scheduled within a year, such as the rent of a number, must have a date.
_LAST_YEAR: Final = 9998


@part.handler
@in_transaction("none")
def clock_get(ctx: ControlContext) -> dict[str, Any]:
    """Return the time."""
    return _clock(ctx)


@part.handler
async def clock_freeze(ctx: ControlContext) -> dict[str, Any]:
    """Stop the clock now or at a given time."""
    at = ctx.body.get("at")
    ctx.services.clock.freeze(None if at is None else moment(at))
    await _drain(ctx)
    return _clock(ctx)


@part.handler
@in_transaction("none")
def clock_resume(ctx: ControlContext) -> dict[str, Any]:
    """Restart the clock."""
    ctx.services.clock.resume()
    return _clock(ctx)


@part.handler
async def clock_set(ctx: ControlContext) -> dict[str, Any]:
    """Set the clock."""
    ctx.services.clock.set(moment(ctx.body["to"]))
    await _drain(ctx)
    return _clock(ctx)


@part.handler
async def clock_advance(ctx: ControlContext) -> dict[str, Any]:
    """Advance the clock and run everything that falls due on the way."""
    clock = ctx.services.clock
    try:
        if "to" in ctx.body:
            to = moment(ctx.body["to"])
            if to < clock.now():
                raise conflict("the clock advances; to go back, set it")
        else:
            to = clock.now() + timedelta(seconds=ctx.body["seconds"])
    except OverflowError:
        raise _too_late() from None
    if to.year > _LAST_YEAR:
        raise _too_late()
    try:
        advance = await ctx.runtime.scheduler.advance(to)
    except AlreadyAdvancing:
        raise conflict("the clock is being advanced already") from None
    return _clock(ctx) | {"trace": advance.trace, "complete": advance.complete}


async def _drain(ctx: ControlContext) -> None:
    # The clock has been set; what cannot run now stays due.
    with suppress(StoreUnavailable):
        await ctx.runtime.scheduler.drain()


def moment(text: str) -> datetime:
    """Parse a timestamp of a request.

    Raises:
        ApiError: 400, it is not a timestamp.
    """
    try:
        read = datetime.fromisoformat(text)
    except ValueError:
        raise bad_request(f"'{text}' is not a moment") from None
    return read if read.tzinfo else read.replace(tzinfo=UTC)


def _too_late() -> ApiError:
    return bad_request(f"that is beyond the year {_LAST_YEAR}")


def _clock(ctx: ControlContext) -> dict[str, Any]:
    clock = ctx.services.clock
    return {"now": clock.now().isoformat(), "frozen": clock.frozen}
