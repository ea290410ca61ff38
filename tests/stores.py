"""The same tests on PostgreSQL: where PLIVO_TEST_DATABASE names one, state in memory is kept there.

Each emulator gets a schema of its own, as each has a memory of its own otherwise; a schema whose
emulator is closed is emptied and used again. See tools/postgresql.py, which starts a PostgreSQL
for a command.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import count
from typing import TYPE_CHECKING

import pytest

from plivo_emulator.store import Fill, Store, Table, leave_as_it_is, open_store

if TYPE_CHECKING:
    from psycopg import Connection

DATABASE = os.environ.get("PLIVO_TEST_DATABASE", "")

# For parameters of fixtures: the kind of store that the run is about besides the usual ones.
POSTGRESQL = ["postgresql"] if DATABASE else []

_numbers = count()


def need_postgresql() -> None:
    """Skip the module that asks, unless there is a database for it."""
    if not DATABASE:
        reason = "PLIVO_TEST_DATABASE names no PostgreSQL: `make test-postgresql` starts one"
        pytest.skip(reason, allow_module_level=True)


def fresh_schema() -> str:
    """Return the URL of a schema that does not exist yet."""
    schema = f"plivo_test_{os.getpid()}_{next(_numbers)}"
    return f"{DATABASE}{'&' if '?' in DATABASE else '?'}schema={schema}"


def schema_of(url: str) -> str:
    return url.rpartition("schema=")[2]


class Schemas:
    """Opens stores in memory in PostgreSQL instead."""

    def __init__(self) -> None:
        self._made: list[str] = []
        self._free: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
        self._connection: Connection | None = None

    def open(self, url: str, tables: Sequence[Table] = (), fill: Fill = leave_as_it_is) -> Store:
        """Do what `open_store` does, but keep nothing in memory."""
        if url not in ("memory", ":memory:"):
            return open_store(url, tables, fill)
        kind = tuple(table.name for table in tables)
        if self._free[kind]:
            url = self._free[kind].pop()
            self._empty(url, tables)
        else:
            url = fresh_schema()
            self._made.append(url)
        store = open_store(url, tables, fill)
        self._recycle(store, lambda: self._free[kind].append(url))
        return store

    def close(self) -> None:
        """Remove the schemas."""
        for url in self._made:
            self._execute(f"DROP SCHEMA IF EXISTS {schema_of(url)} CASCADE")
        if self._connection is not None:
            self._connection.close()

    @staticmethod
    def _recycle(store: Store, then: Callable[[], None]) -> None:
        close = store.close

        def close_and_recycle() -> None:
            close()
            then()

        store.close = close_and_recycle  # type: ignore[method-assign]

    def _empty(self, url: str, tables: Sequence[Table]) -> None:
        names = [name for table in tables for name in (table.name, *table.counters)]
        self._execute(
            f"SET search_path TO {schema_of(url)}; "
            + "".join(f"DELETE FROM {name}; " for name in (*names, "snapshots"))
            + "UPDATE store SET starts = 0, version = version + 1"
        )

    def _execute(self, statements: str) -> None:
        import psycopg

        if self._connection is None:
            self._connection = psycopg.connect(DATABASE, autocommit=True)
        self._connection.execute(statements.encode())


def drop(url: str) -> None:
    """Remove a schema, if it is there."""
    import psycopg

    with psycopg.connect(DATABASE, autocommit=True) as connection:
        connection.execute(f"DROP SCHEMA IF EXISTS {schema_of(url)} CASCADE".encode())
