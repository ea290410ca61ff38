"""Running due jobs and deliveries, while the clock runs and when it is advanced.

While the clock runs, there are two background workers: one runs jobs (`jobs`), one starts
deliveries (`webhooks.delivery`). Neither waits for the other or for a receiver.

Advancing the clock moves it from one due time to the next. At each, all due jobs run in order, then
due webhooks are sent, until nothing is left; then the clock moves on. Answers decide what happens
next, so this waits for them (and for the servers of audio streams and files, see
`voice.streaming.connections` and `voice.audio_files`), at most `delivery.PATIENCE_SECONDS` of real
time. After that it does not wait for the receiver again while the answer is outstanding: its
deliveries and what depends on them happen in the background and are not in the trace, and the
result says `complete: false`.
Requests of other accounts are answered meanwhile.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Collection
from datetime import datetime
from typing import Final, NamedTuple, Protocol

from plivo_emulator.core.cluster import Cluster
from plivo_emulator.core.services import Services
from plivo_emulator.scheduling.jobs import Jobs
from plivo_emulator.store import StoreConflict, StoreError, StoreUnavailable

# The longest sleep of a worker, in seconds of real time.
_LONGEST_NAP: Final = 3600.0
# How often a worker polls a shared database, in seconds of real time.
_POLL: Final = 0.2
# The wait before a retry after a failure, in seconds of real time.
_PAUSE: Final = 0.5
# The most an advance does: a fixed number, and some for each item waiting when it began. A call or
# a verification with all retries stays far below. Anything beyond was added by others meanwhile,
# and might never end.
_STEPS: Final = 10_000
_STEPS_EACH: Final = 50


class Deliveries(Protocol):
    """The scheduler's view of deliveries; see `webhooks.delivery`."""

    on_change: list[Callable[[], None]]
    waited_for: set[str] | None
    at_once: int

    @property
    def next_due(self) -> datetime | None:
        """The time of the next attempt, which may be in progress."""

    def next_after(self, moment: datetime) -> datetime | None:
        """Return the first time after a given one at which an attempt falls due."""

    def waiting(self, until: datetime) -> int:
        """Return how many are due by a given time."""

    def begin(self) -> int:
        """Start some due attempts without waiting, `at_once` at most; returns how many."""

    async def deliver(self, most: int) -> list[str]:
        """Make due attempts, wait for the answers and return one line for each."""

    async def close(self) -> None:
        """Cancel attempts in progress."""


class Streams(Protocol):
    """The scheduler's view of audio streams; see `voice.streaming.connections`."""

    def next_after(self, moment: datetime) -> datetime | None:
        """Return when an advancing clock has to stop next, after a given time."""

    async def settle(self) -> list[str]:
        """Send what is due, give the servers time to answer, return one line for each answer."""

    async def run(self) -> None:
        """Keep streams connected until cancelled."""


class AlreadyAdvancing(Exception):
    """The clock is already being advanced."""


class Advance(NamedTuple):
    """The result of advancing the clock.

    Attributes:
        trace: what happened, in order, one line each.
        complete: whether everything due was done. If not, the rest happens in the background.
    """

    trace: list[str]
    complete: bool


class Scheduler:
    """Runs what is due, and advances the clock.

    Args:
        services: the emulator's services.
        jobs: the queue of jobs.
        webhooks: sends what is due.
        streams: the connections of audio streams.
        cluster: the other processes on the same database, `None` without a shared database.
    """

    def __init__(
        self,
        services: Services,
        jobs: Jobs,
        webhooks: Deliveries,
        streams: Streams,
        cluster: Cluster | None,
    ) -> None:
        self._services = services
        self._clock = services.clock
        self._jobs = jobs
        self._webhooks = webhooks
        self._streams = streams
        self._cluster = cluster
        self._advancing = False

    async def advance(self, to: datetime) -> Advance:
        """Advance the clock and run everything that falls due on the way, each at its own time.

        Args:
            to: the target time; a time in the past means now.

        Raises:
            AlreadyAdvancing: the clock is already being advanced.
        """
        clock, jobs, webhooks = self._clock, self._jobs, self._webhooks
        running = not clock.frozen
        self._begin_advancing()
        to = max(to, clock.freeze())
        try:
            trace = await self._measure()
            most = _STEPS + _STEPS_EACH * (jobs.waiting(to) + webhooks.waiting(to))
            while len(trace) < most:
                done = await self._happen(most - len(trace))
                if done := done + await self._measure():
                    trace += done
                    continue
                due = self.next_stop(clock.now())
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
        """Release the clock, running as before."""
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
        """Run due jobs, then send due webhooks."""
        trace: list[str] = []
        self._jobs.trace = trace
        try:
            await self.drain()
        finally:
            self._jobs.trace = None
        if len(trace) < most:
            trace += await self._webhooks.deliver(most - len(trace))
        trace += await self._streams.settle()
        if not trace:
            # What the servers of streams have asked for by the API meanwhile.
            trace += await self._webhooks.deliver(most)
        return trace

    async def _measure(self) -> list[str]:
        """Wait for the files that requests have named."""
        files = await self._services.audio.settle()
        return [f"{self._clock.now().isoformat()} audio file"] * files

    async def drain(self) -> None:
        """Run all due jobs in order, in batches between which requests are answered.

        Raises:
            StoreUnavailable: the database is unavailable; the rest stays due.
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
        """Whether more is due than can run before each request."""
        return self._jobs.behind

    def concerns(self, account: str, kinds: Collection[str] | None, until: datetime) -> bool:
        """Return whether anything is due that a request can observe; see `Jobs.concerns`."""
        return self._jobs.concerns(account, kinds, until)

    def run_few(self) -> None:
        """Run what is due, if it is at most one batch; see `Jobs.catch_up`."""
        self._guarded(self._jobs.catch_up)

    def settle(self) -> list[str]:
        """Run everything that is due; see `Jobs.settle`. Errors are recorded, never raised."""
        return self._guarded(self._jobs.settle) or []

    async def catch_up(self, account: str, kinds: Collection[str] | None) -> datetime:
        """Run due jobs that a request can observe, while other requests are answered.

        Args:
            account: of the request, empty for all.
            kinds: see `Jobs.concerns`.

        Returns:
            The time up to which that is done.

        Raises:
            StoreUnavailable: the database cannot be reached.
        """
        # More fell due meanwhile; the limit keeps the wait finite.
        for _ in range(2):
            until = self._clock.now()
            while self._jobs.concerns(account, kinds, until):
                if self._guarded(lambda: self._jobs.work(account)) is None:
                    break
                await asyncio.sleep(0)
        return until

    def _guarded(self, work: Callable[[], list[str]]) -> list[str] | None:
        """Run due jobs; return one line each, `None` if the database is unavailable."""
        if self._advanced_elsewhere():
            self._jobs.behind = False
            return None
        try:
            return work()
        except StoreUnavailable:
            # It stays due; the caller sees the error at its next access.
            return None
        except Exception as error:
            self._services.record_error("due work", error)
            return []

    def next_after(self, moment: datetime) -> datetime | None:
        """Return the next time at which anything falls due, once nothing is left to do now."""
        moments = (self._jobs.next_due, self._webhooks.next_after(moment))
        later = (max(one, moment) for one in moments if one is not None)
        return min(later, default=None)

    def next_stop(self, moment: datetime) -> datetime | None:
        """Return the next time at which an advancing clock has to stop, for streams too."""
        moments = (self.next_after(moment), self._streams.next_after(moment))
        return min((one for one in moments if one is not None), default=None)

    @property
    def has_streams(self) -> bool:
        """Whether an audio stream is connected."""
        return self._streams.next_after(self._clock.now()) is not None

    def next_due(self) -> datetime | None:
        """Return the time of whatever is due next."""
        moments = (self._jobs.next_due, self._webhooks.next_due)
        return min((moment for moment in moments if moment is not None), default=None)

    async def run(self) -> None:
        """Run what is due when it is due, until cancelled."""
        worker = Worker(self._do_work, self._services)
        sender = Worker(self._send, self._services)
        self._services.jobs_due.on_sooner = worker.wake
        self._webhooks.on_change.append(sender.wake)
        self._clock.on_change += [worker.wake, sender.wake]
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(worker.run())
                tasks.create_task(sender.run())
                tasks.create_task(self._streams.run())
        finally:
            for one in (worker, sender):
                self._clock.on_change.remove(one.wake)
            self._webhooks.on_change.remove(sender.wake)
            self._services.jobs_due.on_sooner = lambda: None
            await self._webhooks.close()

    def _advanced_elsewhere(self) -> bool:
        return self._cluster is not None and self._cluster.advanced_elsewhere

    def _is_advancing(self) -> bool:
        """Return whether the clock is being advanced, by this or another process."""
        return self._advancing or self._advanced_elsewhere()

    def _do_work(self) -> float:
        """Run some due jobs; return the seconds until there are more."""
        if self._cluster is not None:
            self._cluster.refresh()
        done: list[str] = []
        if not self._is_advancing():
            done = self._jobs.work_in_turn()
        elif self._advancing and self._webhooks.waited_for is not None:
            # Other accounts do not wait for the advance.
            done = self._jobs.work_in_turn(reserved=self._webhooks.waited_for)
        nap = 0.0 if done else self._nap(self._jobs.next_due)
        if nap <= 0 and not done:
            # What is due but was not run is claimed elsewhere.
            nap = _PAUSE
        return nap if self._cluster is None else min(nap, _POLL)

    def _send(self) -> float:
        """Start due deliveries; return the seconds until there are more."""
        if self._is_advancing():
            return _POLL
        if self._webhooks.begin() == self._webhooks.at_once:
            return 0.0
        nap = self._nap(self._webhooks.next_after(self._clock.now()))
        due = self._webhooks.next_due
        if due is not None and due <= self._clock.now():
            # Something waits for a free place, for a predecessor, or for another process.
            nap = min(nap, _POLL)
        return nap

    def _nap(self, due: datetime | None) -> float:
        """Return the seconds until something falls due."""
        wait = _LONGEST_NAP if due is None else (due - self._clock.now()).total_seconds()
        if wait > 0 and self._clock.frozen:
            return _LONGEST_NAP
        return min(max(wait, 0.0), _LONGEST_NAP)


class Worker:
    """A background task that repeats some work and sleeps while there is none.

    Args:
        work: does some work and returns the seconds until there is more.
        services: records errors.
    """

    def __init__(self, work: Callable[[], float], services: Services) -> None:
        self._work = work
        self._services = services
        self._loop = asyncio.get_running_loop()
        self._woken = asyncio.Event()

    def wake(self) -> None:
        """Wake the worker; may be called from any thread."""
        if not self._woken.is_set():
            self._loop.call_soon_threadsafe(self._woken.set)

    async def run(self) -> None:
        """Work until cancelled."""
        while True:
            self._woken.clear()
            nap = self._once()
            if nap <= 0:
                # Let waiting tasks run.
                await asyncio.sleep(0)
                continue
            # Not `wait_for`, which may swallow a cancellation when woken at the same time.
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(nap):
                    await self._woken.wait()

    def _once(self) -> float:
        try:
            return self._work()
        except (StoreConflict, StoreUnavailable):
            # Requests report the error; what is due waits until the database is back.
            return _PAUSE
        except Exception as error:
            self._services.record_error("the worker", error)
            return _PAUSE
