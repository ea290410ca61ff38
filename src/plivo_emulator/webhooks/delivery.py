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
import os
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeAlias
from urllib.parse import parse_qsl

import orjson

from plivo_emulator.caches import remembering
from plivo_emulator.clock import from_microseconds, to_microseconds
from plivo_emulator.core.cluster import Cluster
from plivo_emulator.core.parts import Preparation
from plivo_emulator.core.services import EventKind, Services, Step
from plivo_emulator.ids import Ids
from plivo_emulator.pipeline.auth import ACCOUNTS, SUBACCOUNTS
from plivo_emulator.pipeline.redaction import printable
from plivo_emulator.store import (
    Row,
    StoreConflict,
    StoreError,
    StoreUnavailable,
    Transaction,
    Where,
)
from plivo_emulator.webhooks.address_map import Route
from plivo_emulator.webhooks.egress import BlockedDestination
from plivo_emulator.webhooks.encodings import text_of
from plivo_emulator.webhooks.events import (
    DELIVERIES,
    DELIVERY_HEADER,
)
from plivo_emulator.webhooks.failures import reason
from plivo_emulator.webhooks.outbound import Outbound
from plivo_emulator.webhooks.places import AT_ONCE, Places, Queue
from plivo_emulator.webhooks.urls import authorization_of, form, requested_url, with_fields
from plivo_runtime.signatures import signature_headers

if TYPE_CHECKING:
    import aiohttp

_log: Final = logging.getLogger("plivo_emulator")

# The stored size of an answer; the vendor's limit for call XML is 100 KB.
_LONGEST_ANSWER: Final = 100 * 1024
_SERVER_ERROR: Final = 500
# C41.
_NONCE_LENGTH: Final = 20
_RETRY_ON: Final = frozenset({"ct", "rt"})

# The queues with pending deliveries, and when the first of each is due. It steps from queue to
# queue, whatever their lengths.
_QUEUES: Final = """
WITH RECURSIVE found(queue) AS (
  SELECT MIN(queue) FROM deliveries WHERE state = 'pending' AND queue > ?
  UNION ALL
  SELECT (SELECT MIN(queue) FROM deliveries WHERE state = 'pending' AND queue > found.queue)
  FROM found WHERE queue IS NOT NULL)
SELECT queue, (
  SELECT MIN(due) FROM deliveries WHERE state = 'pending' AND deliveries.queue = found.queue)
FROM found WHERE queue IS NOT NULL LIMIT ?
"""
# Due deliveries of a queue whose predecessors of the same subject have been tried, and which no
# other process is attempting.
_DUE: Final = """
SELECT delivery_id FROM deliveries d
WHERE state = 'pending' AND queue = ? AND due <= ? AND NOT EXISTS (
  SELECT 1 FROM deliveries e
  WHERE e.state = 'pending' AND e.subject = d.subject AND e.attempts = 0 AND e.seq < d.seq)
{condition} ORDER BY due, seq LIMIT ?
"""
_HELD: Final = """
SELECT 1 FROM deliveries WHERE state = 'pending' AND due <= ? AND holder IN ({marks}) LIMIT 1
"""
_WAITING: Final = "SELECT COUNT(*) FROM deliveries WHERE state = 'pending' AND due <= ?"
_NEXT: Final = "SELECT MIN(due) FROM deliveries WHERE state = 'pending'"
_NEXT_AFTER: Final = f"{_NEXT} AND due > ?"

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


@dataclass(frozen=True, slots=True)
class Tuning:
    """The options in the fragment of a URL (Plivo's page on callback configurations).

    Attributes:
        connect: the timeout for connecting, in seconds.
        read: the timeout for the answer, in seconds.
        total: the timeout for both, in seconds.
        retries: attempts after the first, for events without a schedule of their own.
        retry_on: which failures are retried: `ct`, `rt`, `4xx`, `5xx`, `all`.
    """

    connect: float = 2.0
    read: float = 40.0
    total: float = 55.0
    retries: int = 1
    retry_on: frozenset[str] = _RETRY_ON

    @staticmethod
    @remembering(1024)
    def of(url: str) -> Tuning:
        """Parse the fragment; unknown or out-of-range options are ignored."""
        found = dict(parse_qsl(url.partition("#")[2]))

        def number(key: str, low: int, high: int) -> int | None:
            text = found.get(key, "")
            return int(text) if text.isdecimal() and low <= int(text) <= high else None

        connect, read = number("ct", 100, 10_000), number("rt", 100, 40_000)
        total, retries = number("tt", 100, 55_000), number("rc", 0, 5)
        retry_on = frozenset(found.get("rp", "").split(",")) & {"4xx", "5xx", "ct", "rt", "all"}
        return Tuning(
            connect=2.0 if connect is None else connect / 1000,
            read=40.0 if read is None else read / 1000,
            total=55.0 if total is None else total / 1000,
            retries=1 if retries is None else retries,
            retry_on=retry_on or _RETRY_ON,
        )


@dataclass(frozen=True, slots=True)
class Outcome:
    """The outcome of an attempt.

    Attributes:
        status: the status of the answer, `None` if there was none.
        failure: the kind of failure: `ct` (no connection), `rt` (no answer in time), `blocked` (not
            sent), or empty.
        error: the reason, empty if there was an answer.
        body: the beginning of the answer.
        content_type: of the answer.
        seconds: the duration in real time.
        url: that was asked.
    """

    status: int | None = None
    failure: str = ""
    error: str = ""
    body: str = ""
    content_type: str = ""
    seconds: float = 0.0
    url: str = ""


# Called when a delivery has ended, with its document as details.
Settled: TypeAlias = Callable[[Step, Outcome], None]


@dataclass(frozen=True, slots=True)
class _UnderWay:
    """A delivery in progress: its start in virtual and in real time."""

    row: Row
    queue: Queue
    now: datetime
    started: float


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
        self._under_way: dict[str, _UnderWay] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._made: list[_Attempt] = []
        self._writing = False
        self._last_queue = ""
        # Queues that have nothing to start, and until when to skip them.
        self._resting: dict[Queue, float] = {}
        # Set by `deliver`: called with ended attempts.
        self._on_end: list[Callable[[list[_Attempt]], None]] = []
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
            (due,) = tx.one(_NEXT_AFTER, (to_microseconds(moment),)) or (None,)
        return None if due is None else from_microseconds(due)

    def _expect(self, account: str) -> None:
        self._end_rest({account})
        self._tell()

    def refresh(self) -> None:
        """Read the time of the next attempt from the store."""
        with self._store.transaction(write=False) as tx:
            (self._next.moment,) = tx.one(_NEXT) or (None,)

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
            return int((tx.one(_WAITING, (to_microseconds(until),)) or (0,))[0])

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
        made: deque[_Attempt] = deque(maxlen=1 if most is None else most)
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
        return [one.line for one in sorted(made, key=_Attempt.place)]

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
            living = cluster.living(tx)
            if not living:
                return False
            held = tx.one(_HELD.format(marks=", ".join("?" * len(living))), (now, *living))
        return held is not None

    def _claim(self, now: datetime, most: int) -> list[_UnderWay]:
        """Choose deliveries to start, and take places for them."""
        cluster = self._cluster
        begun: list[_UnderWay] = []
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
                    one = self._under_way[row["delivery_id"]] = _UnderWay(row, queue, now, started)
                    self._places.take(queue)
                    begun.append(one)
            if cluster is not None and begun:
                keys = [one.row["delivery_id"] for one in begun]
                marks = ", ".join("?" * len(keys))
                tx.run(
                    f"UPDATE deliveries SET holder = ? WHERE delivery_id IN ({marks})",
                    (cluster.process, *keys),
                )
        return begun

    def _queues(self, tx: Transaction, now: datetime) -> list[Queue]:
        """Return queues that may have something to start, the most urgent first."""
        found = tx.all(_QUEUES, (self._last_queue, _QUEUES_AT_ONCE))
        self._last_queue = found[-1][0] if len(found) == _QUEUES_AT_ONCE else ""
        limit, present = to_microseconds(now), self._clock.stopwatch()
        due = [Queue.named(name) for name, moment in found if moment <= limit]
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
        free = f"AND holder NOT IN ({', '.join('?' * len(living))})" if living else ""
        skip = tx.dialect.skip_locked if tx.write else ""
        limit = most + self._places.taken(queue)
        found = tx.all(
            _DUE.format(condition=free) + skip, [queue.name, to_microseconds(now), *living, limit]
        )
        keys = [key for (key,) in found if key not in self._under_way][:most]
        if not keys:
            return []
        rows = DELIVERIES.all(tx, Where(("delivery_id", "in", keys)), order="seq")
        return sorted(rows, key=lambda row: int(row["due"]))

    def _end_rest(self, accounts: set[str]) -> None:
        """Check the queues of some accounts again after a change."""
        for queue in [queue for queue in self._resting if queue.account in accounts]:
            self._resting.pop(queue, None)

    async def _attempt(self, one: _UnderWay) -> None:
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
        made: list[_Attempt] = []
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

    def _is_current(self, one: _UnderWay) -> bool:
        """Return whether an attempt belongs to the current database; see `reload`."""
        return self._under_way.get(one.row["delivery_id"]) is one

    def _end(self, under_way: list[_UnderWay], made: Sequence[_Attempt] = ()) -> None:
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

    async def _try(self, one: _UnderWay) -> _Attempt:
        """Make an attempt."""
        await self.outbound.prepare()
        row = one.row
        tuning = Tuning.of(row.document["url"])
        request: _Request | None = None
        try:
            request = self._request(self._services.events[row["event"]], row)
            outcome = await self._send(request, tuning)
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
        return _Attempt(one, row, now, request, outcome)

    async def _settle(self, made: list[_Attempt]) -> None:
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

    def _settle_one(self, made: _Attempt) -> None:
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

    def _conclude(self, tx: Transaction, made: _Attempt) -> None:
        """Store an attempt and, if it was the last, call the function for its outcome."""
        row = made.row
        written = self._write(tx, made)
        if written is not None and (settled := self.outcomes.get(row["event"])) is not None:
            step = Step(tx, made.now, self._services, row["subject"], written, row["account"])
            settled(step, made.outcome)

    def _write(self, tx: Transaction, made: _Attempt) -> dict[str, Any] | None:
        """Store an attempt; return the delivery's document if it was the last."""
        row, outcome = made.row, made.outcome
        number = row["attempts"] + 1
        url = row.document["url"]
        state, due = _next(
            self._services.events[row["event"]], Tuning.of(url), outcome, number, made.now
        )
        record = _record(number, made.now, made.request, outcome)
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

    def _request(self, kind: EventKind, row: Row) -> _Request:
        """Build the signed request of the next attempt.

        Raises:
            ValueError: the URL cannot be requested.
        """
        delivery = row.document
        method = delivery["method"]
        fields = {name: _as_text(value) for name, value in delivery["payload"].items()}
        url = requested_url(delivery["url"])
        body: bytes | None = None
        headers = {
            "user-agent": "plivo-emulator",
            DELIVERY_HEADER: row["delivery_id"],
        }
        if method == "GET":
            url = with_fields(url, fields)
        elif kind.form:
            headers["content-type"] = "application/x-www-form-urlencoded"
            body = form(fields)
        else:
            headers["content-type"] = "application/json"
            body = orjson.dumps(delivery["payload"])
        with self._store.transaction(write=False) as tx:
            owner_token, main_token = signing_tokens(tx, row)
        number = row["attempts"] + 1
        headers |= signature_headers(
            method=method,
            url=url,
            nonce=Ids.named_digits(f"{row['delivery_id']}/{number}", _NONCE_LENGTH),
            params=fields if method == "POST" and kind.form else {},
            owner_token=owner_token,
            main_token=main_token,
        )
        route = self.outbound.route(url)
        headers |= route.headers
        return _Request(method, url, route, headers, body, authorization_of(delivery["url"]))

    async def _send(self, request: _Request, tuning: Tuning) -> Outcome:
        """Send a request.

        Raises:
            BlockedDestination: the destination is not allowed.
            ValueError: the URL cannot be requested.
        """
        import aiohttp

        session = self.outbound.session(request.route)
        timeout = aiohttp.ClientTimeout(
            total=tuning.total, sock_connect=tuning.connect, sock_read=tuning.read
        )
        stopwatch = self._clock.stopwatch
        started = stopwatch()
        try:
            status, content_type, body = await _exchange(session, request, timeout)
            if status >= _SERVER_ERROR:
                self.outbound.note_closing(request.route)
            return Outcome(
                status=status,
                body=body,
                content_type=content_type,
                seconds=stopwatch() - started,
            )
        except aiohttp.ClientConnectorError as error:
            failure, text = "ct", f"cannot connect to {error.host}:{error.port}: {_reason(error)}"
        except aiohttp.ConnectionTimeoutError as error:
            failure, text = "ct", str(error)
        except TimeoutError:
            failure, text = "rt", "no answer in time"
        except (aiohttp.ClientError, OSError) as error:
            self.outbound.note_closing(request.route)
            failure, text = "ct", f"{type(error).__name__}: {error}"
        return Outcome(failure=failure, error=text, seconds=stopwatch() - started)


async def _exchange(
    session: aiohttp.ClientSession, request: _Request, limits: aiohttp.ClientTimeout
) -> tuple[int, str, str]:
    """Send a request; return the status, the content type and the text of its answer.

    A server that closes a reused connection may have read the request, so a POST is never sent
    again; the HTTP client repeats a GET on another connection (RFC 9110, section 9.2.2).
    """
    from yarl import URL

    async with session.request(
        request.method,
        URL(request.route.url, encoded=True),
        data=request.body,
        headers=request.headers | request.authorization,
        timeout=limits,
        allow_redirects=False,
    ) as response:
        body = b""
        # One extra byte shows that an answer is too long.
        while chunk := await response.content.read(_LONGEST_ANSWER + 1 - len(body)):
            body += chunk
        return response.status, response.content_type, text_of(body, response.charset)


def _as_text(value: Any) -> str:
    """Format a value for a form or query: text as it is, others as JSON."""
    return value if isinstance(value, str) else orjson.dumps(value).decode()


def _reason(error: aiohttp.ClientConnectorError) -> str:
    """Return why connecting failed, without the address that asyncio repeats."""
    cause = error.os_error
    if isinstance(cause, ConnectionError) and cause.errno:
        return os.strerror(cause.errno)
    return str(cause)


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


@dataclass(frozen=True, slots=True)
class _Request:
    method: str
    url: str
    route: Route
    headers: dict[str, str]
    body: bytes | None
    authorization: dict[str, str]


@dataclass(frozen=True, slots=True)
class _Attempt:
    under_way: _UnderWay
    row: Row
    now: datetime
    request: _Request | None
    outcome: Outcome

    @property
    def line(self) -> str:
        """The line for the trace."""
        row, answer = self.row, self.outcome.status or self.outcome.error
        what = f"{row['event']} {row['subject']} attempt {row['attempts'] + 1}: {answer}"
        return f"{self.now.isoformat()} {what}"

    def place(self) -> tuple[int, int, int]:
        """Return a key that sorts attempts by due time."""
        return self.row["due"], self.row.seq, self.row["attempts"]


def _record(
    number: int, now: datetime, request: _Request | None, outcome: Outcome
) -> dict[str, Any]:
    return {
        "number": number,
        "time": now.isoformat(),
        "method": request.method if request else "",
        "url": request.url if request else "",
        "sent_to": request.route.local if request else "",
        "headers": request.headers if request else {},
        "body": (request.body or b"").decode() if request else "",
        "status": outcome.status,
        "error": outcome.error,
        "content_type": outcome.content_type,
        "response_body": outcome.body,
        "seconds": round(outcome.seconds, 6),
    }


def _next(
    kind: EventKind, tuning: Tuning, outcome: Outcome, number: int, now: datetime
) -> tuple[str, datetime]:
    """Return the state of a delivery after an attempt, and when the next one is due."""
    if outcome.status is not None and kind.acknowledged_by(outcome.status):
        return "delivered", now
    if outcome.failure == "blocked":
        return "blocked", now
    waits = kind.waits or (0,) * _repetitions(tuning, outcome)
    if number > len(waits):
        return "failed", now
    return "pending", now + timedelta(seconds=waits[number - 1])


def _repetitions(tuning: Tuning, outcome: Outcome) -> int:
    """Return the number of retries for an event without its own schedule."""
    kinds = {outcome.failure or f"{(outcome.status or 0) // 100}xx", "all"}
    return tuning.retries if kinds & tuning.retry_on else 0


def signing_tokens(tx: Transaction, row: Row) -> tuple[str, str]:
    """Return the signing tokens: the owner's and the main account's (C41)."""
    main = ACCOUNTS.get(tx, row["account"])
    own = SUBACCOUNTS.get(tx, row["subaccount"]) if row["subaccount"] else main
    main_token = main["auth_token"] if main else ""
    return (own["auth_token"] if own else main_token), main_token
