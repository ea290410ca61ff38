from __future__ import annotations

import os
import sqlite3
import stat
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from plivo_emulator.store import Index, Store, StoreConflict, StoreError, Table, Where, open_store
from tests.stores import POSTGRESQL, drop, fresh_schema

BOOKS = Table(
    "books",
    key="isbn",
    columns={"isbn": "TEXT", "title": "TEXT", "pages": "INTEGER", "shelf": "TEXT"},
    indexes=[Index("shelf", "pages"), Index("title", where="shelf = 'A'"), Index("isbn", "pages")],
)


@pytest.fixture(params=["memory", "file", *POSTGRESQL])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "postgresql":
        url = fresh_schema()
        yield url
        drop(url)
    else:
        yield "memory" if request.param == "memory" else str(tmp_path / "state.db")


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    store = open_store(url, [BOOKS])
    yield store
    store.close()


def add(store: Store, isbn: str, title: str = "T", pages: int = 1, shelf: str | None = "A") -> None:
    with store.transaction(write=True) as tx:
        BOOKS.insert(tx, {"isbn": isbn}, isbn=isbn, title=title, pages=pages, shelf=shelf)


def found(store: Store, where: Where | None = None, **options: Any) -> list[str]:
    with store.transaction(write=False) as tx:
        return [row["isbn"] for row in BOOKS.all(tx, where, **options)]


def test_a_resource_lives_and_dies(store: Store) -> None:
    add(store, "1", title="Emma", pages=400)
    with store.transaction(write=True) as tx:
        row = BOOKS.get(tx, "1")
        assert row is not None
        assert (row["title"], row["pages"], row["shelf"]) == ("Emma", 400, "A")
        assert row.document == {"isbn": "1"}
        assert row.seq > 0
        assert BOOKS.update(tx, "1", {"isbn": "1", "é": [1, None]}, pages=401)
        row = BOOKS.get(tx, "1")
        assert row is not None
        assert (row.document, row["pages"], row["title"]) == (
            {"isbn": "1", "é": [1, None]},
            401,
            "Emma",
        )
        assert not BOOKS.update(tx, "2", {})
        assert BOOKS.delete(tx, "1")
        assert not BOOKS.delete(tx, "1")
        assert BOOKS.get(tx, "1") is None


def test_the_first_that_fits_is_taken(store: Store) -> None:
    for isbn, pages in (("1", 3), ("2", 1), ("3", 1), ("4", 2)):
        add(store, isbn, pages=pages)
    taken = []
    with store.transaction(write=True) as tx:
        while (row := BOOKS.take(tx, Where(("pages", "<", 3)), order="pages")) is not None:
            taken.append((row["isbn"], row["pages"], row.document))
    assert taken == [("2", 1, {"isbn": "2"}), ("3", 1, {"isbn": "3"}), ("4", 2, {"isbn": "4"})]
    assert found(store) == ["1"]


@pytest.mark.parametrize("pages", [1, 2])
def test_a_resource_is_written_over_its_row(store: Store, pages: int) -> None:
    add(store, "1")
    with store.transaction(write=True) as tx:
        row = BOOKS.get(tx, "1")
        assert row is not None
        assert row.stored == b'{"isbn":"1"}'
        columns: dict[str, Any] = {"isbn": "1", "title": "T", "pages": pages, "shelf": "A"}
        assert BOOKS.put_over(tx, row, {"a": 1}, **columns) == b'{"a":1}'
    with store.transaction(write=False) as tx:
        (now,) = BOOKS.all(tx)
        assert (now.document, now.seq) == ({"a": 1}, row.seq)
        assert {name: now[name] for name in columns} == columns


def test_newest_first_even_within_a_tie(store: Store) -> None:
    for isbn, pages in (("a", 2), ("b", 1), ("c", 2), ("d", 3)):
        add(store, isbn, pages=pages)
    assert found(store) == ["d", "c", "b", "a"]
    assert found(store, order="seq") == ["a", "b", "c", "d"]
    assert found(store, order="-pages") == ["d", "c", "a", "b"]
    assert found(store, order="pages", limit=2, offset=1) == ["a", "c"]


@pytest.mark.parametrize(
    ("where", "isbns"),
    [
        (Where(("pages", "=", 2)), ["b"]),
        (Where(("pages", "<", 2)), ["a"]),
        (Where(("pages", "<=", 2)), ["b", "a"]),
        (Where(("pages", ">", 2)), ["d", "c"]),
        (Where(("pages", ">=", 2), ("pages", "<", 4)), ["c", "b"]),
        (Where(("title", "prefix", "Em")), ["b", "a"]),
        (Where(("title", "prefix", "em")), []),
        (Where(("title", "prefix", "%")), ["d"]),
        (Where(("title", "prefix", "")), ["d", "c", "b", "a"]),
        (Where(("title", "prefixes", ["%", "Em", "x"])), ["d", "b", "a"]),
        (Where(("isbn", "in", ["a", "d", "zz"])), ["d", "a"]),
        (Where(("isbn", "in", [])), []),
        (Where(("shelf", "is null", None)), ["c"]),
        (Where().add("shelf", "is not null").add("pages", ">", 1), ["d", "b"]),
        (Where(("title", "=", "' OR 1=1 --")), []),
    ],
)
def test_conditions(store: Store, where: Where, isbns: list[str]) -> None:
    add(store, "a", "Emma", 1)
    add(store, "b", "Emil", 2)
    add(store, "c", "Ulysses", 3, shelf=None)
    add(store, "d", "%_'\"", 4)
    assert found(store, where) == isbns
    with store.transaction(write=False) as tx:
        assert BOOKS.count(tx, where) == len(isbns)
        rows, total = BOOKS.page(tx, where, limit=1, offset=1)
        assert (len(rows), total) == (min(1, max(0, len(isbns) - 1)), len(isbns))
        first = BOOKS.find(tx, where)
        assert (first["isbn"] if first else None) == (isbns[0] if isbns else None)
    with store.transaction(write=True) as tx:
        assert BOOKS.delete_where(tx, where) == len(isbns)


def test_the_newest_of_each_group(store: Store) -> None:
    for isbn, title, shelf in ("1aA", "2aA", "3bA", "4aB", "5bA"):
        add(store, isbn, title=title, shelf=shelf)
    with store.transaction(write=False) as tx:

        def newest(where: Where | None = None, **span: int) -> tuple[list[str], int]:
            rows, total = BOOKS.newest_of_groups(tx, where, by=["shelf", "title"], **span)
            return [row["isbn"] for row in rows], total

        assert newest() == (["5", "4", "2"], 3)
        assert newest(limit=1, offset=1) == (["4"], 3)
        assert newest(offset=3) == ([], 3)
        assert newest(Where(("shelf", "=", "A"), ("pages", ">", 0))) == (["5", "2"], 2)
        assert newest(Where(("shelf", "=", "C"))) == ([], 0)


def test_unknown_columns_and_operators_are_refused(store: Store) -> None:
    with store.transaction(write=True) as tx:
        with pytest.raises(KeyError, match="no column nope"):
            BOOKS.insert(tx, {}, nope=1)
        with pytest.raises(KeyError, match="no column nope"):
            BOOKS.update(tx, "1", {}, nope=1)
        with pytest.raises(KeyError, match="no column"):
            BOOKS.all(tx, Where(("1=1; --", "=", 1)))
        with pytest.raises(KeyError, match="no column"):
            BOOKS.all(tx, order="-1; DROP TABLE books")
        with pytest.raises(ValueError, match="no operator"):
            BOOKS.all(tx, Where(("title", "LIKE", "x")))  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="key"):
        Table("t", key="id", columns={})


def test_an_error_rolls_everything_back(store: Store) -> None:
    add(store, "1")
    called: list[str] = []
    with pytest.raises(ZeroDivisionError), store.transaction(write=True) as tx:  # noqa: PT012
        BOOKS.delete(tx, "1")
        tx.on_commit(lambda: called.append("committed"))
        raise ZeroDivisionError
    assert (found(store), called) == (["1"], [])


def test_hooks_run_after_the_commit(store: Store) -> None:
    seen: list[list[str]] = []
    with store.transaction(write=True) as tx:
        tx.on_commit(lambda: seen.append(found(store)))
        tx.on_commit(lambda: seen.append([]))
        BOOKS.insert(tx, {}, isbn="1")
        assert seen == []
    assert seen == [["1"], []]


@pytest.mark.parametrize(
    "sql",
    [
        "INSERT INTO books (document, isbn) VALUES ('{}', '2')",
        "UPDATE books SET pages = 2",
        "DELETE FROM books",
        "INSERT INTO books (document, isbn) VALUES ('{}', '2') RETURNING isbn",
        "WITH all_of_them AS (SELECT isbn FROM books) DELETE FROM books",
    ],
)
def test_changes_of_a_table_are_counted(sql: str) -> None:
    store = open_store("memory", [BOOKS])
    add(store, "1")
    before = store.changes("books")
    assert found(store) == ["1"]
    assert store.changes("books") == before
    with store.transaction(write=True) as tx:
        if "RETURNING" in sql:
            tx.all(sql)
        else:
            tx.run(sql)
    assert store.changes("books") > before
    store.close()


def test_changes_of_other_tables_are_told_apart() -> None:
    store = open_store("memory", [BOOKS])
    before = store.changes("authors"), store.changes("books")
    add(store, "1")
    with store.transaction(write=True) as tx:
        tx.one("\nSELECT isbn FROM books")
    assert (store.changes("authors"), store.changes("books")) == (before[0], before[1] + 1)
    store.reset()
    assert store.changes("authors") > before[0]
    store.close()


def test_a_read_transaction_does_not_write(store: Store) -> None:
    with (
        store.transaction(write=False) as tx,
        pytest.raises(RuntimeError, match="read-only"),
    ):
        BOOKS.insert(tx, {}, isbn="1")
    assert found(store) == []


def test_transactions_do_not_nest(store: Store) -> None:
    with (
        store.transaction(write=True) as tx,
        pytest.raises(RuntimeError, match="nest"),
        store.transaction(write=False),
    ):
        pass
    with store.transaction(write=True) as tx:
        BOOKS.insert(tx, {}, isbn="1")
    assert found(store) == ["1"]


def test_keys_are_unique(store: Store) -> None:
    add(store, "1")
    with pytest.raises(StoreConflict):
        add(store, "1")
    add(store, "2")
    assert found(store) == ["2", "1"]


def test_threads_take_turns(store: Store) -> None:
    def increment() -> None:
        for _ in range(50):
            with store.transaction(write=True) as tx:
                row = BOOKS.get(tx, "1")
                assert row is not None
                BOOKS.update(tx, "1", {}, pages=row["pages"] + 1)

    add(store, "1", pages=0)
    threads = [threading.Thread(target=increment) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found(store, Where(("pages", "=", 400))) == ["1"]


def test_reset_is_a_fresh_database(store: Store) -> None:
    add(store, "1")
    assert store.fresh
    store.reset()
    assert found(store) == []
    assert (store.fresh, store.starts) == (True, 1)
    add(store, "2")
    assert found(store) == ["2"]


def test_reset_waits_for_the_end_of_a_transaction(store: Store) -> None:
    add(store, "1")
    with store.transaction(write=True) as tx:
        with pytest.raises(RuntimeError, match="inside a transaction"):
            store.reset()
        tx.on_commit(store.reset)
    assert found(store) == []


def test_a_file_survives_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    first = open_store(str(path), [BOOKS])
    assert (first.fresh, first.starts) == (True, 1)
    add(first, "1")
    first.close()
    second = open_store(f"sqlite:///{path}", [BOOKS])
    assert (second.fresh, second.starts) == (False, 2)
    assert found(second) == ["1"]
    second.close()


def test_nobody_else_can_read_a_file(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    store = open_store(str(path), [BOOKS])
    add(store, "1")
    modes = {file.name: stat.filemode(file.stat().st_mode) for file in tmp_path.iterdir()}
    assert modes == dict.fromkeys(["state.db", "state.db-wal"], "-rw-------")
    store.take_snapshot("one", {})
    store.restore_snapshot("one")
    store.close()
    assert stat.filemode(path.stat().st_mode) == "-rw-------"


def test_a_file_survives_without_a_clean_end(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    crashed = open_store(str(path), [BOOKS])
    add(crashed, "1")
    for suffix in ("", "-wal"):
        (tmp_path / f"copy.db{suffix}").write_bytes(Path(f"{path}{suffix}").read_bytes())
    crashed.close()
    revived = open_store(str(tmp_path / "copy.db"), [BOOKS])
    assert found(revived) == ["1"]
    revived.close()


def refusal(url: str, tables: list[Table] | None = None) -> str:
    with pytest.raises(StoreError) as caught:
        open_store(url, tables or [BOOKS])
    return str(caught.value)


def test_a_savepoint_undoes_a_part(store: Store) -> None:
    with store.transaction(write=True) as tx:
        BOOKS.insert(tx, {}, isbn="before")
        with tx.savepoint(ValueError):
            BOOKS.insert(tx, {}, isbn="kept")
        with suppress(ValueError), tx.savepoint(ValueError):
            BOOKS.insert(tx, {}, isbn="undone")
            raise ValueError
        BOOKS.insert(tx, {}, isbn="after")
    with store.transaction(write=False) as tx:
        assert [row["isbn"] for row in BOOKS.all(tx, order="seq")] == ["before", "kept", "after"]


def test_refuses_other_databases(tmp_path: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("not a database, but long enough to be mistaken for one " * 20)
    assert "not a database" in refusal(str(text))
    foreign = tmp_path / "foreign.db"
    with sqlite3.connect(foreign) as connection:
        connection.execute("CREATE TABLE users (id INTEGER)")
    connection.close()
    assert "another program" in refusal(str(foreign))
    assert "users" in foreign.read_bytes().decode("latin-1")


def test_refuses_other_versions(tmp_path: Path) -> None:
    path = str(tmp_path / "state.db")
    open_store(path, [BOOKS]).close()
    changed = Table("books", key="isbn", columns={**BOOKS.columns, "year": "INTEGER"})
    assert "another version" in refusal(path, [changed])
    documents = Table("books", key="isbn", columns=BOOKS.columns, indexes=BOOKS.indexes, version=2)
    assert "another version" in refusal(path, [documents])
    open_store(path, [BOOKS]).close()


def test_refuses_places_that_cannot_be_used(tmp_path: Path) -> None:
    assert "Cannot use the database" in refusal(str(tmp_path))
    assert "Cannot use the database" in refusal(str(tmp_path / "missing" / "state.db"))
    assert "needs a name" in refusal("")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_refuses_files_that_are_read_only(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    open_store(str(path), [BOOKS]).close()
    path.chmod(0o444)
    assert "readonly" in refusal(str(path))


def test_refuses_what_is_not_supported() -> None:
    assert "mysql:// URLs are not supported" in refusal("mysql://localhost/x")


def test_a_locked_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plivo_emulator.store.sqlite._BUSY_SECONDS", 0.05)
    path = tmp_path / "state.db"
    open_store(str(path), [BOOKS]).close()
    with sqlite3.connect(path, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        assert "another emulator is using it" in refusal(str(path))
    other.close()


def test_a_snapshot_is_restored(url: str) -> None:
    store = open_store(url, [BOOKS])
    with store.transaction(write=True) as tx:
        BOOKS.insert(tx, {"title": "kept"}, isbn="1")
    store.take_snapshot("one", {"mood": "good"})
    with store.transaction(write=True) as tx:
        BOOKS.insert(tx, {"title": "later"}, isbn="2")
    assert store.snapshots() == {"one": {"mood": "good"}}
    store.restore_snapshot("one")
    with store.transaction(write=True) as tx:
        assert [row.document["title"] for row in BOOKS.all(tx)] == ["kept"]
        BOOKS.insert(tx, {"title": "after"}, isbn="3")
    store.close()
    if url != "memory":
        store = open_store(url, [BOOKS])
        with store.transaction(write=False) as tx:
            assert BOOKS.count(tx) == 2
        store.close()


def test_a_file_serves_one_emulator_at_a_time(tmp_path: Path) -> None:
    path = str(tmp_path / "state.db")
    store = open_store(path, [BOOKS])
    assert "another emulator is using it" in refusal(path)
    store.close()
    open_store(path, [BOOKS]).close()
