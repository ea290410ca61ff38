"""A SQLite file that cannot be written for a while: clear answers, and on it goes by itself."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from plivo_emulator.store.sqlite import SqliteStore
from tests.emulator.resources.api import ALICE, BOB, CAROL, Api, running


@pytest.fixture
def api(tmp_path: Path) -> Iterator[Api]:
    with running(database=str(tmp_path / "state.db")) as api:
        yield api


def connection_of(api: Api) -> sqlite3.Connection:
    assert isinstance(api.emulator.store, SqliteStore)
    return api.emulator.store.connection


@contextmanager
def full_disk(api: Api) -> Iterator[None]:
    connection = connection_of(api)
    connection.execute("PRAGMA max_page_count = 1")  # the least it agrees to is what it has
    yield
    connection.execute("PRAGMA max_page_count = 1000000")


@contextmanager
def read_only(api: Api) -> Iterator[None]:
    connection = connection_of(api)
    connection.execute("PRAGMA query_only = ON")
    yield
    connection.execute("PRAGMA query_only = OFF")


def refusal(api: Api) -> str:
    """Create sessions until one is refused; return why."""
    for number in range(2000):
        parties = {"first_party": BOB, "second_party": f"1415556{number:04d}"}
        answer = api.post("Masking/Session/", parties)
        if answer.status not in (201, 400):
            assert answer.status == 503
            assert list(answer.body) == ["api_id", "error"]
            return str(answer.body["error"])
    raise AssertionError("nothing was refused")


@pytest.mark.parametrize(
    ("trouble", "words"), [(full_disk, "the disk is full"), (read_only, "cannot be written")]
)
def test_it_is_told_and_passes(api: Api, trouble: object, words: str) -> None:
    kept = api.mask(ALICE, CAROL)["session_uuid"]
    with trouble(api):  # type: ignore[operator]
        assert words in refusal(api)
        # What is there can still be read, and health tells.
        assert api.masked(kept)["status"] == "active"
    made = api.get("Masking/Session/").body["response"]["meta"]["total_count"]
    api.mask(CAROL, BOB)
    assert api.get("Masking/Session/").body["response"]["meta"]["total_count"] == made + 1


def test_due_work_waits_for_the_disk(api: Api) -> None:
    session = api.mask(session_expiry=60)["session_uuid"]
    with read_only(api):
        api.emulator.clock.advance(timedelta(seconds=60))
        assert api.emulator.settle() == []
        assert api.masked(session)["status"] == "active"
    assert api.masked(session)["status"] == "expired"


def test_a_file_that_is_locked_is_told(tmp_path: Path) -> None:
    with running(database=str(tmp_path / "state.db")) as api:
        # An emulator holds its file alone; one that did not would meet this.
        store = api.emulator.store
        assert isinstance(store, SqliteStore)
        own, copy = store.connection, tmp_path / "copy.db"
        own.execute("VACUUM INTO ?", (str(copy),))
        other = sqlite3.connect(copy, isolation_level=None)
        store.connection = sqlite3.connect(copy, isolation_level=None, timeout=0.01)
        other.execute("BEGIN IMMEDIATE")
        assert "locked by another program" in refusal(api)
        other.execute("ROLLBACK")
        other.close()
        api.mask(CAROL, BOB)
        store.connection.close()
        store.connection = own


def database_health(api: Api) -> tuple[str, str | None]:
    answer = api.request("GET", "/_emulator/health/")
    assert answer.status == 200
    return answer.body["database"]["status"], answer.body["database"]["problem"]


def test_health_tells_that_nothing_can_be_changed(api: Api) -> None:
    assert database_health(api) == ("ok", None)
    with read_only(api):
        status, problem = database_health(api)
        assert (status, "cannot be written" in str(problem)) == ("read-only", True)
    writes = api.emulator.store.writes
    assert database_health(api) == ("ok", None)
    # To ask is not to change anything.
    assert api.emulator.store.writes == writes


def test_the_last_room_is_kept_for_a_reset(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(
            "plivo_emulator.store.sqlite.disk_usage", lambda _: SimpleNamespace(free=500_000)
        )
        assert "less than 1 MiB is free" in refusal(api)
        assert "the disk is full" in str(database_health(api)[1])
        assert api.request("POST", "/_emulator/reset/").body["database"]["status"] == "read-only"
    api.mask(CAROL, BOB)
