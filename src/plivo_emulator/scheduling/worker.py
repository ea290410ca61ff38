"""Time passing: due work and deliveries, whether the clock runs or is turned.

While the clock runs, two workers share the background: one does due work (`agenda`), one begins
deliveries (`courier`). Neither waits for the other, nor for a receiver.

To advance the clock is to go from moment to moment. At each one, everything due is done in its
order, then what is due is sent, and so on until nothing is left; then the clock goes on. Answers
decide what happens next, so they are waited for: at most `courier.PATIENCE_SECONDS` of real time. A
receiver that has not answered by then is not waited for again as long as it owes the answer; its
deliveries, and what depends on them, happen in the background and are no part of the trace, and the
result says `complete: false`. What other accounts ask for meanwhile is done at once.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
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
        while len(trace) < most:
            if done := await _happen(emulator, most - len(trace)):
                trace += done
                continue
            due = next_after(emulator, clock.now())
            if due is None or due > to:
                break
            clock.set(due)
        clock.set(to)
    finally:
        emulator.turning = False
        if running:
            clock.resume()
        if emulator.peers is not None:
            emulator.peers.end_turning()
        agenda.on_expect()
        courier.on_expect()
    left = next_due(emulator)
    return Advance(trace, complete=left is None or left > to)


async def _happen(emulator: Emulator, most: int) -> list[str]:
    """Do what is due at the clock's present, then send what is due."""
    agenda, courier = emulator.agenda, emulator.courier
    trace: list[str] = []
    agenda.trace = trace
    try:
        await drain(emulator)
    finally:
        agenda.trace = None
    if len(trace) < most:
        trace += await courier.deliver(most - len(trace))
    return trace


async def drain(emulator: Emulator) -> None:
    """Do all due work in order, in batches between which requests are answered.

    Raises:
        StoreUnavailable: the database cannot be used; the rest stays due.
    """
    while emulator.agenda.is_due:
        if emulator.peers is not None and emulator.peers.turned_elsewhere:
            return
        try:
            emulator.agenda.work()
        except StoreUnavailable:
            raise
        except Exception as error:
            emulator.record_error("the agenda", error)
        await asyncio.sleep(0)


def next_after(emulator: Emulator, moment: datetime) -> datetime | None:
    """Return the next moment at which anything falls due, once nothing is left to do now."""
    moments = (emulator.agenda.next_due, emulator.courier.next_after(moment))
    later = (max(one, moment) for one in moments if one is not None)
    return min(later, default=None)


def is_turning(emulator: Emulator) -> bool:
    """Tell whether the clock is just being advanced, here or by another process."""
    return emulator.turning or (emulator.peers is not None and emulator.peers.turned_elsewhere)


async def background(emulator: Emulator) -> None:
    """Do what is due when it is due, until cancelled."""
    worker = _Worker(emulator, _do_work)
    sender = _Worker(emulator, _send)
    emulator.agenda.on_expect, emulator.courier.on_expect = worker.wake, sender.wake
    emulator.clock.on_change += [worker.wake, sender.wake]
    try:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(worker.run())
            tasks.create_task(sender.run())
    finally:
        for one in (worker, sender):
            emulator.clock.on_change.remove(one.wake)
        emulator.agenda.on_expect = emulator.courier.on_expect = lambda: None
        await emulator.courier.close()


class _Worker:
    """Does something again and again, and sleeps while there is nothing to do.

    Args:
        emulator: what it works on.
        work: does a little, and returns in how many seconds there will be more.
    """

    def __init__(self, emulator: Emulator, work: Callable[[Emulator], float]) -> None:
        self._emulator = emulator
        self._work = work
        self._loop = asyncio.get_running_loop()
        self._woken = asyncio.Event()

    def wake(self) -> None:
        """Look again. Any thread may call this: not all requests are handled in the server's."""
        if not self._woken.is_set():
            self._loop.call_soon_threadsafe(self._woken.set)

    async def run(self) -> None:
        """Work until cancelled."""
        while True:
            self._woken.clear()
            nap = self._once()
            if nap <= 0:
                # Whoever waits meanwhile is next.
                await asyncio.sleep(0)
                continue
            # Not `wait_for`, which may swallow being cancelled when it is woken in that moment.
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(nap):
                    await self._woken.wait()

    def _once(self) -> float:
        try:
            return self._work(self._emulator)
        except (StoreConflict, StoreUnavailable):
            # Whoever asks for something is told; what is due waits until the database is back.
            return _PAUSE
        except Exception as error:
            self._emulator.record_error("the worker", error)
            return _PAUSE


def _do_work(emulator: Emulator) -> float:
    """Do some due work; returns in how many seconds there will be more."""
    if emulator.peers is not None:
        emulator.peers.refresh()
    done: list[str] = []
    if not is_turning(emulator):
        done = emulator.agenda.work_in_turn()
    elif emulator.turning and emulator.courier.waited_for is not None:
        # Others need not wait for what the clock waits for.
        done = emulator.agenda.work_in_turn(reserved=emulator.courier.waited_for)
    nap = 0.0 if done else _nap(emulator, emulator.agenda.next_due)
    if nap <= 0 and not done:
        # What is due and was not done is in the hands of somebody else.
        nap = _PAUSE
    return nap if emulator.peers is None else min(nap, _POLL)


def _send(emulator: Emulator) -> float:
    """Begin deliveries that are due; returns in how many seconds there will be more."""
    courier = emulator.courier
    if is_turning(emulator):
        return _POLL
    courier.begin()
    nap = _nap(emulator, courier.next_after(emulator.clock.now()))
    if courier.next_due is not None and courier.next_due <= emulator.clock.now():
        # Something waits for a place, for what comes before it, or for another process.
        nap = min(nap, _POLL)
    return nap


def next_due(emulator: Emulator) -> datetime | None:
    """Return the moment of whatever is due next."""
    moments = (emulator.agenda.next_due, emulator.courier.next_due)
    return min((moment for moment in moments if moment is not None), default=None)


def _nap(emulator: Emulator, due: datetime | None) -> float:
    """Return in how many seconds something falls due."""
    wait = _LONGEST_NAP if due is None else (due - emulator.clock.now()).total_seconds()
    if wait > 0 and emulator.clock.frozen:
        return _LONGEST_NAP
    return min(max(wait, 0.0), _LONGEST_NAP)
