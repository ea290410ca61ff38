"""Time passing: due work and deliveries, in one order, whether the clock runs or is turned."""

from __future__ import annotations

import asyncio
from datetime import datetime
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from plivo_emulator.emulator import Emulator

# A sleeping worker looks at the clock at least this often, in seconds of real time.
_LONGEST_NAP: Final = 3600.0


async def advance(emulator: Emulator, to: datetime) -> list[str]:
    """Move the clock forward, doing everything that falls due on the way at its own moment.

    Args:
        emulator: whose clock it is.
        to: the moment to arrive at; the present if it lies in the past.

    Returns:
        What happened, one line each, in order.
    """
    clock, agenda, courier = emulator.clock, emulator.agenda, emulator.courier
    running = not clock.frozen
    emulator.turning = True
    to = max(to, clock.freeze())
    trace: list[str] = []
    try:
        while True:
            due = [moment for moment in (agenda.next_due, courier.next_due) if moment is not None]
            if not due or min(due) > to:
                break
            clock.set(max(min(due), clock.now()))
            trace += emulator.settle()
            trace += await courier.deliver()
        clock.set(to)
    finally:
        emulator.turning = False
        if running:
            clock.resume()
    return trace


async def background(emulator: Emulator) -> None:
    """Do what is due when it is due, until cancelled."""
    loop = asyncio.get_running_loop()
    wake = asyncio.Event()

    def wake_up() -> None:
        # Requests may be handled in other threads than the server's.
        loop.call_soon_threadsafe(wake.set)

    emulator.agenda.on_expect = emulator.courier.on_expect = wake_up
    emulator.clock.on_change.append(wake_up)
    try:
        while True:
            wake.clear()
            if not emulator.turning:
                emulator.settle()
                await emulator.courier.deliver()
            nap = _nap(emulator)
            try:
                await asyncio.wait_for(wake.wait(), nap)
            except TimeoutError:
                continue
    finally:
        emulator.clock.on_change.remove(wake_up)
        emulator.agenda.on_expect = emulator.courier.on_expect = lambda: None
        await emulator.courier.close()


def _nap(emulator: Emulator) -> float:
    """Return how long nothing falls due, in seconds."""
    due = [
        moment
        for moment in (emulator.agenda.next_due, emulator.courier.next_due)
        if moment is not None
    ]
    wait = (min(due) - emulator.clock.now()).total_seconds() if due else _LONGEST_NAP
    if wait > 0 and emulator.clock.frozen:
        return _LONGEST_NAP
    return min(max(wait, 0.0), _LONGEST_NAP)
