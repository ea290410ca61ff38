"""Long lists: what the counters say is what counting would say."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any, cast

import pytest

from plivo_emulator.store import (
    Counter,
    Index,
    Store,
    Table,
    Transaction,
    Where,
    counters,
    open_store,
)
from tests import stores

SHELVES = ("A", "B", "C")
STATES = ("in", "out")


def books() -> Table:
    return Table(
        "books",
        key="isbn",
        columns={
            "isbn": "TEXT",
            "shelf": "TEXT",
            "state": "TEXT",
            "bought": "INTEGER",
            "due": "INTEGER",
            "title": "TEXT",
        },
        indexes=[Index("shelf", "seq", "state", "bought", "due"), Index("title")],
        counters=[
            Counter("shelf", "state", within=("bought", "due")),
            Counter("shelf", "title", lead=2, within=("bought",)),
        ],
        selective=("isbn",),
    )


BOOKS = books()


@pytest.fixture(params=["memory", *stores.POSTGRESQL])
def store(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """A store of books whose chunks are of four rows, and its blocks of four chunks."""
    monkeypatch.setattr(counters, "CHUNK_BITS", 2)
    monkeypatch.setattr(counters, "BLOCK_BITS", 4)
    url = "memory" if request.param == "memory" else stores.fresh_schema()
    store = open_store(url, [BOOKS])
    yield store
    store.close()
    if url != "memory":
        stores.drop(url)


class Library:
    """The same books in a store and in a list."""

    def __init__(self, store: Store, chance: random.Random) -> None:
        self.store = store
        self.chance = chance
        self.rows: dict[str, dict[str, Any]] = {}
        self.made = 0

    def buy(self) -> None:
        self.made += 1
        row = self.description() | {"isbn": f"{self.made:06d}"}
        self.rows[row["isbn"]] = row
        with self.store.transaction(write=True) as tx:
            BOOKS.insert(tx, row, **row)

    def change(self) -> None:
        isbn = self.chance.choice(list(self.rows))
        names = self.chance.sample(["shelf", "state", "bought", "due", "title"], 2)
        new = self.description()
        changes = {name: new[name] for name in names}
        self.rows[isbn] |= changes
        with self.store.transaction(write=True) as tx:
            BOOKS.update(tx, isbn, {}, **changes)

    def lose(self) -> None:
        isbn = self.chance.choice(list(self.rows))
        del self.rows[isbn]
        with self.store.transaction(write=True) as tx:
            BOOKS.delete(tx, isbn)

    def description(self) -> dict[str, Any]:
        chance = self.chance
        # Mostly in the order of time, now and then not at all.
        early = chance.random() < 0.05
        return {
            "shelf": chance.choice(SHELVES),
            "state": chance.choice(STATES),
            "bought": chance.randrange(100) if early else self.made,
            "due": self.made + chance.randrange(5),
            "title": chance.choice("xyz"),
        }

    def question(self) -> Where:
        chance = self.chance
        where = Where()
        if chance.random() < 0.8:
            where.add("shelf", "=", chance.choice(SHELVES))
        if chance.random() < 0.4:
            where.add("state", "=", chance.choice(STATES))
        if chance.random() < 0.3:
            where.add("title", "=", chance.choice("xyzq"))
        for column in ("bought", "due"):
            if chance.random() < 0.4:
                where.add(column, chance.choice(("<", "<=", ">", ">=", "=")), chance.randrange(120))
        if chance.random() < 0.1:
            where.add("isbn", "=", f"{chance.randrange(self.made + 2):06d}")
        return where

    def expected(self, where: Where) -> list[str]:
        """Return the books that meet the conditions, newest first."""
        tests = {
            "=": lambda a, b: a == b,
            "<": lambda a, b: a < b,
            "<=": lambda a, b: a <= b,
            ">": lambda a, b: a > b,
            ">=": lambda a, b: a >= b,
        }
        return [
            isbn
            for isbn, row in sorted(self.rows.items(), reverse=True)
            if all(tests[operator](row[column], value) for column, operator, value in where)
        ]


@pytest.mark.parametrize("seed", range(3))
def test_counters_are_exact(store: Store, seed: int) -> None:
    chance = random.Random(seed)
    library = Library(store, chance)
    for _ in range(120):
        library.buy()
    for _ in range(60):
        chance.choice((library.change, library.change, library.lose, library.buy))()
    with store.transaction(write=False) as tx:
        for _ in range(300):
            where = library.question()
            books = library.expected(where)
            limit, offset = chance.randrange(0, 8), chance.randrange(0, len(books) + 6)
            page = books[offset : offset + limit]
            rows, total = BOOKS.page(tx, where, limit=limit, offset=offset)
            assert ([row["isbn"] for row in rows], total) == (page, len(books)), list(where)
            sliced = BOOKS.slice(tx, where, limit=limit, offset=offset)
            assert [row["isbn"] for row in sliced] == page, list(where)
            oldest = BOOKS.slice(tx, where, order="seq", limit=limit, offset=offset)
            assert [row["isbn"] for row in oldest] == books[::-1][offset : offset + limit]
            assert BOOKS.count(tx, where) == len(books)


def test_a_reset_empties_the_counters(store: Store) -> None:
    library = Library(store, random.Random(1))
    for _ in range(10):
        library.buy()
    store.take_snapshot("ten", {})
    store.reset()
    with store.transaction(write=False) as tx:
        assert BOOKS.page(tx) == ([], 0)
    store.restore_snapshot("ten")
    library.buy()
    with store.transaction(write=False) as tx:
        assert BOOKS.count(tx) == 11
        assert [row["isbn"] for row in BOOKS.slice(tx, limit=2)] == ["000011", "000010"]


def test_rows_are_not_counted_one_by_one(store: Store) -> None:
    library = Library(store, random.Random(2))
    for _ in range(200):
        library.buy()
    with store.transaction(write=False) as tx:
        asked: list[str] = []

        class Watched:
            write = False
            dialect = tx.dialect
            run = tx.run
            repeatable_read = tx.repeatable_read

            def one(self, sql: str, parameters: Any = ()) -> Any:
                asked.append(sql)
                return tx.one(sql, parameters)

            def all(self, sql: str, parameters: Any = ()) -> Any:
                asked.append(sql)
                return tx.all(sql, parameters)

        for where in (
            Where(("shelf", "=", "A")),
            Where(("shelf", "=", "A"), ("state", "=", "in")),
            Where(("shelf", "=", "A"), ("title", "=", "x")),
            Where(("shelf", "=", "A"), ("bought", ">=", 0)),
        ):
            BOOKS.page(cast(Transaction, Watched()), where, offset=50)
        assert asked != []
        assert not any("COUNT(*)" in sql for sql in asked)
