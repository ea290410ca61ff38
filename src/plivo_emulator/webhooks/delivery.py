"""The webhook dispatcher: sends webhooks when they are due, and retries them when they fail.

Deliveries wait in queues, one for each account and destination, as rows in the database; only those
in progress are in memory. `begin` reads the queues with due deliveries, those with the fewest in
progress first, and starts those that there are places for (`places`), some at a time: requests are
answered in between. So no account waits for another's receiver. If several processes share the
database, each claims what it starts; see `cluster`.

The deliveries of one subject, such as a masking session, are kept in order: the first attempt of an
event is made before the first attempt of the next. A failed attempt is repeated on the schedule of
the contract (`x-retries`), or as the fragment of the URL says (Plivo's page on callback
configurations). They are sent to loopback addresses only, unless other hosts are allowed; see
`egress`.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any, Final, TypeAlias

from plivo_emulator.clock import from_microseconds, to_microseconds
from plivo_emulator.core.cluster import Cluster
from plivo_emulator.core.parts import Preparation
from plivo_emulator.core.services import Services, Step
from plivo_emulator.pipeline.redaction import printable
from plivo_emulator.store import (
    Row,
    StoreConflict,
    StoreError,
    StoreUnavailable,
    Transaction,
)
from plivo_emulator.webhooks import queues
from plivo_emulator.webhooks.attempts import Attempt, UnderWay, next_state
from plivo_emulator.webhooks.egress import BlockedDestination
from plivo_emulator.webhooks.events import DELIVERIES
from plivo_emulator.webhooks.failures import reason
from plivo_emulator.webhooks.outbound import Outbound
from plivo_emulator.webhooks.places import AT_ONCE, Places, Queue
from plivo_emulator.webhooks.requests import SignedRequest, signed_request, signing_tokens
from plivo_emulator.webhooks.sending import Outcome, send
from plivo_emulator.webhooks.tuning import Tuning

_log: Final = logging.getLogger("plivo_emulator")

PATIENCE_SECONDS: Final = 10.0
"""The time that `deliver` waits for an answer, in seconds of real time; see `worker`."""
# How many queues are read at a time, and for how many of them deliveries are read.
_QUEUES_AT_ONCE: Final = 512
_READS_AT_ONCE: Final = 64
# In seconds of real time: the polling interval; the pause of a queue whose due deliveries cannot
# start; the wait for deliveries of another process before the clock may advance; the wait for an
# unavailable database before outcomes are lost.
_LOOK_SECONDS: Final = 0.2
_REST_SECONDS: Final = 0.1
_PAUSE_SECONDS: Final = 0.02
_RETRY_SECONDS: Final = 0.5
_RETRIES: Final = 120


# Called when a delivery has ended, with its document as details.
Settled: TypeAlias = Callable[[Step, Outcome], None]


class WebhookDispatcher:
    """Sends due deliveries and stores the outcomes.

    Args:
        services: the emulator's services.
        outcomes: the functions to call when a delivery has ended, by event.
        preparations: what to wait for before an answer is stored, by event.
        cluster: the other processes on the same database, `None` without a shared database.

    Attributes:
        outbound: the connections that it uses.
        outcomes: as given.
        on_change: called when there may be something to start.
        at_once: how many are started before others run.
        waited_for: the accounts whose deliveries a running `deliver` waits for.
    """

    def __init__(
        self,
        services: Services,
        outcomes: Mapping[str, Settled],
        preparations: Mapping[str, Preparation],
        cluster: Cluster | None = None,
    ) -> None:
        self._services = services
        self._store = services.store
        self._clock = services.clock
        self._next = services.deliveries_due
        self._cluster = cluster
        self.outbound = Outbound(services.settings)
        self.outcomes = dict(outcomes)
        self._preparations = preparations
        self.on_change: list[Callable[[], None]] = []
        self.at_once = AT_ONCE
        self.waited_for: set[str] | None = None
        self._places = Places()
        self._under_way: dict[str, UnderWay] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._made: list[Attempt] = []
        self._writing = False
        self._last_queue = ""
        # Queues that have nothing to start, and until when to skip them.
        self._resting: dict[Queue, float] = {}
        # Set by `deliver`: called with ended attempts.
        self._on_end: list[Callable[[list[Attempt]], None]] = []
        self._clock.on_change.append(self._resting.clear)
        self._next.on_sooner = self._tell
        self._next.on_expect = self._expect
        self.refresh()

    @property
    def next_due(self) -> datetime | None:
        """The time of the next attempt, which may be in progress; `None` if there is none."""
        return self._next.time

    def next_after(self, moment: datetime) -> datetime | None:
        """Return the first time after a given one at which an attempt falls due."""
        if self._next.moment is None:
            return None
        with self._store.transaction(write=False) as tx:
            due = queues.next_due(tx, after=to_microseconds(moment))
        return None if due is None else from_microseconds(due)

    def _expect(self, account: str) -> None:
        self._end_rest({account})
        self._tell()

    def refresh(self) -> None:
        """Read the time of the next attempt from the store."""
        with self._store.transaction(write=False) as tx:
            self._next.moment = queues.next_due(tx)

    def reload(self) -> None:
        """Re-read in-memory state after the database was replaced; drop attempts in progress."""
        self._under_way.clear()
        self._places = Places()
        self._resting.clear()
        self.outbound.forget()
        self.refresh()

    def waiting(self, until: datetime) -> int:
        """Return how many deliveries are due by a given time."""
        with self._store.transaction(write=False) as tx:
            return queues.count_due(tx, to_microseconds(until))

    def begin(self, most: int | None = None) -> int:
        """Start some due attempts for which there are places, without waiting.

        Args:
            most: the most attempts to start; never more than `AT_ONCE`.

        Returns:
            How many were started. After `AT_ONCE` there may be more to start: let others run first.
        """
        now = self._clock.now()
        if self._next.moment is None or self._next.moment > to_microseconds(now):
            return 0
        begun = self._claim(now, AT_ONCE if most is None else min(most, AT_ONCE))
        for one in begun:
            task = asyncio.create_task(self._attempt(one))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        return len(begun)

    async def deliver(self, most: int | None = None) -> list[str]:
        """Make every attempt that is due by the clock's current time, and wait for the answers.

        This does not wait longer than `PATIENCE_SECONDS` for a receiver.

        Args:
            most: the most attempts to make. Without it, this continues while more fall due, which
                under load can take hours, and returns only the last lines.

        Returns:
            One line for each attempt, in the order of the events.
        """
        now = to_microseconds(self._clock.now())
        if self._next.moment is None or self._next.moment > now:
            return []
        made: deque[Attempt] = deque(maxlen=1 if most is None else most)
        changed = asyncio.Event()
        loop = asyncio.get_running_loop()

        def look() -> None:
            loop.call_soon_threadsafe(changed.set)

        self._on_end.append(made.extend)
        self.on_change.append(look)
        self.waited_for = set()
        begun = 0
        try:
            while True:
                changed.clear()
                started = self.begin(None if most is None else most - begun)
                begun += started
                if started == AT_ONCE:
                    await asyncio.sleep(0)
                    continue
                wait = self._wait()
                if wait is None:
                    break
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(wait):
                        await changed.wait()
        finally:
            self._on_end.remove(made.extend)
            self.on_change.remove(look)
            self.waited_for = None
        return [one.line for one in sorted(made, key=Attempt.place)]

    async def close(self) -> None:
        """Cancel attempts in progress, and close the connections."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self.outbound.close()

    def _wait(self) -> float | None:
        """Return how long `deliver` waits for the next answer, `None` to stop waiting."""
        present = self._clock.stopwatch()
        silent = {
            one.queue
            for one in self._under_way.values()
            if present - one.started >= PATIENCE_SECONDS
        }
        awaited = [one for one in self._under_way.values() if one.queue not in silent]
        if self.waited_for is not None:
            self.waited_for.update(one.queue.account for one in awaited)
        if awaited:
            patience = min(one.started for one in awaited) + PATIENCE_SECONDS - present
            return min(patience, _LOOK_SECONDS)
        return _PAUSE_SECONDS if self._held_elsewhere() else None

    def _held_elsewhere(self) -> bool:
        """Return whether another process is attempting something that is due."""
        cluster = self._cluster
        if cluster is None:
            return False
        now = to_microseconds(self._clock.now())
        with self._store.transaction(write=False) as tx:
            return queues.are_held(tx, now, cluster.living(tx))

    def _claim(self, now: datetime, most: int) -> list[UnderWay]:
        """Choose deliveries to start, and take places for them."""
        cluster = self._cluster
        begun: list[UnderWay] = []
        with self._store.transaction(write=cluster is not None) as tx:
            living = [] if cluster is None else cluster.living(tx)
            for queue in self._queues(tx, now):
                if len(begun) == most:
                    break
                room = min(self._places.room(queue), most - len(begun))
                rows = self._due(tx, queue, now, room, living)
                started = self._clock.stopwatch()
                if len(rows) < room:
                    self._resting[queue] = started + _REST_SECONDS
                for row in rows:
                    one = self._under_way[row["delivery_id"]] = UnderWay(row, queue, now, started)
                    self._places.take(queue)
                    begun.append(one)
            if cluster is not None and begun:
                queues.claim(tx, [one.row["delivery_id"] for one in begun], cluster.process)
        return begun

    def _queues(self, tx: Transaction, now: datetime) -> list[Queue]:
        """Return queues that may have something to start, the most urgent first."""
        found = queues.queues_after(tx, self._last_queue, _QUEUES_AT_ONCE)
        self._last_queue = found[-1][0].name if len(found) == _QUEUES_AT_ONCE else ""
        limit, present = to_microseconds(now), self._clock.stopwatch()
        due = [queue for queue, moment in found if moment <= limit]
        free = [
            queue
            for queue in due
            if self._resting.get(queue, 0.0) <= present and self._places.room(queue)
        ]
        return sorted(free, key=self._places.urgency)[:_READS_AT_ONCE]

    def _due(
        self, tx: Transaction, queue: Queue, now: datetime, most: int, living: list[str]
    ) -> list[Row]:
        """Return due deliveries of a queue that are not in progress, in order."""
        if most <= 0:
            return []
        limit = most + self._places.taken(queue)
        found = queues.due_keys(tx, queue, to_microseconds(now), limit, living)
        keys = [key for key in found if key not in self._under_way][:most]
        return queues.rows_of(tx, keys) if keys else []

    def _end_rest(self, accounts: set[str]) -> None:
        """Check the queues of some accounts again after a change."""
        for queue in [queue for queue in self._resting if queue.account in accounts]:
            self._resting.pop(queue, None)

    async def _attempt(self, one: UnderWay) -> None:
        """Make an attempt and store its outcome."""
        try:
            made = await self._try(one)
        except StoreError:
            # It stays due and will be retried.
            self._end([one])
        except BaseException as error:
            self._end([one])
            if not isinstance(error, Exception):
                raise
            self._services.record_error("a delivery", error)
        else:
            self._made.append(made)
            await self._write_down()

    async def _write_down(self) -> None:
        """Store the outcomes of all ended attempts, unless that is already in progress."""
        if self._writing:
            return
        self._writing = True
        made: list[Attempt] = []
        try:
            while self._made:
                # Attempts often end together; storing them at once is faster.
                await asyncio.sleep(0)
                made, self._made = self._made[:AT_ONCE], self._made[AT_ONCE:]
                with contextlib.suppress(StoreError):
                    await self._settle([one for one in made if self._is_current(one.under_way)])
                self._end([one.under_way for one in made], made)
                made = []
        finally:
            self._writing = False
            # Cancelled, or a bug: all of these are due again.
            self._end([one.under_way for one in (*made, *self._made)])
            self._made.clear()

    def _is_current(self, one: UnderWay) -> bool:
        """Return whether an attempt belongs to the current database; see `reload`."""
        return self._under_way.get(one.row["delivery_id"]) is one

    def _end(self, under_way: list[UnderWay], made: Sequence[Attempt] = ()) -> None:
        """Release the places of ended attempts."""
        for one in under_way:
            if self._is_current(one):
                del self._under_way[one.row["delivery_id"]]
                self._places.free(one.queue)
        self._end_rest({one.queue.account for one in under_way})
        with contextlib.suppress(StoreUnavailable):
            self.refresh()
        for tell in self._on_end:
            tell(list(made))
        self._tell()

    def _tell(self) -> None:
        for tell in self.on_change:
            tell()

    async def _try(self, one: UnderWay) -> Attempt:
        """Make an attempt."""
        await self.outbound.prepare()
        row = one.row
        tuning = Tuning.of(row.document["url"])
        request: SignedRequest | None = None
        try:
            with self._store.transaction(write=False) as tx:
                tokens = signing_tokens(tx, row)
            kind = self._services.events[row["event"]]
            request = signed_request(kind, row, tokens, self.outbound.route)
            outcome = await send(self.outbound, request, tuning, self._clock.stopwatch)
        except BlockedDestination as error:
            outcome = Outcome(failure="blocked", error=str(error))
        except ValueError as error:
            outcome = Outcome(failure="ct", error=f"the URL is not usable: {error}")
        outcome = replace(outcome, url=row.document["url"])
        if (prepare := self._preparations.get(row["event"])) is not None:
            pending = prepare(self._services, outcome)
            if pending is not None:
                await pending
        # The clock may have been set back meanwhile: what follows must not happen later than now.
        now = min(one.now, self._clock.now())
        return Attempt(one, row, now, request, outcome)

    async def _settle(self, made: list[Attempt]) -> None:
        """Store the outcomes of some attempts and call the functions registered for them."""

        def all_at_once() -> None:
            with self._store.transaction(write=True) as tx:
                for one in made:
                    self._conclude(tx, one)

        if not made:
            return
        try:
            await _persist(all_at_once)
        except StoreError:
            raise
        except Exception:
            for one in made:
                await _persist(partial(self._settle_one, one))

    def _settle_one(self, made: Attempt) -> None:
        try:
            with self._store.transaction(write=True) as tx:
                self._conclude(tx, made)
        except StoreError:
            raise
        except Exception as error:
            # The function may fail; the answer is stored in any case.
            self._services.record_error(f"settling {made.row['event']}", error)
            with self._store.transaction(write=True) as tx:
                self._write(tx, made)

    def _conclude(self, tx: Transaction, made: Attempt) -> None:
        """Store an attempt and, if it was the last, call the function for its outcome."""
        row = made.row
        written = self._write(tx, made)
        if written is not None and (settled := self.outcomes.get(row["event"])) is not None:
            step = Step(tx, made.now, self._services, row["subject"], written, row["account"])
            settled(step, made.outcome)

    def _write(self, tx: Transaction, made: Attempt) -> dict[str, Any] | None:
        """Store an attempt; return the delivery's document if it was the last."""
        row, outcome = made.row, made.outcome
        number = made.number
        url = row.document["url"]
        state, due = next_state(
            self._services.events[row["event"]], Tuning.of(url), outcome, number, made.now
        )
        record = made.record
        document = row.document | {"attempts": [*row.document["attempts"], record]}
        key, moment = row["delivery_id"], to_microseconds(due)
        if self._cluster is not None:
            present = DELIVERIES.get(tx, key)
            if present is None or present["attempts"] != row["attempts"]:
                # This process was considered dead, and another one has made the attempt.
                return None
        written = DELIVERIES.update(
            tx, key, document, state=state, attempts=number, due=moment, holder=""
        )
        if state in ("blocked", "failed") or (state == "pending" and number == 1):
            again = f" (next attempt at {due:%H:%M:%S})" if state == "pending" else ""
            told = f"{row['event']} to {url.partition('#')[0]} not delivered{again}"
            text = printable(f"{told}: {reason(record)}")
            # Only a change of the settings can allow the destination.
            level = logging.WARNING if state == "blocked" else logging.INFO
            tx.on_commit(lambda: _log.log(level, "Webhook %s", text))
        return document if written and state != "pending" else None


async def _persist(write: Callable[[], None]) -> None:
    """Store something, retrying while the database is unavailable.

    Raises:
        StoreError: it stays unavailable.
    """
    for _ in range(_RETRIES):
        try:
            return write()
        except StoreConflict:
            await asyncio.sleep(_PAUSE_SECONDS)
        except StoreUnavailable:
            await asyncio.sleep(_RETRY_SECONDS)
    write()
