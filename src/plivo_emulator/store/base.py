"""The interface of databases: transactions, reset, snapshots."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from types import TracebackType
from typing import Any, ClassVar, TypeAlias

from plivo_emulator.store.conditions import Value
from plivo_emulator.store.dialects import Dialect


@dataclass(frozen=True, slots=True)
class Beginning:
    """A state to be opened: a new one, an existing one, or a snapshot.

    Attributes:
        starts: what `Store.starts` will be.
        fresh: whether it is empty.
        note: the note of a restored snapshot, `None` otherwise.
    """

    starts: int
    fresh: bool
    note: Mapping[str, Any] | None = None


class Transaction(ABC):
    """A unit of work: ``with store.transaction(write=True) as tx: …``.

    Leaving the block commits, an exception rolls back. Transactions cannot be nested, and only one
    runs at a time in a process.

    Attributes:
        write: whether it may write.
        dialect: the SQL dialect of the database.
    """

    __slots__ = ("write",)

    dialect: ClassVar[Dialect]

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
        """Return the first row of a query, or `None`."""

    @abstractmethod
    def all(self, sql: str, parameters: Sequence[Value] = ()) -> list[tuple[Any, ...]]:
        """Return all rows of a query."""

    @abstractmethod
    def run(self, sql: str, parameters: Sequence[Value] = ()) -> int:
        """Execute a statement and return the number of affected rows."""

    @abstractmethod
    def lock(self, *names: str) -> None:
        """Lock some names until the end, against other writing transactions.

        This protects conditions without a row, such as "this recipient has no session yet". Rows
        that a writing transaction reads are locked anyway. In a store for a single process, which
        has one writing transaction at a time, this does nothing.
        """

    @abstractmethod
    def repeatable_read(self) -> None:
        """Read from one consistent snapshot from here on.

        A writing transaction has its locks instead.
        """

    @contextmanager
    def savepoint(self, error: type[Exception]) -> Iterator[None]:
        """Undo what the block has changed if it raises an error of this type, and raise it.

        The transaction can go on afterwards. Savepoints do not nest.
        """
        self.run("SAVEPOINT block")
        try:
            yield
        except error:
            self.run("ROLLBACK TO SAVEPOINT block")
            self.run("RELEASE SAVEPOINT block")
            raise
        self.run("RELEASE SAVEPOINT block")

    @abstractmethod
    def on_commit(self, then: Callable[[], None]) -> None:
        """Call a function once the changes are committed and the transaction is over."""


Fill: TypeAlias = Callable[[Transaction, Beginning], None]


def leave_as_it_is(tx: Transaction, beginning: Beginning) -> None:
    """A `Fill` that writes nothing."""


class Store(ABC):
    """A database with the emulator's tables in it.

    Opening, emptying and restoring it are atomic, even if the process is killed: `fill` writes in
    the same transaction.

    Attributes:
        dialect: the SQL dialect of the database.
        shared: whether other processes may use the same database at the same time.
        starts: how often the current state has been opened or restored, including this time.
            Together with a seed, it keeps new identifiers from repeating existing ones.
        generation: grows when any process empties or restores a shared database.
        resets: grows when any process empties a shared database.
        fresh: whether the database was created just now.
        writes: grows whenever the state may have changed; in a shared store, by this process.
    """

    dialect: ClassVar[Dialect]
    shared: ClassVar[bool]
    starts: int
    generation: int = 0
    resets: int = 0
    fresh: bool
    writes: int

    @abstractmethod
    def transaction(self, *, write: bool) -> Transaction:
        """Begin a transaction; use the result in a ``with`` statement.

        Entering and leaving it translate errors of the database to `StoreUnavailable` and
        `StoreConflict`.
        """

    def changes(self, *tables: str) -> int:
        """Return a number that grows whenever rows of some tables may have changed.

        Like `writes`, it does not count changes by other processes of a shared store.
        """
        return self.writes

    @abstractmethod
    def reset(self, fill: Fill = leave_as_it_is) -> None:
        """Replace everything with a new state. Must not be called inside a transaction.

        Raises:
            StoreUnavailable: it could not be written; the old state is unchanged.
        """

    @abstractmethod
    def take_snapshot(self, name: str, note: Mapping[str, Any]) -> None:
        """Take a snapshot of everything under a name, replacing an older one.

        Args:
            name: for `restore_snapshot`.
            note: a note to store with it, as JSON.

        Raises:
            StoreUnavailable: it could not be taken; an older one is unchanged.
        """

    @abstractmethod
    def restore_snapshot(self, name: str, fill: Fill = leave_as_it_is) -> dict[str, Any]:
        """Replace everything with a snapshot. Must not be called inside a transaction.

        Returns:
            The snapshot's note.

        Raises:
            KeyError: there is no such snapshot.
            StoreUnavailable: it could not be written; the old state is unchanged.
        """

    @abstractmethod
    def snapshots(self) -> dict[str, dict[str, Any]]:
        """Return the notes of the snapshots by name."""

    @abstractmethod
    def problem(self) -> str:
        """Return why the database cannot be written at present, empty if it can.

        Raises:
            StoreUnavailable: it cannot be read either.
        """

    def activity(self) -> int:
        """Return a number that grows, eventually, after changes by other processes."""
        return 0

    def renew_start(self) -> None:
        """Count a new start after another process has emptied or restored the database."""
        raise NotImplementedError("This database has no other processes.")

    @abstractmethod
    def close(self) -> None:
        """Close the database; the store cannot be used afterwards."""
