"""Time passing: due work and deliveries, in one order, whether the clock runs or is turned."""

from __future__ import annotations

import asyncio
from datetime import datetime
from typing import TYPE_CHECKING, Final, NamedTuple

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
# What an advance does at most: this, and so much for each thing that was waiting when it began. A
# call or a verification with all its retries stays far below. More is what others keep asking for
# meanwhile, and would never end.
_STEPS: Final = 10_000
_STEPS_EACH: Final = 50


class AlreadyTurning(Exception):
    """The clock is just being advanced by somebody else."""


class Advance(NamedTuple):
    """What came of advancing the clock.

    Attributes:
        trace: what happened, one line each, in order.
        complete: whether that is all that fell due. If not, others kept asking for more, and the
            rest happens in the background.
    """

    trace: list[str]
    complete: bool


async def advance(emulator: Emulator, to: datetime) -> Advance:
    """Move the clock forward, doing everything that falls due on the way at its own moment.

    Args:
        emulator: whose clock it is.
        to: the moment to arrive at; the present if it lies in the past.

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
        most = _STEPS + _STEPS_EACH * (agenda.waiting(to) + courier.waiting(to))
        while (due := next_due(emulator)) is not None and due <= to and len(trace) < most:
            clock.set(max(due, clock.now()))
            trace += emulator.settle()
            trace += await courier.deliver(most - len(trace))
        clock.set(to)
    finally:
        emulator.turning = False
        if running:
            clock.resume()
        if emulator.peers is not None:
            emulator.peers.end_turning()
    return Advance(trace, complete=due is None or due > to)


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
            lines += await emulator.courier.deliver()
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


def next_due(emulator: Emulator) -> datetime | None:
    """Return the moment of whatever is due next."""
    moments = (emulator.agenda.next_due, emulator.courier.next_due)
    return min((moment for moment in moments if moment is not None), default=None)


def _nap(emulator: Emulator) -> float:
    """Return how long nothing falls due, in seconds."""
    due = next_due(emulator)
    wait = _LONGEST_NAP if due is None else (due - emulator.clock.now()).total_seconds()
    if wait > 0 and emulator.clock.frozen:
        return _LONGEST_NAP
    return min(max(wait, 0.0), _LONGEST_NAP)
