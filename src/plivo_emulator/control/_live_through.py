"""Letting time pass until something happens in a call."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from plivo_emulator.clock import to_microseconds
from plivo_emulator.control._context import ControlContext
from plivo_emulator.scheduling.worker import AlreadyAdvancing
from plivo_emulator.store import Where
from plivo_emulator.voice.calls import CALLS, CallStatus
from plivo_emulator.webhooks.events import DELIVERIES

SILENCE: Final = timedelta(minutes=5)
"""How long nothing may happen to a call but that audio is streamed, by the emulator's clock."""
PATIENCE_SECONDS: Final = 30.0
"""How long a running clock, or somebody else who advances it, is waited for, in real time."""
_PAUSE_SECONDS: Final = 0.05


async def live_through(
    ctx: ControlContext, call_uuid: str, until: Callable[[], datetime | None] = lambda: None
) -> None:
    """Advance the clock, until a call is over or waits for an answer that is late.

    A running clock is left to itself while an audio stream is connected: its server may live in
    real time. It is then waited for, at most `PATIENCE_SECONDS`. A clock that stands still is
    advanced while there are streams too, until nothing has happened for `SILENCE`.

    Args:
        ctx: the request.
        call_uuid: the call.
        until: returns the moment to stop at, `None` while that is not known.
    """
    clock, scheduler = ctx.services.clock, ctx.runtime.scheduler
    running, limit = not clock.frozen, clock.stopwatch() + PATIENCE_SECONDS
    active = to = clock.now()
    while True:
        happened = None
        if not (running and scheduler.has_streams):
            happened = await _advance(ctx, to)
        if happened is None:
            await asyncio.sleep(_PAUSE_SECONDS)
        now, stop = clock.now(), until()
        if (stop is not None and stop <= now) or _is_over(
            ctx, call_uuid, late=happened is not None
        ):
            return
        if happened is None:
            if clock.stopwatch() > limit:
                return
            to = now
            continue
        active = now if happened else active
        moments = [one for one in (scheduler.next_stop(now), stop) if one is not None]
        if not moments or (scheduler.has_streams and now - active >= SILENCE):
            return
        to = min(moments)


async def _advance(ctx: ControlContext, to: datetime) -> list[str] | None:
    """Advance the clock; return what happened, `None` if somebody else advances it."""
    try:
        return (await ctx.runtime.scheduler.advance(to)).trace
    except AlreadyAdvancing:
        return None


def _is_over(ctx: ControlContext, call_uuid: str, *, late: bool) -> bool:
    """Return whether a call has ended, or waits for an answer that is `late`."""
    owed = Where(("subject", "=", call_uuid), ("state", "=", "pending"))
    owed.add("due", "<=", to_microseconds(ctx.services.clock.now()))
    with ctx.services.store.transaction(write=False) as tx:
        row = CALLS.get(tx, call_uuid)
        if row is None or CallStatus(row["status"]).is_final:
            return True
        return late and DELIVERIES.count(tx, owed) > 0
