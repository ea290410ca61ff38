"""The courier: sends webhooks when they are due, and again when they fail.

Deliveries leave in the order of their moments. Those of one subject, such as a masking session,
are kept in order: the first attempt of an event is made before the first attempt of the next. A
failed attempt is repeated on the schedule of the contract (`x-retries`), or as the fragment of the
URL says (fact sheet 6.4). They go to loopback addresses only, unless other hosts were allowed; see
`destinations`.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any, Final, TypeAlias
from urllib.parse import parse_qsl, urlencode, urlsplit

import orjson

from plivo_emulator.agenda import Step
from plivo_emulator.auth import ACCOUNTS, SUBACCOUNTS
from plivo_emulator.clock import from_microseconds, to_microseconds
from plivo_emulator.contract import Contract
from plivo_emulator.destinations import Destinations, Forbidden
from plivo_emulator.ids import Ids
from plivo_emulator.redaction import printable
from plivo_emulator.store import (
    Row,
    StoreConflict,
    StoreError,
    StoreUnavailable,
    Transaction,
    Where,
)
from plivo_emulator.webhooks import DELIVERIES, ContractMismatch, EventKind, event_kinds
from plivo_runtime.signatures import signature_headers

if TYPE_CHECKING:
    import aiohttp

    from plivo_emulator.emulator import Emulator

_log: Final = logging.getLogger("plivo_emulator")

# How much of an answer is kept; the vendor's limit for call XML is 100 KB (fact sheet 6.1).
_LONGEST_ANSWER: Final = 100 * 1024
_CONCURRENCY: Final = 64
# Development servers accept few connections at a time and let others time out.
_CONNECTIONS_PER_HOST: Final = 8
# Fact sheet 10.
_NONCE_LENGTH: Final = 20
_RETRY_ON: Final = frozenset({"ct", "rt"})

# Due deliveries whose predecessors in the same subject have been tried, and of these what no other
# process is attempting.
_DUE: Final = """
SELECT delivery_id FROM deliveries d
WHERE state = 'pending' AND due <= ? AND NOT EXISTS (
  SELECT 1 FROM deliveries e
  WHERE e.state = 'pending' AND e.subject = d.subject AND e.attempts = 0 AND e.seq < d.seq)
{condition} ORDER BY due, seq LIMIT ?
"""
_WAITING: Final = "SELECT COUNT(*) FROM deliveries WHERE state = 'pending' AND due <= ?"
_NEXT: Final = "SELECT MIN(due) FROM deliveries WHERE state = 'pending'"

# In real time: how long to wait for the deliveries of another process when time must not pass
# without them, and for a database that is away when there is something to write down.
_PAUSE_SECONDS: Final = 0.02
_RETRY_SECONDS: Final = 0.5
_RETRIES: Final = 120
# How soon something that falls due is noticed while other deliveries are under way, in real time.
_LOOK_SECONDS: Final = 0.05
_LINGER_SECONDS: Final = 0.002


@dataclass(frozen=True, slots=True)
class Tuning:
    """What the fragment of a URL says about calling it (fact sheet 6.4).

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

    @classmethod
    @lru_cache(maxsize=1024)
    def of(cls, url: str) -> Tuning:
        """Read the fragment; what is unknown or out of range is ignored."""
        found = dict(parse_qsl(url.partition("#")[2]))

        def number(key: str, low: int, high: int) -> int | None:
            text = found.get(key, "")
            return int(text) if text.isdecimal() and low <= int(text) <= high else None

        connect, read = number("ct", 100, 10_000), number("rt", 100, 40_000)
        total, retries = number("tt", 100, 55_000), number("rc", 0, 5)
        retry_on = frozenset(found.get("rp", "").split(",")) & {"4xx", "5xx", "ct", "rt", "all"}
        return cls(
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


Settled: TypeAlias = Callable[[Step, Outcome], None]

_SETTLED: Final[dict[str, Settled]] = {}


def settles(event: str) -> Callable[[Settled], Settled]:
    """Register what happens when a delivery of an event has ended, one way or the other.

    The function gets the last attempt's outcome, and the delivery's document as details.
    """

    def register(function: Settled) -> Settled:
        if event in _SETTLED:
            raise ValueError(f"{event} is settled twice.")
        _SETTLED[event] = function
        return function

    return register


class Courier:
    """Sends what is due and keeps what came of it.

    Args:
        emulator: whose events it sends.
        contract: describes them.

    Attributes:
        kinds: the events that the contract knows, by operationId.
        on_expect: called when something is due before all else.
    """

    def __init__(self, emulator: Emulator, contract: Contract) -> None:
        self._emulator = emulator
        self._contract = contract
        self._destinations = Destinations(emulator.settings.allow_callbacks)
        self.kinds: dict[str, EventKind] = event_kinds(contract)
        self.on_expect: Callable[[], None] = lambda: None
        self._next: int | None = None
        self._sending = asyncio.Lock()
        self._session: aiohttp.ClientSession | None = None
        self.reload()

    @property
    def next_due(self) -> datetime | None:
        """The moment of the next attempt, `None` if nothing waits."""
        return None if self._next is None else from_microseconds(self._next)

    def expect(self, moment: int) -> None:
        """Learn that something is due at a moment, in microseconds since 1970."""
        if self._next is None or moment < self._next:
            self._next = moment
            self.on_expect()

    def next_is(self, moment: int | None) -> None:
        """Learn when the next attempt is due, whoever caused it."""
        sooner = moment is not None and (self._next is None or moment < self._next)
        self._next = moment
        if sooner:
            self.on_expect()

    def reload(self) -> None:
        """Read from the store when the next attempt is due."""
        with self._emulator.store.transaction(write=False) as tx:
            (self._next,) = tx.one(_NEXT) or (None,)

    def waiting(self, until: datetime) -> int:
        """Return how many deliveries are due by a moment."""
        with self._emulator.store.transaction(write=False) as tx:
            return int((tx.one(_WAITING, (to_microseconds(until),)) or (0,))[0])

    def check(self, event: str, payload: dict[str, Any]) -> None:
        """Compare a payload with the contract, in checking mode.

        Raises:
            ContractMismatch: it is not as documented.
        """
        if not self._emulator.settings.check_replies:
            return
        errors = self._contract.validator(self.kinds[event].schema).iter_errors(payload)
        problems = [error.message for error in errors]
        if problems:
            raise ContractMismatch(f"{event} does not match the contract: {'; '.join(problems)}")

    async def deliver(self, most: int | None = None) -> list[str]:
        """Make every attempt that is due by the clock's present.

        Args:
            most: how many to make. Without it this goes on as long as more fall due, under load for
                hours, and tells only of the last.

        Returns:
            What was done, one line each.
        """
        if self._next is None or self._next > to_microseconds(self._emulator.clock.now()):
            return []
        async with self._sending:
            try:
                lines = await self._deliver(most)
            finally:
                self.reload()
        if not lines and self._emulator.peers is not None:
            # Another process is just attempting what is due.
            await asyncio.sleep(_PAUSE_SECONDS)
        return lines

    async def close(self) -> None:
        """Close the connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def _deliver(self, most: int | None) -> list[str]:
        """Make attempts, many at a time, until none is due."""
        under_way: set[str] = set()
        made: list[_Attempt] = []
        lines: deque[tuple[int, str]] = deque(maxlen=1 if most is None else most)
        begun = 0
        woken = asyncio.Event()

        async def attempt(number: int, row: Row) -> None:
            made.append(await self._attempt(number, row))
            woken.set()

        async with asyncio.TaskGroup() as tasks:
            while True:
                # Not one by one: looking costs as much for many.
                if len(under_way) <= _CONCURRENCY // 2:
                    room = _CONCURRENCY if most is None else min(_CONCURRENCY, most - begun)
                    for row in self._due(under_way, room):
                        under_way.add(row["delivery_id"])
                        tasks.create_task(attempt(begun, row))
                        begun += 1
                if not under_way:
                    break
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(_LOOK_SECONDS):
                        await woken.wait()
                if len(under_way) > _CONNECTIONS_PER_HOST:
                    # More will be done in a moment, and written down together.
                    await asyncio.sleep(_LINGER_SECONDS)
                woken.clear()
                done, made[:] = made[:], []
                await self._settle(done)
                under_way.difference_update(one.row["delivery_id"] for one in done)
                lines.extend((one.number, one.line) for one in done)
        return [line for _, line in sorted(lines)]

    def _due(self, under_way: set[str], most: int) -> list[Row]:
        """Return due deliveries that nobody is attempting, in the order of their moments."""
        if most <= 0:
            return []
        now = to_microseconds(self._emulator.clock.now())
        limit = _CONCURRENCY + len(under_way)
        peers = self._emulator.peers
        with self._emulator.store.transaction(write=peers is not None) as tx:
            living = [] if peers is None else peers.living(tx)
            free = f"AND holder NOT IN ({', '.join('?' * len(living))})" if living else ""
            skip = "" if peers is None else tx.dialect.skip_locked
            found = tx.all(_DUE.format(condition=free) + skip, (now, *living, limit))
            keys = [key for (key,) in found if key not in under_way][:most]
            if not keys:
                return []
            if peers is not None:
                marks = ", ".join("?" * len(keys))
                tx.run(
                    f"UPDATE deliveries SET holder = ? WHERE delivery_id IN ({marks})",
                    (peers.process, *keys),
                )
            rows = DELIVERIES.all(tx, Where(("delivery_id", "in", keys)), order="seq")
        return sorted(rows, key=lambda row: int(row["due"]))

    async def _attempt(self, number: int, row: Row) -> _Attempt:
        """Make one attempt."""
        now = self._emulator.clock.now()
        tuning = Tuning.of(row.document["url"])
        request: _Request | None = None
        try:
            request = self._request(self.kinds[row["event"]], row)
            outcome = await self._send(request, tuning)
        except Forbidden as error:
            outcome = Outcome(failure="blocked", error=str(error))
        except ValueError as error:
            outcome = Outcome(failure="ct", error=f"the URL is not usable: {error}")
        return _Attempt(number, row, now, request, outcome)

    async def _settle(self, made: list[_Attempt]) -> None:
        """Write down what came of some attempts, and do what follows from it."""

        def all_at_once() -> None:
            with self._emulator.store.transaction(write=True) as tx:
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
            with self._emulator.store.transaction(write=True) as tx:
                self._conclude(tx, made)
        except StoreError:
            raise
        except Exception as error:
            # What follows from an answer may fail; that the answer came is a fact all the same.
            self._emulator.record_error(f"settling {made.row['event']}", error)
            with self._emulator.store.transaction(write=True) as tx:
                self._write(tx, made)

    def _conclude(self, tx: Transaction, made: _Attempt) -> None:
        """Write an attempt down and, if it was the last, do what follows from it."""
        row = made.row
        written = self._write(tx, made)
        if written is not None and (settled := _SETTLED.get(row["event"])) is not None:
            settled(Step(tx, made.now, self._emulator, row["subject"], written), made.outcome)

    def _write(self, tx: Transaction, made: _Attempt) -> dict[str, Any] | None:
        """Write an attempt down; returns the delivery's document if there will be no other."""
        row, outcome = made.row, made.outcome
        number = row["attempts"] + 1
        url = row.document["url"]
        state, due = _next(self.kinds[row["event"]], Tuning.of(url), outcome, number, made.now)
        record = _record(number, made.now, made.request, outcome)
        document = row.document | {"attempts": [*row.document["attempts"], record]}
        key, moment = row["delivery_id"], to_microseconds(due)
        if self._emulator.peers is not None:
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
        url = _normal(delivery["url"])
        with self._emulator.store.transaction(write=False) as tx:
            owner_token, main_token = _tokens(tx, row)
        method = delivery["method"]
        fields = {name: str(value) for name, value in delivery["payload"].items()}
        number = row["attempts"] + 1
        headers = {
            "user-agent": "plivo-emulator",
            "x-plivo-emulator-delivery": row["delivery_id"],
            **signature_headers(
                method=method,
                url=url,
                nonce=Ids.named_digits(f"{row['delivery_id']}/{number}", _NONCE_LENGTH),
                params=fields if method == "GET" or kind.form else {},
                owner_token=owner_token,
                main_token=main_token,
            ),
        }
        if method == "GET":
            separator = "&" if urlsplit(url).query else "?"
            return _Request(method, f"{url}{separator}{urlencode(fields)}", headers, None)
        if kind.form:
            headers["content-type"] = "application/x-www-form-urlencoded"
            return _Request(method, url, headers, urlencode(fields).encode())
        headers["content-type"] = "application/json"
        return _Request(method, url, headers, orjson.dumps(delivery["payload"]))

    async def _send(self, request: _Request, tuning: Tuning) -> Outcome:
        """Send a request.

        Raises:
            Forbidden: it leads to where webhooks may not be sent.
            ValueError: the URL cannot be requested.
        """
        import aiohttp

        from plivo_emulator.resolver import CheckedResolver

        self._destinations.check(request.url)
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(
                    resolver=CheckedResolver(self._destinations),
                    limit=_CONCURRENCY,
                    limit_per_host=_CONNECTIONS_PER_HOST,
                ),
                cookie_jar=aiohttp.DummyCookieJar(),
            )
        timeout = aiohttp.ClientTimeout(
            total=tuning.total, sock_connect=tuning.connect, sock_read=tuning.read
        )
        stopwatch = self._emulator.clock.stopwatch
        started = stopwatch()
        try:
            async with self._session.request(
                request.method,
                request.url,
                data=request.body,
                headers=request.headers,
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


@dataclass(frozen=True, slots=True)
class _Attempt:
    number: int
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
    """Return the tokens that sign: the owner's and the main account's (fact sheet 10)."""
    main = ACCOUNTS.get(tx, row["account"])
    own = SUBACCOUNTS.get(tx, row["subaccount"]) if row["subaccount"] else main
    main_token = main["auth_token"] if main else ""
    return (own["auth_token"] if own else main_token), main_token


@lru_cache(maxsize=1024)
def _normal(url: str) -> str:
    """Return a URL as the HTTP client sends it: what is signed must be what is sent.

    Raises:
        ValueError: it cannot be requested.
    """
    from yarl import URL

    return str(URL(url.partition("#")[0]))
