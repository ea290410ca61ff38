"""Sends webhooks when they are due, and again when they fail.

Deliveries wait in queues, one for each account and destination, as rows in the database; in memory
is only what is under way. `begin` looks at the queues that have something due, those first that
have least under way, and begins as many as they have places for (`places`). So nobody waits for
another's receiver, and it needs no more than one look at each queue to begin what can be begun.
Where several processes share the database, each claims what it begins; see `cluster`.

The deliveries of one subject, such as a masking session, are kept in order: the first attempt of an
event is made before the first attempt of the next. A failed attempt is repeated on the schedule of
the contract (`x-retries`), or as the fragment of the URL says (Plivo's page on callback
configurations). They go to loopback addresses only, unless other hosts were allowed; see
`egress`.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, TypeAlias
from urllib.parse import parse_qsl, urlencode

import orjson

from plivo_emulator.caches import remembering
from plivo_emulator.clock import from_microseconds, to_microseconds
from plivo_emulator.cluster import Cluster
from plivo_emulator.ids import Ids
from plivo_emulator.pipeline.auth import ACCOUNTS, SUBACCOUNTS
from plivo_emulator.pipeline.redaction import printable
from plivo_emulator.services import EventKind, Services, Step
from plivo_emulator.store import (
    Row,
    StoreConflict,
    StoreError,
    StoreUnavailable,
    Transaction,
    Where,
)
from plivo_emulator.webhooks.egress import BlockedDestination, EgressPolicy
from plivo_emulator.webhooks.events import (
    DELIVERIES,
    DELIVERY_HEADER,
)
from plivo_emulator.webhooks.places import Places, Queue
from plivo_emulator.webhooks.urls import authorization_of, requested_url, with_fields
from plivo_runtime.signatures import signature_headers

if TYPE_CHECKING:
    import aiohttp

_log: Final = logging.getLogger("plivo_emulator")

# How much of an answer is kept; the vendor's limit for call XML is 100 KB.
_LONGEST_ANSWER: Final = 100 * 1024
# C41.
_NONCE_LENGTH: Final = 20
_RETRY_ON: Final = frozenset({"ct", "rt"})

# The queues that have something to send, from one on, and when the first of it is due. It steps
# from queue to queue: how much waits in each is no matter.
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
# Due deliveries of a queue whose predecessors in the same subject have been tried, and of these
# what no other process is attempting.
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
"""How long `deliver` waits for an answer, in real time; see `worker`."""
# How many queues are looked at in one go, and for how many of them something is read.
_QUEUES_AT_ONCE: Final = 512
_READS_AT_ONCE: Final = 64
# In real time: how soon something is noticed that nobody tells of; how long a queue rests that has
# nothing to begin, though something in it is due; how long to wait for the deliveries of another
# process when time must not pass without them, and for a database that is away when there is
# something to write down.
_LOOK_SECONDS: Final = 0.2
_REST_SECONDS: Final = 0.1
_PAUSE_SECONDS: Final = 0.02
_RETRY_SECONDS: Final = 0.5
_RETRIES: Final = 120


@dataclass(frozen=True, slots=True)
class Tuning:
    """What the fragment of a URL says about calling it (Plivo's page on callback configurations).

    Attributes:
        connect: seconds to wait for a connection.
        read: seconds to wait for the answer.
        total: seconds for both.
        retries: attempts after the first, for events without a schedule of their own.
        retry_on: which failures are tried again: `ct`, `rt`, `4xx`, `5xx`, `all`.
    """

    connect: float = 2.0
    read: float = 40.0
    total: float = 55.0
    retries: int = 1
    retry_on: frozenset[str] = _RETRY_ON

    @staticmethod
    @remembering(1024)
    def of(url: str) -> Tuning:
        """Read the fragment; what is unknown or out of range is ignored."""
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
    """What became of one attempt.

    Attributes:
        status: of the answer, `None` if there was none.
        failure: why there was none: `ct` (no connection), `rt` (no answer in time), `blocked` (not
            sent), or empty.
        error: in words, empty if there was an answer.
        body: the beginning of the answer.
        content_type: of the answer.
        seconds: how long it took, in real time.
    """

    status: int | None = None
    failure: str = ""
    error: str = ""
    body: str = ""
    content_type: str = ""
    seconds: float = 0.0


# What happens when a delivery has ended: it gets the delivery's document as details.
Settled: TypeAlias = Callable[[Step, Outcome], None]


@dataclass(frozen=True, slots=True)
class _UnderWay:
    """A delivery that is being attempted: since when, in virtual and in real time."""

    row: Row
    queue: Queue
    now: datetime
    started: float


class WebhookDispatcher:
    """Sends what is due and keeps what came of it.

    Args:
        services: what it works with.
        outcomes: what happens when a delivery has ended, by the event.
        cluster: the other processes on the same database, `None` where there can be none.

    Attributes:
        outcomes: as given.
        on_change: called when there may be something to begin.
        waited_for: while `deliver` runs, the accounts whose deliveries it waits for.
    """

    def __init__(
        self, services: Services, outcomes: Mapping[str, Settled], cluster: Cluster | None = None
    ) -> None:
        self._services = services
        self._store = services.store
        self._clock = services.clock
        self._next = services.deliveries_due
        self._cluster = cluster
        self._destinations = EgressPolicy(services.settings.allow_callbacks)
        self.outcomes = dict(outcomes)
        self.on_change: list[Callable[[], None]] = []
        self.waited_for: set[str] | None = None
        self._places = Places()
        self._under_way: dict[str, _UnderWay] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._made: list[_Attempt] = []
        self._writing = False
        self._last_queue = ""
        # Queues that have nothing to begin just now, and until when that is believed.
        self._resting: dict[Queue, float] = {}
        # Of `deliver`: called with what has ended.
        self._on_end: list[Callable[[list[_Attempt]], None]] = []
        self._session: aiohttp.ClientSession | None = None
        self._session_loop: asyncio.AbstractEventLoop | None = None
        self._clock.on_change.append(self._resting.clear)
        self._next.on_sooner = self._tell
        self._next.on_expect = self._expect
        self.refresh()

    @property
    def next_due(self) -> datetime | None:
        """The moment of the next attempt, which may be under way; `None` if nothing waits."""
        return self._next.time

    def next_after(self, moment: datetime) -> datetime | None:
        """Return the first moment after another at which an attempt falls due."""
        if self._next.moment is None:
            return None
        with self._store.transaction(write=False) as tx:
            (due,) = tx.one(_NEXT_AFTER, (to_microseconds(moment),)) or (None,)
        return None if due is None else from_microseconds(due)

    def _expect(self, account: str) -> None:
        self._end_rest({account})
        self._tell()

    def refresh(self) -> None:
        """Read from the store when the next attempt is due."""
        with self._store.transaction(write=False) as tx:
            (self._next.moment,) = tx.one(_NEXT) or (None,)

    def reload(self) -> None:
        """Go on with a database that is another one now: what is under way belongs to the old."""
        self._under_way.clear()
        self._places = Places()
        self._resting.clear()
        self.refresh()

    def waiting(self, until: datetime) -> int:
        """Return how many deliveries are due by a moment."""
        with self._store.transaction(write=False) as tx:
            return int((tx.one(_WAITING, (to_microseconds(until),)) or (0,))[0])

    def begin(self, most: int | None = None) -> int:
        """Begin attempts of what is due, as many as there are places for; never waits.

        Args:
            most: how many to begin.

        Returns:
            How many were begun.
        """
        now = self._clock.now()
        if self._next.moment is None or self._next.moment > to_microseconds(now):
            return 0
        begun = self._claim(now, most)
        for one in begun:
            task = asyncio.create_task(self._attempt(one))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        return len(begun)

    async def deliver(self, most: int | None = None) -> list[str]:
        """Make every attempt that is due by the clock's present, and wait for the answers.

        A receiver that has not answered after `PATIENCE_SECONDS` is not waited for.

        Args:
            most: how many to make. Without it this goes on as long as more fall due, under load for
                hours, and tells only of the last.

        Returns:
            What was done, one line each, in the order in which the events arose.
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
                begun += self.begin(None if most is None else most - begun)
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
        """Break off what is under way, and close the connections."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._session is not None:
            await self._session.close()
            self._session = None

    def _wait(self) -> float | None:
        """Return how long `deliver` waits for the next answer, `None` if for no more."""
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
        """Tell whether another process is just attempting something that is due."""
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

    def _claim(self, now: datetime, most: int | None) -> list[_UnderWay]:
        """Choose what to begin, and take the places for it."""
        cluster = self._cluster
        begun: list[_UnderWay] = []
        with self._store.transaction(write=cluster is not None) as tx:
            living = [] if cluster is None else cluster.living(tx)
            for queue in self._queues(tx, now):
                room = self._places.room(queue)
                if most is not None:
                    room = min(room, most - len(begun))
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
        """Return queues that may have something to begin, the most urgent first."""
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
        """Return due deliveries of a queue that nobody is attempting, in order."""
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
        """Look at the queues of some accounts again: something has changed there."""
        for queue in [queue for queue in self._resting if queue.account in accounts]:
            self._resting.pop(queue, None)

    async def _attempt(self, one: _UnderWay) -> None:
        """Make one attempt and have it written down."""
        try:
            made = await self._try(one)
        except StoreError:
            # It stays due, and somebody will try again.
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
        """Write down what came of all attempts that have ended, unless that is being done."""
        if self._writing:
            return
        self._writing = True
        made: list[_Attempt] = []
        try:
            while self._made:
                # Others end in the same moment; it takes less time for all of them together.
                await asyncio.sleep(0)
                made, self._made = self._made, []
                with contextlib.suppress(StoreError):
                    await self._settle([one for one in made if self._is_current(one.under_way)])
                self._end([one.under_way for one in made], made)
                made = []
        finally:
            self._writing = False
            # Broken off, or a bug: all this is due again.
            self._end([one.under_way for one in (*made, *self._made)])
            self._made.clear()

    def _is_current(self, one: _UnderWay) -> bool:
        """Tell whether an attempt is still one on this database; see `reload`."""
        return self._under_way.get(one.row["delivery_id"]) is one

    def _end(self, under_way: list[_UnderWay], made: Sequence[_Attempt] = ()) -> None:
        """Free the places of attempts that have ended."""
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
        """Make one attempt."""
        if self._session is None:
            # Imported late, since few runs send anything, and where it keeps nobody waiting.
            await asyncio.to_thread(import_module, "aiohttp")
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
        return _Attempt(one, row, one.now, request, outcome)

    async def _settle(self, made: list[_Attempt]) -> None:
        """Write down what came of some attempts, and do what follows from it."""

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
            # What follows from an answer may fail; that the answer came is a fact all the same.
            self._services.record_error(f"settling {made.row['event']}", error)
            with self._store.transaction(write=True) as tx:
                self._write(tx, made)

    def _conclude(self, tx: Transaction, made: _Attempt) -> None:
        """Write an attempt down and, if it was the last, do what follows from it."""
        row = made.row
        written = self._write(tx, made)
        if written is not None and (settled := self.outcomes.get(row["event"])) is not None:
            step = Step(tx, made.now, self._services, row["subject"], written, row["account"])
            settled(step, made.outcome)

    def _write(self, tx: Transaction, made: _Attempt) -> dict[str, Any] | None:
        """Write an attempt down; returns the delivery's document if there will be no other."""
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
                # This process was taken for dead, and another one has made the attempt.
                return None
        written = DELIVERIES.update(
            tx, key, document, state=state, attempts=number, due=moment, holder=""
        )
        if state in ("blocked", "failed"):
            why = outcome.error or f"answered {outcome.status}"
            text = printable(f"{row['event']} to {url.partition('#')[0]} not delivered: {why}")
            # That it is not allowed to go there is for the user to change, always.
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
            body = urlencode(fields).encode()
        else:
            headers["content-type"] = "application/json"
            body = orjson.dumps(delivery["payload"])
        with self._store.transaction(write=False) as tx:
            owner_token, main_token = _tokens(tx, row)
        number = row["attempts"] + 1
        headers |= signature_headers(
            method=method,
            url=url,
            nonce=Ids.named_digits(f"{row['delivery_id']}/{number}", _NONCE_LENGTH),
            params=fields if method == "POST" and kind.form else {},
            owner_token=owner_token,
            main_token=main_token,
        )
        return _Request(method, url, headers, body, authorization_of(delivery["url"]))

    async def _send(self, request: _Request, tuning: Tuning) -> Outcome:
        """Send a request.

        Raises:
            Forbidden: it leads to where webhooks may not be sent.
            ValueError: the URL cannot be requested.
        """
        import aiohttp
        from yarl import URL

        from plivo_emulator.webhooks.resolver import CheckedResolver

        self._destinations.check(request.url)
        loop = asyncio.get_running_loop()
        if self._session is None or self._session_loop is not loop:
            self._session_loop = loop
            # How many connections there are is decided by `places`.
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(
                    resolver=CheckedResolver(self._destinations), limit=0
                ),
                cookie_jar=aiohttp.DummyCookieJar(),
            )
        timeout = aiohttp.ClientTimeout(
            total=tuning.total, sock_connect=tuning.connect, sock_read=tuning.read
        )
        stopwatch = self._clock.stopwatch
        started = stopwatch()
        try:
            async with self._session.request(
                request.method,
                URL(request.url, encoded=True),
                data=request.body,
                headers=request.headers | request.authorization,
                timeout=timeout,
                allow_redirects=False,
            ) as response:
                body = b""
                # One byte more than allowed tells an answer that is too long.
                while chunk := await response.content.read(_LONGEST_ANSWER + 1 - len(body)):
                    body += chunk
                return Outcome(
                    status=response.status,
                    body=body.decode(errors="replace"),
                    content_type=response.content_type,
                    seconds=stopwatch() - started,
                )
        except aiohttp.ClientConnectorError as error:
            failure, text = "ct", f"cannot connect to {error.host}:{error.port}: {_reason(error)}"
        except aiohttp.ConnectionTimeoutError as error:
            failure, text = "ct", str(error)
        except TimeoutError:
            failure, text = "rt", "no answer in time"
        except (aiohttp.ClientError, OSError) as error:
            failure, text = "ct", f"{type(error).__name__}: {error}"
        return Outcome(failure=failure, error=text, seconds=stopwatch() - started)


def _as_text(value: Any) -> str:
    """Write a value as forms and queries hold it: what is no text, as JSON."""
    return value if isinstance(value, str) else orjson.dumps(value).decode()


def _reason(error: aiohttp.ClientConnectorError) -> str:
    """Return why there is no connection; asyncio's words for it repeat the address."""
    cause = error.os_error
    if isinstance(cause, ConnectionError) and cause.errno:
        return os.strerror(cause.errno)
    return str(cause)


async def _persist(write: Callable[[], None]) -> None:
    """Write something down, even if the database is away for a while.

    Raises:
        StoreError: it stays away.
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
        """What was done, for the trace."""
        row, answer = self.row, self.outcome.status or self.outcome.error
        what = f"{row['event']} {row['subject']} attempt {row['attempts'] + 1}: {answer}"
        return f"{self.now.isoformat()} {what}"

    def place(self) -> tuple[int, int, int]:
        """Return a key that sorts attempts as they fell due."""
        return self.row["due"], self.row.seq, self.row["attempts"]


def _record(
    number: int, now: datetime, request: _Request | None, outcome: Outcome
) -> dict[str, Any]:
    return {
        "number": number,
        "time": now.isoformat(),
        "method": request.method if request else "",
        "url": request.url if request else "",
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
    """Return how often a URL without a schedule of its own is tried again."""
    kinds = {outcome.failure or f"{(outcome.status or 0) // 100}xx", "all"}
    return tuning.retries if kinds & tuning.retry_on else 0


def _tokens(tx: Transaction, row: Row) -> tuple[str, str]:
    """Return the tokens that sign: the owner's and the main account's (C41)."""
    main = ACCOUNTS.get(tx, row["account"])
    own = SUBACCOUNTS.get(tx, row["subaccount"]) if row["subaccount"] else main
    main_token = main["auth_token"] if main else ""
    return (own["auth_token"] if own else main_token), main_token
