"""The effect of size: the same requests to databases of a million and of a thousand sessions."""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from http.client import HTTPConnection
from pathlib import Path
from typing import Any, Final, Protocol, TypeVar
from urllib.parse import urlsplit

from benchmarks import filling
from benchmarks.filling import Account
from benchmarks.measure import Line, Options, at_most, interleave
from plivo_emulator.emulator import Emulator
from plivo_emulator.pipeline.http import Request
from plivo_emulator.serving.server import BackgroundServer
from plivo_emulator.settings import Settings

NAME = "size"
TITLE = "Emulator, a million sessions (durable SQLite, in process)"

_GOAL: Final = at_most(1.5)
# Both take some milliseconds, whatever the machine; the goal was 0.1 s.
_AT_ONCE: Final = at_most(2)
_SMALL: Final = 1_000
_LARGE: Final = {"masking": 1_000_000, "verify": 100_000, "journal": 1_000_000}
_CALLS: Final = 60
_MICRO: Final = 1e6


class HasEmulator(Protocol):
    """Something that requests are sent to."""

    emulator: Emulator


Ask = Callable[["Filled", int], Any]
Subject = TypeVar("Subject", bound=HasEmulator)


class Filled:
    """An emulator filled with sessions."""

    def __init__(self, folder: Path, masking: int, verify: int, journal: int) -> None:
        self.path = folder / f"{masking}.db"
        self.masking = masking
        self.verify = verify
        self.journal = journal
        self.emulator = self._open()
        self.emulator.clock.freeze(filling.NOW)
        self.account = Account(self.emulator)
        started = time.perf_counter()
        filling.fill(self.account, masking, verify, journal)
        self.seconds = time.perf_counter() - started

    def _open(self) -> Emulator:
        return Emulator(
            Settings(
                database=str(self.path),
                journal_entries=max(self.journal, 10_000) * 2,
                journal_bytes=2**34,
            )
        )

    def reopen(self) -> float:
        """Reopen the database and answer a request; return the duration in seconds."""
        self.emulator.close()
        self.emulator.journal.clear()
        started = time.perf_counter()
        self.emulator = self._open()
        account = Account(self.emulator)
        account.ask("GET", "")
        return time.perf_counter() - started


def _session(of: Filled, turn: int) -> str:
    return filling.masking_uuid(turn * 7919 % of.masking)


def _list(path: str, **query: Any) -> Ask:
    """Request a page; numbers between 0 and 1 are fractions of the size."""

    def ask(of: Filled, turn: int) -> Any:
        size = of.verify if path.startswith("Verify") else of.masking
        shown = {
            name: int(value * (size - 40)) if isinstance(value, float) else value
            for name, value in query.items()
        }
        text = "&".join(f"{name}={value}" for name, value in shown.items())
        return of.account.request("GET", f"{path}?{text}")

    return ask


def _create(of: Filled, turn: int) -> Any:
    parties = {"first_party": f"+1418{turn:07d}", "second_party": f"+1419{turn:07d}"}
    return of.account.request("POST", "Masking/Session/", parties)


_MIDDLE: Final = "2026-03-05%2012:00"

_GET: Final = "masking: get"
# A row out of a million is not in the processor's cache, one out of a thousand is. The difference
# of twenty microseconds is negligible over a connection.
_FASTER_THAN_A_SOCKET: Final = frozenset({_GET})

QUESTIONS: Final[dict[str, Ask]] = {
    _GET: lambda of, turn: of.account.request("GET", f"Masking/Session/{_session(of, turn)}/"),
    "masking: create": _create,
    "masking: list": _list("Masking/Session/"),
    "masking: list, page in the middle": _list("Masking/Session/", offset=0.5),
    "masking: list, last page": _list("Masking/Session/", offset=1.0),
    "masking: list, status=active": _list("Masking/Session/", status="active"),
    "masking: list, status=expired, deep": _list("Masking/Session/", status="expired", offset=0.5),
    "masking: list, created_time__gte": _list("Masking/Session/", created_time__gte=_MIDDLE),
    "masking: list, created_time__lt, deep": _list(
        "Masking/Session/", created_time__lt=_MIDDLE, offset=0.25
    ),
    "masking: list, virtual_number": _list(
        "Masking/Session/", virtual_number=filling.FIRST_NUMBER + 3
    ),
    "masking: list, first_party": _list("Masking/Session/", first_party=filling.FIRST_PARTY + 7),
    "verify: list": _list("Verify/Session/"),
    "verify: list, last page": _list("Verify/Session/", offset=1.0),
    "verify: list, status and country": _list("Verify/Session/", status="verified", country="US"),
    "verify: list, recipient": _list("Verify/Session/", recipient=filling.FIRST_PARTY + 7),
    "verify: create": lambda of, turn: of.account.request(
        "POST", "Verify/Session/", {"recipient": f"+1418{turn:07d}"}
    ),
    "journal: newest": lambda of, turn: of.account.request("GET", "/_emulator/requests?limit=20"),
    "journal: one in the middle": lambda of, turn: of.account.request(
        "GET", f"/_emulator/requests/{of.journal // 2}"
    ),
}


def run(options: Options) -> Iterator[Line | str]:
    """Fill a small and a large database, and send both the same requests."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        large = Filled(folder, **{name: options.size(size) for name, size in _LARGE.items()})
        small = Filled(folder, _SMALL, _SMALL, _SMALL)
        stack.callback(lambda: large.emulator.close())
        stack.callback(lambda: small.emulator.close())
        yield (
            f"filled {large.masking:,} masking sessions, {large.verify:,} Verify sessions and "
            f"{large.journal:,} journal entries in {large.seconds:.0f} s, "
            f"{large.path.stat().st_size / 2**20:,.0f} MiB"
        )
        # Wait until recent writes have reached the disk.
        os.sync()
        turns = iter(range(10**7))
        for what, question in QUESTIONS.items():

            def measure(of: Filled, ask: Ask = question) -> float:
                return latency(of, ask, turns)

            for each in (small, large):
                measure(each)
            samples = interleave(2 * options.rounds, {"large": large, "small": small}, measure)
            goal = None if what in _FASTER_THAN_A_SOCKET else _GOAL
            yield Line(what, "µs", samples["large"], "1,000", samples["small"], goal)
        samples = interleave(
            options.rounds,
            {"large": large, "small": small},
            lambda of: _latency_over_http(of, turns),
        )
        yield Line(
            "masking: get, over HTTP", "µs", samples["large"], "1,000", samples["small"], _GOAL
        )
        samples = interleave(
            options.rounds, {"large": large, "small": small}, lambda of: of.reopen()
        )
        what = "open, and answer"
        yield Line(what, "s", samples["large"], "1,000", samples["small"], _AT_ONCE)


def _latency_over_http(of: Filled, turns: Iterator[int]) -> float:
    """Return the median time to read a session over one connection, in microseconds."""
    seconds = []
    with BackgroundServer(of.emulator) as server:
        connection = HTTPConnection(urlsplit(server.url).netloc)
        for _ in range(10 * _CALLS):
            request = QUESTIONS[_GET](of, next(turns))
            started = time.perf_counter()
            connection.request("GET", request.path, headers=dict(request.headers))
            response = connection.getresponse()
            response.read()
            seconds.append(time.perf_counter() - started)
            assert response.status == 200
        connection.close()
    return statistics.median(seconds) * _MICRO


def latency(of: Subject, ask: Callable[[Subject, int], Request], turns: Iterator[int]) -> float:
    """Return the median duration of calls, in microseconds."""
    seconds = []
    for _ in range(_CALLS):
        request = ask(of, next(turns))
        started = time.perf_counter()
        reply = of.emulator.handle(request)
        seconds.append(time.perf_counter() - started)
        assert reply.status < 300, reply.payload
    return statistics.median(seconds) * _MICRO
