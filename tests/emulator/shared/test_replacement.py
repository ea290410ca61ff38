"""Reset and restore on PostgreSQL while the connection breaks: old or new, for every process."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import count

import psycopg
import pytest

from plivo_emulator.emulator import Emulator
from plivo_emulator.settings import Settings
from plivo_emulator.store.postgresql import PostgresqlTransaction
from tests.emulator.resources.api import ALICE, BOB, CAROL, Api
from tests.emulator.shared.proxy import Proxy
from tests.stores import need_postgresql

need_postgresql()

NOON = datetime(2030, 5, 1, 12, tzinfo=UTC)
LATER = NOON + timedelta(minutes=1)


@pytest.fixture
def proxy(database: str) -> Iterator[Proxy]:
    proxy = Proxy(database)
    yield proxy
    proxy.close()


@pytest.fixture
def api(proxy: Proxy) -> Iterator[Api]:
    settings = Settings(database=proxy.url, check_replies=True, seed=3)
    with Emulator(settings) as emulator:
        yield Api(emulator, settings.auth_id, settings.auth_token)
        assert emulator.contract_violations == []
        assert emulator.internal_errors == []


def control(api: Api, path: str, body: object = None) -> int:
    return api.request("POST", f"/_emulator/{path}/", body).status


def prepare(api: Api) -> None:
    """Make a snapshot with one session at noon, and a state with two, later."""
    control(api, "clock/freeze", {"at": NOON.isoformat()})
    api.mask(ALICE, CAROL)
    control(api, "snapshots", {"name": "noon"})
    control(api, "clock/freeze", {"at": LATER.isoformat()})
    api.mask(ALICE, BOB)


def state(api: Api) -> tuple[int, str]:
    """Return how many sessions there are, and what the clock says, as soon as anybody answers."""
    end = time.monotonic() + 120
    while (answer := api.get("Masking/Session/")).status == 503:
        assert time.monotonic() < end, answer
        time.sleep(0.02)
    now = api.request("GET", "/_emulator/clock/").body["now"]
    return answer.body["response"]["meta"]["total_count"], now


@contextmanager
def breaking(proxy: Proxy, at: int) -> Iterator[None]:
    """Cut the connection before a statement of those that change something."""
    original = PostgresqlTransaction._execute
    statements = count()

    def execute(tx: PostgresqlTransaction, *arguments: object) -> object:
        if tx.write and next(statements) == at:
            proxy.mode = "cut"
        return original(tx, *arguments)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(PostgresqlTransaction, "_execute", execute)
        yield
    proxy.mode = "open"


@pytest.mark.parametrize("path", ["reset", "snapshots/noon/restore"])
def test_a_connection_that_breaks_leaves_the_old_state(
    api: Api, proxy: Proxy, database: str, path: str
) -> None:
    prepare(api)
    with Emulator(Settings(database=database, seed=3)) as other:
        there = Api(other, api.auth_id, api.auth_token)
        old = (2, LATER.isoformat())
        at = 0
        while True:
            with breaking(proxy, at):
                answer = control(api, path)
            if answer == 200:
                break
            assert answer == 503
            assert state(api) == state(there) == old
            at += 3
        assert at >= 9
        sessions, now = state(api)
        assert state(there)[0] == sessions
        if path == "reset":
            assert sessions == 0
            assert not api.emulator.clock.frozen
            assert not other.clock.frozen
        else:
            assert (sessions, now) == (1, NOON.isoformat())
            assert state(there)[1] == now
        # Nobody makes identifiers that are there already.
        for one, parties in ((api, (BOB, CAROL)), (there, (ALICE, BOB))):
            one.mask(*parties)


@pytest.mark.parametrize("path", ["reset", "snapshots/noon/restore"])
def test_a_commit_of_which_nobody_hears_is_noticed_later(
    api: Api, proxy: Proxy, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepare(api)
    original = PostgresqlTransaction._finish

    def finish(tx: PostgresqlTransaction, *, commit: bool) -> None:
        original(tx, commit=commit)
        if tx._changed:
            proxy.mode = "cut"
            raise psycopg.OperationalError("the server closed the connection unexpectedly")

    with monkeypatch.context() as patch:
        patch.setattr(PostgresqlTransaction, "_finish", finish)
        assert control(api, path) == 503
    proxy.mode = "open"
    sessions, now = state(api)
    if path == "reset":
        assert (sessions, api.emulator.clock.frozen) == (0, False)
        assert len(api.emulator.journal) <= 1
    else:
        assert (sessions, now) == (1, NOON.isoformat())
    api.mask(BOB, CAROL)


def test_a_clock_that_cannot_be_shared_is_not_set(api: Api, proxy: Proxy) -> None:
    prepare(api)
    proxy.mode = "cut"
    assert control(api, "clock/set", {"to": NOON.isoformat()}) == 503
    assert api.emulator.clock.now() == LATER
    proxy.mode = "open"
    assert state(api) == (2, LATER.isoformat())


def test_a_schema_that_is_gone_is_told(api: Api, database: str) -> None:
    url, _, schema = database.rpartition("?schema=")
    with psycopg.connect(url, autocommit=True) as other:
        other.execute(f"DROP SCHEMA {schema} CASCADE".encode())
    for path in ("Masking/Session/", "/_emulator/health/"):
        answer = api.request("GET", path)
        assert answer.status == 503
        assert "the database is damaged" in answer.body["error"]
    assert control(api, "reset") == 503
