"""Where the emulator keeps its state.

`open_store` gives a `Store` for a URL; resources are kept in `plivo_emulator.store.tables`.
Everything is synchronous: a handler receives a transaction and nothing else of the store.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Any, ClassVar

from plivo_emulator.store.tables import Dialect, Index, Row, Table, Value, Where

__all__ = [
    "Index",
    "Row",
    "Store",
    "StoreError",
    "Table",
    "Transaction",
    "Value",
    "Where",
    "open_store",
]


class StoreError(Exception):
    """The store cannot be used; the text says why and what to do."""


class Transaction(ABC):
    """A unit of work: ``with store.transaction(write=True) as tx: …``.

    Leaving the block commits, an exception rolls back. Transactions do not nest, and only one runs
    at a time in a process.

    Attributes:
        write: whether it may change anything.
    """

    __slots__ = ("write",)

    def __init__(self, *, write: bool) -> None:
        self.write = write

    @abstractmethod
    def __enter__(self) -> Transaction: ...

    @abstractmethod
    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None: ...

    @abstractmethod
    def one(self, sql: str, parameters: Sequence[Value] = ()) -> tuple[Any, ...] | None:
        """Return the first row of a query, or nothing."""

    @abstractmethod
    def all(self, sql: str, parameters: Sequence[Value] = ()) -> list[tuple[Any, ...]]:
        """Return all rows of a query."""

    @abstractmethod
    def run(self, sql: str, parameters: Sequence[Value] = ()) -> int:
        """Execute a statement and return how many rows it touched."""

    @abstractmethod
    def on_commit(self, then: Callable[[], None]) -> None:
        """Call a function once the changes are committed and the transaction is over."""


class Store(ABC):
    """A database with the emulator's tables in it.

    Attributes:
        dialect: how this database spells what tables need.
        starts: how often this database has been opened, this time included. Together with a seed
            it keeps identifiers of a restarted emulator from repeating earlier ones.
        fresh: whether the database was created just now.
        writes: grows whenever the state may have changed.
    """

    dialect: ClassVar[Dialect]
    starts: int
    fresh: bool
    writes: int

    @abstractmethod
    def transaction(self, *, write: bool) -> Transaction:
        """Begin a transaction; use the result in a ``with`` statement."""

    @abstractmethod
    def reset(self) -> None:
        """Replace the database by a fresh one. Must not be called inside a transaction."""

    @abstractmethod
    def snapshot(self) -> bytes:
        """Return everything in the database, for `restore`."""

    @abstractmethod
    def restore(self, snapshot: bytes) -> None:
        """Replace everything in the database. Must not be called inside a transaction."""

    @abstractmethod
    def close(self) -> None:
        """Close the database; afterwards nothing may be called."""


def open_store(url: str, tables: Sequence[Table] = ()) -> Store:
    """Open the store that a URL names.

    Args:
        url: `memory` (or `:memory:`), the path of a SQLite file (created when missing), or
            `sqlite:///` and such a path.
        tables: what is kept in it.

    Raises:
        StoreError: it cannot be opened, is not an emulator's database, was written by another
            version, or is of a kind that is not supported.
    """
    scheme, separator, rest = url.partition("://")
    if separator and scheme.startswith("postgres"):
        raise StoreError("PostgreSQL is not supported yet: give `memory` or the path of a file.")
    if separator and scheme != "sqlite":
        raise StoreError(f"There is no store for {scheme}:// URLs: give `memory` or a file's path.")
    path = rest.removeprefix("/") if separator else url
    if not path:
        raise StoreError("The database needs a name: `memory` or the path of a file.")

    from plivo_emulator.store.sqlite import SqliteStore

    return SqliteStore(None if path in ("memory", ":memory:") else path, tables)
