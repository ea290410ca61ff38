"""Time passing: due work and deliveries, whether the clock runs or is advanced.

While the clock runs, two workers share the background: one does due work (`jobs`), one begins
deliveries (`webhooks.delivery`). Neither waits for the other, nor for a receiver.

To advance the clock is to go from moment to moment. At each one, everything due is done in its
order, then what is due is sent, and so on until nothing is left; then the clock goes on. Answers
decide what happens next, so they are waited for: at most `delivery.PATIENCE_SECONDS` of real time.
A receiver that has not answered by then is not waited for again as long as it owes the answer; its
deliveries, and what depends on them, happen in the background and are no part of the trace, and the
result says `complete: false`. What other accounts ask for meanwhile is done at once.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Collection
from datetime import datetime
from typing import Final, NamedTuple, Protocol

from plivo_emulator.cluster import Cluster
from plivo_emulator.scheduling.jobs import Jobs
from plivo_emulator.services import Services
from plivo_emulator.store import StoreConflict, StoreError, StoreUnavailable

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


class Deliveries(Protocol):
    """What sends what is due; see `webhooks.delivery`."""

    on_change: list[Callable[[], None]]
    waited_for: set[str] | None

    @property
    def next_due(self) -> datetime | None:
        """The moment of the next attempt, which may be under way."""

    def next_after(self, moment: datetime) -> datetime | None:
        """Return the first moment after another at which an attempt falls due."""

    def waiting(self, until: datetime) -> int:
        """Return how many are due by a moment."""

    def begin(self) -> int:
        """Begin attempts of what is due; never waits."""

    async def deliver(self, most: int) -> list[str]:
        """Make attempts of what is due, and return what was done once the answers are there."""

    async def close(self) -> None:
        """Break off what is under way."""


class AlreadyAdvancing(Exception):
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


class Scheduler:
    """Lets time pass.

    Args:
        services: what it works with.
        jobs: does what is due.
        webhooks: sends what is due.
        cluster: the other processes on the same database, `None` where there can be none.
    """

    def __init__(
        self, services: Services, jobs: Jobs, webhooks: Deliveries, cluster: Cluster | None
    ) -> None:
        self._services = services
        self._clock = services.clock
        self._jobs = jobs
        self._webhooks = webhooks
        self._cluster = cluster
        self._advancing = False

    async def advance(self, to: datetime) -> Advance:
        """Move the clock forward, doing everything that falls due on the way at its own moment.

        Args:
            to: the moment to arrive at; the present if it lies in the past.

        Raises:
            AlreadyAdvancing: somebody else is just advancing the clock.
        """
        clock, jobs, webhooks = self._clock, self._jobs, self._webhooks
        running = not clock.frozen
        self._begin_advancing()
        to = max(to, clock.freeze())
        trace: list[str] = []
        try:
            most = _STEPS + _STEPS_EACH * (jobs.waiting(to) + webhooks.waiting(to))
            while len(trace) < most:
                if done := await self._happen(most - len(trace)):
                    trace += done
                    continue
                due = self.next_after(clock.now())
                if due is None or due > to:
                    break
                clock.set(due)
            clock.set(to)
        finally:
            self._end_advancing(running=running)
        left = self.next_due()
        return Advance(trace, complete=left is None or left > to)

    def _begin_advancing(self) -> None:
        """Reserve the clock.

        Raises:
            AlreadyAdvancing: it is reserved.
        """
        if self._is_advancing():
            raise AlreadyAdvancing
        self._set_advancing(True)
        try:
            if self._cluster is not None and not self._cluster.begin_advancing():
                raise AlreadyAdvancing
        except (AlreadyAdvancing, StoreError):
            self._set_advancing(False)
            raise

    def _end_advancing(self, *, running: bool) -> None:
        """Let others have the clock, running as it did before."""
        self._set_advancing(False)
        if running:
            self._clock.resume()
        if self._cluster is not None:
            self._cluster.end_advancing()
        self._services.jobs_due.on_sooner()
        self._services.deliveries_due.on_sooner()

    def _set_advancing(self, advancing: bool) -> None:
        self._advancing = advancing
        if self._cluster is not None:
            self._cluster.advancing = advancing

    async def _happen(self, most: int) -> list[str]:
        """Do what is due at the clock's present, then send what is due."""
        trace: list[str] = []
        self._jobs.trace = trace
        try:
            await self.drain()
        finally:
            self._jobs.trace = None
        if len(trace) < most:
            trace += await self._webhooks.deliver(most - len(trace))
        return trace

    async def drain(self) -> None:
        """Do all due work in order, in batches between which requests are answered.

        Raises:
            StoreUnavailable: the database cannot be used; the rest stays due.
        """
        while self._jobs.is_due:
            if self._advanced_elsewhere():
                return
            try:
                self._jobs.work()
            except StoreUnavailable:
                raise
            except Exception as error:
                self._services.record_error("due work", error)
            await asyncio.sleep(0)

    @property
    def behind(self) -> bool:
        """Whether more is due than is done before each request."""
        return self._jobs.behind

    def concerns(self, account: str, kinds: Collection[str] | None, until: datetime) -> bool:
        """Tell whether anything is due that a request can see; see `Jobs.concerns`."""
        return self._jobs.concerns(account, kinds, until)

    def run_few(self) -> None:
        """Do what is due, provided that it is little; see `Jobs.catch_up`."""
        self._guarded(self._jobs.catch_up)

    def settle(self) -> list[str]:
        """Do all that is due; see `Jobs.settle`. What goes wrong is recorded, never raised."""
        return self._guarded(self._jobs.settle) or []

    async def catch_up(self, account: str, kinds: Collection[str] | None) -> datetime:
        """Do what is due and what a request can see, while others are answered.

        Args:
            account: of the request, empty for all.
            kinds: see `Jobs.concerns`.

        Returns:
            The moment up to which that is done.

        Raises:
            StoreUnavailable: the database cannot be reached.
        """
        # Some more has fallen due while the first was done; who asks for ever more waits no longer.
        for _ in range(2):
            until = self._clock.now()
            while self._jobs.concerns(account, kinds, until):
                if self._guarded(lambda: self._jobs.work(account)) is None:
                    break
                await asyncio.sleep(0)
        return until

    def _guarded(self, work: Callable[[], list[str]]) -> list[str] | None:
        """Do due work; return what was done, `None` if it cannot be done just now."""
        if self._advanced_elsewhere():
            self._jobs.behind = False
            return None
        try:
            return work()
        except StoreUnavailable:
            # It stays due; whoever asked is told by the next thing that is tried.
            return None
        except Exception as error:
            self._services.record_error("due work", error)
            return []

    def next_after(self, moment: datetime) -> datetime | None:
        """Return the next moment at which anything falls due, once nothing is left to do now."""
        moments = (self._jobs.next_due, self._webhooks.next_after(moment))
        later = (max(one, moment) for one in moments if one is not None)
        return min(later, default=None)

    def next_due(self) -> datetime | None:
        """Return the moment of whatever is due next."""
        moments = (self._jobs.next_due, self._webhooks.next_due)
        return min((moment for moment in moments if moment is not None), default=None)

    async def run(self) -> None:
        """Do what is due when it is due, until cancelled."""
        worker = Worker(self._do_work, self._services)
        sender = Worker(self._send, self._services)
        self._services.jobs_due.on_sooner = worker.wake
        self._webhooks.on_change.append(sender.wake)
        self._clock.on_change += [worker.wake, sender.wake]
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(worker.run())
                tasks.create_task(sender.run())
        finally:
            for one in (worker, sender):
                self._clock.on_change.remove(one.wake)
            self._webhooks.on_change.remove(sender.wake)
            self._services.jobs_due.on_sooner = lambda: None
            await self._webhooks.close()

    def _advanced_elsewhere(self) -> bool:
        return self._cluster is not None and self._cluster.advanced_elsewhere

    def _is_advancing(self) -> bool:
        """Tell whether the clock is just being advanced, here or by another process."""
        return self._advancing or self._advanced_elsewhere()

    def _do_work(self) -> float:
        """Do some due work; returns in how many seconds there will be more."""
        if self._cluster is not None:
            self._cluster.refresh()
        done: list[str] = []
        if not self._is_advancing():
            done = self._jobs.work_in_turn()
        elif self._advancing and self._webhooks.waited_for is not None:
            # Others need not wait for what the clock waits for.
            done = self._jobs.work_in_turn(reserved=self._webhooks.waited_for)
        nap = 0.0 if done else self._nap(self._jobs.next_due)
        if nap <= 0 and not done:
            # What is due and was not done is in the hands of somebody else.
            nap = _PAUSE
        return nap if self._cluster is None else min(nap, _POLL)

    def _send(self) -> float:
        """Begin deliveries that are due; returns in how many seconds there will be more."""
        if self._is_advancing():
            return _POLL
        self._webhooks.begin()
        nap = self._nap(self._webhooks.next_after(self._clock.now()))
        due = self._webhooks.next_due
        if due is not None and due <= self._clock.now():
            # Something waits for a place, for what comes before it, or for another process.
            nap = min(nap, _POLL)
        return nap

    def _nap(self, due: datetime | None) -> float:
        """Return in how many seconds something falls due."""
        wait = _LONGEST_NAP if due is None else (due - self._clock.now()).total_seconds()
        if wait > 0 and self._clock.frozen:
            return _LONGEST_NAP
        return min(max(wait, 0.0), _LONGEST_NAP)


class Worker:
    """Does something again and again, and sleeps while there is nothing to do.

    Args:
        work: does a little, and returns in how many seconds there will be more.
        services: where errors are recorded.
    """

    def __init__(self, work: Callable[[], float], services: Services) -> None:
        self._work = work
        self._services = services
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
            return self._work()
        except (StoreConflict, StoreUnavailable):
            # Whoever asks for something is told; what is due waits until the database is back.
            return _PAUSE
        except Exception as error:
            self._services.record_error("the worker", error)
            return _PAUSE
