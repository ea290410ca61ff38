"""Reset and restore are all or nothing, wherever the process ends and whatever fails."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from plivo_emulator.emulator import Emulator
from plivo_emulator.settings import Settings
from plivo_emulator.store import (
    Beginning,
    Store,
    StoreUnavailable,
    Table,
    Transaction,
    Where,
    open_store,
)
from plivo_emulator.store.sqlite import SqliteStore
from tests import stores
from tests.emulator.core import limited_writes
from tests.emulator.resources.api import ALICE, BOB, CAROL, Api

NOON = datetime(2030, 5, 1, 12, tzinfo=UTC)


def limited(folder: Path, action: str, mode: str) -> list[dict[str, Any]]:
    """Do something again and again, each time with room for one write more; return what came of it.

    Args:
        folder: for the databases.
        action: `open`, `reset` or `restore`.
        mode: `kill` at the first write beyond the limit, or let it `fail`.
    """
    command = [sys.executable, "-m", limited_writes.__name__, str(folder), action, mode]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    if "No limits" in done.stderr:
        pytest.skip("a process can limit what it writes on Unix only")
    assert done.returncode == 0, done.stderr
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("action", ["open", "reset", "restore"])
def test_killed_at_any_write_it_has_the_old_state_or_the_new(tmp_path: Path, action: str) -> None:
    found = limited(tmp_path, action, "kill")
    assert {one["state"] for one in found} == {"old", "new"}, found
    assert {one["ended"] for one in found} == {"killed", "done"}
    assert all(one["state"] == "new" for one in found if one["ended"] == "done")
    assert len([one for one in found if one["ended"] == "killed"]) > 5


@pytest.mark.parametrize("action", ["reset", "restore"])
def test_without_room_it_has_the_old_state_and_goes_on(tmp_path: Path, action: str) -> None:
    found = limited(tmp_path, action, "fail")
    failed = [one for one in found if one["ended"] == "unavailable"]
    assert len(failed) > 5
    for one in failed:
        # The same process read the old state, and could do everything once there was room.
        assert (one["state"], one["then"]) == ("old", "new"), one
    assert found[-1]["ended"] == "done"


@pytest.fixture(params=["memory", "file"])
def api(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Api]:
    if request.param == "memory" and stores.DATABASE:
        pytest.skip(
            "memory is PostgreSQL in this run: see tests/emulator/shared/test_replacement.py"
        )
    database = "memory" if request.param == "memory" else str(tmp_path / "state.db")
    settings = Settings(database=database, check_replies=True, seed=5)
    with Emulator(settings) as emulator:
        yield Api(emulator, settings.auth_id, settings.auth_token)
        assert emulator.contract_violations == []


def control(api: Api, method: str, path: str, body: Any = None) -> tuple[int, Any]:
    answer = api.request(method, f"/_emulator/{path}/", body)
    return answer.status, answer.body


@pytest.mark.parametrize("path", ["reset", "snapshots/before/restore"])
def test_what_is_in_memory_stays_with_the_old_state(
    api: Api, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    emulator = api.emulator
    control(api, "POST", "clock/freeze", {"at": NOON.isoformat()})
    control(api, "POST", "snapshots", {"name": "before"})
    control(api, "POST", "clock/advance", {"seconds": 60})
    session = api.mask(ALICE, CAROL)["session_uuid"]
    control(api, "POST", "faults", {"status": 500, "times": 1, "operation_id": "pricing_get"})
    before = (emulator.ids, emulator.clock.now(), len(emulator.journal), len(emulator.faults.rules))

    def fail(*_: object) -> None:
        raise StoreUnavailable("the disk is full")

    with monkeypatch.context() as patch:
        patch.setattr("plivo_emulator.store.sqlite._copy", fail)
        status, body = control(api, "POST", path)
    assert (status, body["error"]) == (503, "the disk is full")
    after = (emulator.ids, emulator.clock.now(), len(emulator.journal), len(emulator.faults.rules))
    assert after == before
    assert api.masked(session)["status"] == "active"
    assert control(api, "POST", path)[0] == 200
    assert api.get(f"Masking/Session/{session}/").status == 404


def test_identifiers_are_not_given_again_after_a_restore(api: Api) -> None:
    """A reset begins the sequence of a seed anew; the snapshot has its first ones already."""
    first = api.mask(ALICE, CAROL)["session_uuid"]
    control(api, "POST", "snapshots", {"name": "one"})
    control(api, "POST", "reset")
    control(api, "POST", "snapshots/one/restore")
    second = api.mask(BOB, CAROL)["session_uuid"]
    assert second != first
    # The same snapshot goes on in the same way.
    control(api, "POST", "snapshots/one/restore")
    assert api.mask(BOB, CAROL)["session_uuid"] == second


def test_a_frozen_clock_is_restored_exactly(api: Api) -> None:
    control(api, "POST", "clock/freeze", {"at": NOON.isoformat()})
    control(api, "POST", "snapshots", {"name": "noon"})
    control(api, "POST", "reset")
    control(api, "POST", "snapshots/noon/restore")
    assert control(api, "GET", "clock")[1]["now"] == NOON.isoformat()


BOOKS = Table("books", key="isbn", columns={"isbn": "TEXT"})


def test_what_fills_a_database_is_there_or_nothing_is(tmp_path: Path) -> None:
    path = str(tmp_path / "state.db")

    def fill(tx: Transaction, beginning: Beginning) -> None:
        if beginning.fresh:
            BOOKS.insert(tx, {}, isbn="1")

    def fail(tx: Transaction, beginning: Beginning) -> None:
        fill(tx, beginning)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        open_store(path, [BOOKS], fail)
    store = open_store(path, [BOOKS], fill)
    assert (store.fresh, books(store)) == (True, 1)
    with pytest.raises(ZeroDivisionError):
        store.reset(fail)
    assert (store.starts, books(store)) == (1, 1)
    store.close()


def books(store: Store) -> int:
    with store.transaction(write=False) as tx:
        return BOOKS.count(tx, Where())


def test_pages_of_another_size_are_replaced_too(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    store = open_store(str(path), [BOOKS])
    assert isinstance(store, SqliteStore)
    store.connection.execute("PRAGMA journal_mode = DELETE")
    store.connection.execute("PRAGMA page_size = 8192")
    store.connection.execute("VACUUM")
    store.close()
    store = open_store(str(path), [BOOKS])
    store.take_snapshot("one", {})
    store.reset()
    store.restore_snapshot("one")
    assert isinstance(store, SqliteStore)
    assert store.connection.execute("PRAGMA page_size").fetchone() == (8192,)
    store.close()


def test_a_reset_needs_less_room_than_is_kept_free(tmp_path: Path) -> None:
    """So that a disk that the emulator itself has filled can be emptied through it."""
    from plivo_emulator.store import sqlite

    path = tmp_path / "state.db"
    with Emulator(Settings(database=str(path))):
        assert Path(f"{path}-wal").stat().st_size < sqlite._RESERVED_BYTES
