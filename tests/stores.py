"""The same tests on PostgreSQL: where PLIVO_TEST_DATABASE names one, state in memory is kept there.

Each emulator gets a schema of its own, as each has a memory of its own otherwise. See
tools/postgresql.py, which starts a PostgreSQL for a command.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from itertools import count

from plivo_emulator.store import Store, Table, open_store

DATABASE = os.environ.get("PLIVO_TEST_DATABASE", "")

_numbers = count()


def on(schema: str) -> str:
    """Return the URL of a schema of the test database."""
    return f"{DATABASE}{'&' if '?' in DATABASE else '?'}schema={schema}"


def fresh_schema() -> str:
    """Return the URL of a schema that does not exist yet."""
    return on(f"test_{os.getpid()}_{next(_numbers)}")


class Emptied:
    """Opens stores in memory in PostgreSQL instead; `drop` removes them."""

    def __init__(self) -> None:
        self._opened: list[str] = []

    def open(self, url: str, tables: Sequence[Table] = ()) -> Store:
        if url not in ("memory", ":memory:"):
            return open_store(url, tables)
        url = fresh_schema()
        store = open_store(url, tables)
        self._opened.append(url)
        return store

    def drop(self) -> None:
        drop(*self._opened)


def drop(*urls: str) -> None:
    """Remove schemas, those that there are."""
    if not urls:
        return
    import psycopg

    with psycopg.connect(DATABASE, autocommit=True) as connection:
        for url in urls:
            schema = url.rpartition("schema=")[2]
            connection.execute(f"DROP SCHEMA IF EXISTS {schema} CASCADE".encode())


Opener = Callable[[str, Sequence[Table]], Store]
