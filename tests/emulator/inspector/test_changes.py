"""The stream that tells the page to look again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from time import monotonic

import httpx
import pytest

from plivo_emulator.emulator import Emulator
from plivo_emulator.serving.server import BackgroundServer
from plivo_emulator.testing import EmulatorUnderTest

CHANGES: dict[str, Callable[[EmulatorUnderTest], object]] = {
    "request": lambda it: it.request("GET", "Application/"),
    "journal cleared": lambda it: it.control.requests.delete(),
    "state": lambda it: it.control.numbers.create(number="14155557777"),
    "clock stopped": lambda it: it.clock.freeze(),
    "clock turned": lambda it: it.clock.advance(hours=1),
    "fault": lambda it: it.fail_next(),
    "snapshot": lambda it: it.control.emulator.create_snapshot(name="before"),
    "reset": lambda it: it.reset(),
}


@contextmanager
def listening(url: str) -> Iterator[Iterator[str]]:
    with httpx.stream("GET", f"{url}/_emulator/changes", timeout=60) as reply:
        assert reply.headers["content-type"] == "text/event-stream"
        yield (line for line in reply.iter_lines() if line)


@pytest.mark.parametrize("change", CHANGES)
def test_every_change_is_announced(plivo_emulator: EmulatorUnderTest, change: str) -> None:
    plivo_emulator.request("GET", "")
    with listening(plivo_emulator.url) as lines:
        assert next(lines) == "data: changed"
        CHANGES[change](plivo_emulator)
        assert next(lines) == "data: changed"


def test_nothing_is_announced_when_nothing_changes(plivo_emulator: EmulatorUnderTest) -> None:
    with listening(plivo_emulator.url) as lines, ThreadPoolExecutor(1) as thread:
        assert next(lines) == "data: changed"
        plivo_emulator.control.clock.get()
        announced = thread.submit(next, lines)
        with pytest.raises(TimeoutError):
            announced.result(timeout=0.5)
        plivo_emulator.fail_next()
        assert announced.result(timeout=120) == "data: changed"


def test_listeners_do_not_hold_up_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    # As long as it would wait for requests that are being answered.
    monkeypatch.setattr("plivo_emulator.serving.server.GRACE_SECONDS", 300)
    with (
        Emulator() as emulator,
        BackgroundServer(emulator) as server,
        listening(server.url) as lines,
    ):
        next(lines)
        began = monotonic()
        server.stop()
        assert monotonic() - began < 100
        assert list(lines) == []
