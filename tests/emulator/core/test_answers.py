"""What SQLite remembers of what was read is never out of date."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from plivo_emulator.store import Store, Table, open_store

THINGS = Table("things", key="name", columns={"name": "TEXT", "colour": "TEXT"})


@pytest.fixture(params=["memory", "file"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    url = "memory" if request.param == "memory" else str(tmp_path / "things.db")
    opened = open_store(url, [THINGS])
    yield opened
    opened.close()


def _paint(store: Store, colour: str, *, fail: bool = False) -> None:
    with contextlib.suppress(ZeroDivisionError), store.transaction(write=True) as tx:
        if not THINGS.update(tx, "door", {}, colour=colour):
            THINGS.insert(tx, {}, name="door", colour=colour)
        if fail:
            raise ZeroDivisionError


def _colour(store: Store) -> str | None:
    with store.transaction(write=False) as tx:
        row = THINGS.get(tx, "door")
    return None if row is None else str(row["colour"])


def test_a_change_is_seen(store: Store) -> None:
    assert _colour(store) is None
    _paint(store, "red")
    assert [_colour(store), _colour(store)] == ["red", "red"]
    _paint(store, "blue")
    assert _colour(store) == "blue"


def test_what_was_rolled_back_is_not(store: Store) -> None:
    _paint(store, "red")
    assert _colour(store) == "red"
    _paint(store, "blue", fail=True)
    assert _colour(store) == "red"


def test_a_change_is_seen_within_its_transaction(store: Store) -> None:
    _paint(store, "red")
    assert _colour(store) == "red"
    with store.transaction(write=True) as tx:
        THINGS.update(tx, "door", {}, colour="blue")
        row = THINGS.get(tx, "door")
        assert row is not None
        assert row["colour"] == "blue"


def test_another_database_is_another(store: Store) -> None:
    _paint(store, "red")
    store.take_snapshot("red", {})
    _paint(store, "blue")
    assert _colour(store) == "blue"
    store.restore_snapshot("red")
    assert _colour(store) == "red"
    store.reset()
    assert _colour(store) is None


def test_it_does_not_remember_everything(store: Store) -> None:
    with store.transaction(write=False) as tx:
        for number in range(5000):
            assert THINGS.get(tx, str(number)) is None
    assert len(vars(store)["answers"]) <= 1024
