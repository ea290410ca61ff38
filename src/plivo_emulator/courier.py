"""The courier: sends webhooks when they are due, and again when they fail.

Deliveries leave in the order of their moments. Those of one subject, such as a masking session,
are kept in order: the first attempt of an event is made before the first attempt of the next. A
failed attempt is repeated on the schedule of the contract (`x-retries`), or as the fragment of the
URL says (fact sheet 6.4). They go to loopback addresses only, unless other hosts were allowed.
"""

from __future__ import annotations

import asyncio
import ipaddress
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Final, TypeAlias
from urllib.parse import parse_qsl, urldefrag, urlencode, urlsplit

import orjson

from plivo_emulator.agenda import Step
from plivo_emulator.auth import ACCOUNTS, SUBACCOUNTS
from plivo_emulator.clock import from_microseconds, to_microseconds
from plivo_emulator.contract import Contract
from plivo_emulator.ids import Ids
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
    from plivo_emulator.peers import Peers

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
_DUE_HERE: Final = _DUE.format(condition="")
_NEXT: Final = "SELECT MIN(due) FROM deliveries WHERE state = 'pending'"

# In real time: how long to wait for the deliveries of another process when time must not pass
# without them, and for a database that is away when there is something to write down.
_PAUSE_SECONDS: Final = 0.02
_RETRY_SECONDS: Final = 0.5
_RETRIES: Final = 120


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
    def of(cls, url: str) -> Tuning:
        """Read the fragment; what is unknown or out of range is ignored."""
        found = dict(parse_qsl(urldefrag(url).fragment))

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

    async def deliver(self) -> list[str]:
        """Make every attempt that is due by the clock's present.

        Returns:
            What was done, one line each.
        """
        if self._next is None or self._next > to_microseconds(self._emulator.clock.now()):
            return []
        lines: list[str] = []
        async with self._sending:
            try:
                while due := self._due():
                    lines += await asyncio.gather(*(self._attempt(row) for row in due))
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

    def _due(self) -> list[Row]:
        now = to_microseconds(self._emulator.clock.now())
        if self._emulator.peers is not None:
            return self._claim(self._emulator.peers, now)
        with self._emulator.store.transaction(write=False) as tx:
            found = [DELIVERIES.get(tx, key) for (key,) in tx.all(_DUE_HERE, (now, _CONCURRENCY))]
        return [row for row in found if row is not None]

    def _claim(self, peers: Peers, now: int) -> list[Row]:
        """Return due deliveries that no other process is attempting, as this one's from now on."""
        with self._emulator.store.transaction(write=True) as tx:
            living = peers.living(tx)
            free = f"AND holder NOT IN ({', '.join('?' * len(living))})" if living else ""
            keys = [
                key
                for (key,) in tx.all(
                    _DUE.format(condition=free) + tx.dialect.skip_locked,
                    (now, *living, _CONCURRENCY),
                )
            ]
            if not keys:
                return []
            marks = ", ".join("?" * len(keys))
            tx.run(
                f"UPDATE deliveries SET holder = ? WHERE delivery_id IN ({marks})",
                (peers.process, *keys),
            )
            rows = DELIVERIES.all(tx, Where(("delivery_id", "in", keys)), order="seq")
        return sorted(rows, key=lambda row: int(row["due"]))

    async def _attempt(self, row: Row) -> str:
        """Make one attempt and write down what came of it."""
        emulator = self._emulator
        delivery = row.document
        now = emulator.clock.now()
        number = row["attempts"] + 1
        kind = self.kinds[delivery["event"]]
        tuning = Tuning.of(delivery["url"])
        request: _Request | None = None
        try:
            request = self._request(kind, row, number)
            outcome = await self._send(request, tuning)
        except ValueError as error:
            outcome = Outcome(failure="ct", error=f"the URL is not usable: {error}")
        state, due = _next(kind, tuning, outcome, number, now)
        document = delivery | {
            "attempts": [*delivery["attempts"], _record(number, now, request, outcome)]
        }

        def write(tx: Transaction) -> bool:
            key, moment = row["delivery_id"], to_microseconds(due)
            if emulator.peers is not None:
                present = DELIVERIES.get(tx, key)
                if present is None or present["attempts"] != row["attempts"]:
                    # This process was taken for dead, and another one has made the attempt.
                    return False
            return DELIVERIES.update(
                tx, key, document, state=state, attempts=number, due=moment, holder=""
            )

        settled = _SETTLED.get(kind.event) if state != "pending" else None

        def settle() -> None:
            try:
                with emulator.store.transaction(write=True) as tx:
                    if write(tx) and settled is not None:
                        settled(Step(tx, now, emulator, row["subject"], document), outcome)
            except StoreError:
                raise
            except Exception as error:
                # What follows from an answer may fail; that the answer came is a fact all the same.
                emulator.record_error(f"settling {kind.event}", error)
                with emulator.store.transaction(write=True) as tx:
                    write(tx)

        await _persist(settle)
        answer = outcome.status or outcome.error
        return f"{now.isoformat()} {kind.event} {row['subject']} attempt {number}: {answer}"

    def _request(self, kind: EventKind, row: Row, number: int) -> _Request:
        """Build the signed request of an attempt.

        Raises:
            ValueError: the URL cannot be requested.
        """
        # The client below rewrites addresses into a normal form; what is signed must be what is
        # sent, so it is brought into that form first.
        from yarl import URL

        delivery = row.document
        url = str(URL(urldefrag(delivery["url"]).url))
        with self._emulator.store.transaction(write=False) as tx:
            owner_token, main_token = _tokens(tx, row)
        method = delivery["method"]
        fields = {name: str(value) for name, value in delivery["payload"].items()}
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
        """Send a request, if its host is allowed."""
        import aiohttp

        host = urlsplit(request.url).hostname or ""
        if not _is_loopback(host) and host not in self._emulator.settings.allow_callbacks:
            return Outcome(failure="blocked", error=f"{host} is not loopback and was not allowed")
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(
                    limit=_CONCURRENCY, limit_per_host=_CONNECTIONS_PER_HOST
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
        except (aiohttp.ConnectionTimeoutError, aiohttp.ClientConnectorError) as error:
            failure, text = "ct", str(error)
        except TimeoutError:
            failure, text = "rt", "no answer in time"
        except (aiohttp.ClientError, OSError) as error:
            failure, text = "ct", f"{type(error).__name__}: {error}"
        return Outcome(failure=failure, error=text, seconds=stopwatch() - started)


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


def _is_loopback(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
