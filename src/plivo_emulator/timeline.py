"""Time passing: due work and deliveries, in one order, whether the clock runs or is turned."""

from __future__ import annotations

import asyncio
from datetime import datetime
from typing import TYPE_CHECKING, Final

from plivo_emulator.store import StoreConflict, StoreError, StoreUnavailable

if TYPE_CHECKING:
    from plivo_emulator.emulator import Emulator

# A sleeping worker looks at the clock at least this often, in seconds of real time.
_LONGEST_NAP: Final = 3600.0


# How long a worker that shares the database may not notice what others have put there, in seconds
# of real time.
_POLL: Final = 0.2
# What is tried again after a failure waits this long, in seconds of real time.
_PAUSE: Final = 0.5


class AlreadyTurning(Exception):
    """The clock is just being advanced by somebody else."""


async def advance(emulator: Emulator, to: datetime) -> list[str]:
    """Move the clock forward, doing everything that falls due on the way at its own moment.

    Args:
        emulator: whose clock it is.
        to: the moment to arrive at; the present if it lies in the past.

    Returns:
        What happened, one line each, in order.

    Raises:
        AlreadyTurning: somebody else is just advancing the clock.
    """
    if is_turning(emulator):
        raise AlreadyTurning
    clock, agenda, courier = emulator.clock, emulator.agenda, emulator.courier
    running = not clock.frozen
    emulator.turning = True
    try:
        if emulator.peers is not None and not emulator.peers.begin_turning():
            raise AlreadyTurning
    except (AlreadyTurning, StoreError):
        emulator.turning = False
        raise
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
        if emulator.peers is not None:
            emulator.peers.end_turning()
    return trace


def is_turning(emulator: Emulator) -> bool:
    """Tell whether the clock is just being advanced, here or by another process."""
    return emulator.turning or (emulator.peers is not None and emulator.peers.turned_elsewhere)


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
            nap = await _work(emulator)
            try:
                await asyncio.wait_for(wake.wait(), nap)
            except TimeoutError:
                continue
    finally:
        emulator.clock.on_change.remove(wake_up)
        emulator.agenda.on_expect = emulator.courier.on_expect = lambda: None
        await emulator.courier.close()


async def _work(emulator: Emulator) -> float:
    """Do what is due, and return how long there is nothing more to do, in seconds."""
    lines: list[str] = []
    try:
        if emulator.peers is not None:
            emulator.peers.refresh()
        if not is_turning(emulator):
            lines = emulator.settle()
            lines += await emulator.courier.deliver(trace=False)
    except (StoreConflict, StoreUnavailable):
        # Whoever asks for something is told; what is due waits until the database is back.
        return _PAUSE
    except Exception as error:
        emulator.record_error("the worker", error)
        return _PAUSE
    nap = _nap(emulator)
    stuck = not lines and nap <= 0
    if emulator.peers is None:
        return _PAUSE if stuck else nap
    # What is due now and was not done is in the hands of another process.
    return _POLL if stuck else min(nap, _POLL)


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
