"""Pytest plugins: one notes which script sees what, the other looks for who notices a tampering."""

from __future__ import annotations

import json
import signal
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

import pytest

from tests.judging.interception import INTERCEPTOR
from tests.judging.tampering import ARRIVAL, HEADER, NEEDS, STATUS, Judgement, Tampering

# Of one script; on a quiet machine the longest takes one.
SCRIPT_SECONDS: Final = 180
# A tampering can make a script wait, or walk in circles; it took the first time what it did.
_LEAST_SECONDS: Final = 10
_TIMES_AS_LONG: Final = 20
# The fixture of scripts that talk to the server under test.
_SERVERS: Final = "servers"


class TookTooLong(Exception):
    """A script did not come to an end."""


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise `TookTooLong` in the main thread when a block takes longer, where there are alarms."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def stop(*_: Any) -> None:
        raise TookTooLong(f"not done after {seconds:.0f} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@dataclass
class Sighting:
    """What one script saw.

    Attributes:
        seconds: how long it took.
        seen: paths and what they held, by operation or event and status.
    """

    seconds: float
    seen: dict[str, list[str]]

    @property
    def cost(self) -> float:
        """How long it takes, less for those that see little else."""
        return self.seconds * (1 + len(self.seen))


def read_sightings(path: Path) -> dict[str, Sighting]:
    """What was noted, by script."""
    told = json.loads(path.read_text(encoding="utf-8"))
    return {name: Sighting(**each) for name, each in told.items()}


class Observer:
    """Notes which script sees what, and tells how far the run is.

    Args:
        path: where to write it down.
        progress: is told how many scripts are done.
    """

    def __init__(self, path: Path, progress: Callable[[int], None]) -> None:
        self._path = path
        self._progress = progress
        self._sightings: dict[str, Sighting] = {}

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Any:
        # The others look at servers that are wrong on purpose.
        notes: defaultdict[str, set[str]] = defaultdict(set)
        INTERCEPTOR.noted = notes if _SERVERS in getattr(item, "fixturenames", ()) else None
        started = time.monotonic()
        result = yield
        seen = {key: sorted(paths) for key, paths in notes.items()}
        self._sightings[item.nodeid] = Sighting(time.monotonic() - started, seen)
        INTERCEPTOR.noted = None
        self._progress(len(self._sightings))
        return result

    def pytest_sessionfinish(self) -> None:
        told = {name: asdict(each) for name, each in self._sightings.items()}
        self._path.write_text(json.dumps(told), encoding="utf-8")


@dataclass
class Judge:
    """Runs the scripts that see a property while it is wrong, the likeliest first.

    Attributes:
        tamperings: what to try, taken one by one.
        sightings: which script sees what.
        report: is told each verdict.
        false: scripts that fail with nothing wrong at the end, so that nobody can trust them.
    """

    tamperings: Iterable[Tampering]
    sightings: dict[str, Sighting]
    report: Callable[[Judgement], None]
    false: list[str] = field(default_factory=list)
    _failed: bool = False
    _noticed_by: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self._failed = self._failed or report.failed

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items = {item.nodeid: item for item in session.items}
        apart = _one_of_two_modules(session.items)
        INTERCEPTOR.resets = True
        for tampering in self.tamperings:
            self.report(self._judge(tampering, items, apart))
        # Whoever notices something must be content when nothing is wrong.
        INTERCEPTOR.set(None)
        killers = {name for names in self._noticed_by.values() for name in names}
        self.false += [name for name in sorted(killers) if self._fails(items[name], apart)]
        return True

    def _judge(
        self,
        tampering: Tampering,
        items: dict[str, pytest.Item],
        apart: Callable[[pytest.Item], pytest.Item],
    ) -> Judgement:
        started, tried = time.monotonic(), 0
        for name in self._order(tampering):
            INTERCEPTOR.set(tampering)
            tried += 1
            limit = _LEAST_SECONDS + _TIMES_AS_LONG * self.sightings[name].seconds
            failed = self._fails(items[name], apart, limit)
            if failed and INTERCEPTOR.touched:
                self._remember(tampering, name)
                return Judgement(str(tampering), name, tried, time.monotonic() - started)
        return Judgement(str(tampering), "", tried, time.monotonic() - started)

    def _order(self, tampering: Tampering) -> list[str]:
        """The scripts that see it: first who noticed the like, then the quickest and narrowest."""
        seeing = [name for name, each in self.sightings.items() if _sees(each, tampering)]
        noticed = [
            name
            for key in _keys(tampering)
            for name in reversed(self._noticed_by[key])
            if name in seeing
        ]
        rest = sorted(seeing, key=lambda name: self.sightings[name].cost)
        return list(dict.fromkeys([*noticed[:12], *rest]))

    def _remember(self, tampering: Tampering, name: str) -> None:
        for key in _keys(tampering):
            if name in self._noticed_by[key]:
                self._noticed_by[key].remove(name)
            self._noticed_by[key].append(name)

    def _fails(
        self,
        item: pytest.Item,
        apart: Callable[[pytest.Item], pytest.Item],
        seconds: float = SCRIPT_SECONDS,
    ) -> bool:
        self._failed = False
        try:
            with time_limit(seconds):
                # Reports come by `pytest_runtest_logreport`.
                item.ihook.pytest_runtest_protocol(item=item, nextitem=apart(item))
        except TookTooLong:
            return True
        return self._failed


def _keys(tampering: Tampering) -> list[str]:
    place = f"{tampering.owner} {tampering.status}"
    return [f"{place} {tampering.path}", f"{place} {tampering.how}", f"{tampering.path}", place]


def _sees(sighting: Sighting, tampering: Tampering) -> bool:
    seen = sighting.seen.get(f"{tampering.owner} {tampering.status}", ())
    if tampering.path in (ARRIVAL, STATUS) or tampering.path.startswith(HEADER):
        return f"{tampering.path} value" in seen
    return any(f"{tampering.path} {weight}" in seen for weight in NEEDS[tampering.how])


def _one_of_two_modules(items: Sequence[pytest.Item]) -> Callable[[pytest.Item], pytest.Item]:
    """An item that the runner may take for the next one: whose module is another one.

    What belongs to the session then stays, and what belongs to the module does not.
    """
    first = items[0]
    other = next(each for each in items if each.path != first.path)
    return lambda item: other if item.path == first.path else first
