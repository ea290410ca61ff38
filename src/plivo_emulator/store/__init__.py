"""The store of the emulator's state.

`open_store` returns a `Store` for a URL; `plivo_emulator.store.tables` defines tables for
resources. Everything is synchronous: a handler only sees a transaction.
"""

from __future__ import annotations

from collections.abc import Sequence

from plivo_emulator.store.base import (
    Beginning,
    Fill,
    Store,
    Transaction,
    leave_as_it_is,
)
from plivo_emulator.store.errors import (
    StoreConflict,
    StoreDamaged,
    StoreError,
    StoreUnavailable,
)
from plivo_emulator.store.tables import Counter, Index, Row, Table, Value, Where
from plivo_emulator.store.urls import DEFAULT_SCHEMA, SHARED_SCHEMES, describe

__all__ = [
    "DEFAULT_SCHEMA",
    "SHARED_SCHEMES",
    "Beginning",
    "Counter",
    "Fill",
    "Index",
    "Row",
    "Store",
    "StoreConflict",
    "StoreDamaged",
    "StoreError",
    "StoreUnavailable",
    "Table",
    "Transaction",
    "Value",
    "Where",
    "describe",
    "leave_as_it_is",
    "open_store",
]


def open_store(url: str, tables: Sequence[Table] = (), fill: Fill = leave_as_it_is) -> Store:
    """Open the store for a URL.

    Args:
        url: `memory` (or `:memory:`), the path of a SQLite file (created when missing),
            `sqlite:///` and such a path, or a PostgreSQL URL, which several processes may use at
            once: ``postgresql://user@host/database?schema=team``. The schema is created when
            missing and is `plivo_emulator` unless given.
        tables: the tables of the database.
        fill: initialises the state, in the transaction that opens it.

    Raises:
        StoreError: it cannot be opened, is damaged, does not belong to an emulator, was written by
            another version, or is not supported.
    """
    scheme, separator, rest = url.partition("://")
    if separator and scheme in SHARED_SCHEMES:
        from plivo_emulator.store.postgresql import PostgresqlStore

        return PostgresqlStore(url, tables, fill)
    if separator and scheme != "sqlite":
        raise StoreError(
            f"{scheme}:// URLs are not supported: give `memory`, the path of a file, or "
            "postgresql://user@host/database."
        )
    path = rest.removeprefix("/") if separator else url
    if not path:
        raise StoreError("The database needs a name: `memory` or the path of a file.")

    from plivo_emulator.store.sqlite import SqliteStore

    return SqliteStore(None if path in ("memory", ":memory:") else path, tables, fill)
