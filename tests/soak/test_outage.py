"""PostgreSQL is gone for half a minute while it is written to; the emulator stays."""

from __future__ import annotations

import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from tests import stores
from tests.emulator.shared.proxy import Mode, Proxy
from tests.soak.findings import found
from tests.soak.process import serving
from tests.soak.sink import Sink
from tests.soak.size import FULL, size
from tests.soak.test_kills import wait_for
from tests.soak.writers import Ledger, Writers
from tools import postgresql

SECONDS = size(2.0, 30.0)


@pytest.fixture(scope="module")
def database() -> Iterator[str]:
    """The URL of an empty schema; `make soak` starts a PostgreSQL for it."""
    if stores.DATABASE:
        url = stores.fresh_schema()
        yield url
        stores.drop(url)
    elif not FULL:
        pytest.skip("needs PostgreSQL: `make soak` and `make test-postgresql` start one")
    else:
        try:
            with postgresql.cluster() as url:
                yield f"{url}?schema=soak"
        except postgresql.Missing as error:
            pytest.skip(str(error))


@pytest.mark.parametrize("mode", ["cut", "silent"])
def test_postgresql_is_away(database: str, tmp_path: Path, sink: Sink, mode: Mode) -> None:
    proxy, ledger, log = Proxy(database), Ledger(), tmp_path / "log"
    try:
        with serving(proxy.url, log) as process:
            ask = process.caller()
            writers = Writers(process, ledger, sink.url)
            wait_for(partial(ledger.has, 1))
            before = ledger.writes
            proxy.mode = mode
            time.sleep(SECONDS)
            if (mode, FULL) != ("silent", False):
                # A short silence is waited for.
                wait_for(partial(ledger.has_refused, 1))
            during = ledger.writes
            proxy.mode = "open"
            back = time.monotonic()
            while ask("GET", "").status != 200:
                assert time.monotonic() - back < 60, "it does not come back"
                time.sleep(0.05)
            seconds = time.monotonic() - back
            wait_for(partial(ledger.has, during + 1))
            writers.finish()
            lost = ledger.lost(process)
            errors = process.errors()
    finally:
        proxy.close()
    found(
        f"PostgreSQL away ({mode}) for {SECONDS:g} s",
        acknowledged_writes=ledger.writes,
        refused_with_503=ledger.statuses[503],
        other_answers=len(ledger.odd),
        lost_writes=len(lost),
        seconds_to_recover=seconds,
    )
    assert (lost, ledger.odd[:3], errors) == ([], [], [])
    assert 0 < before <= during < ledger.writes
