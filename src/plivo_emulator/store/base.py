"""What every database does for the emulator: transactions, reset, snapshots."""

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
    """A state that is about to become the database's: a new one, one found there, or a snapshot.

    Attributes:
        starts: what `Store.starts` will be.
        fresh: whether nothing is in it yet.
        note: of the snapshot that is restored, `None` otherwise.
    """

    starts: int
    fresh: bool
    note: Mapping[str, Any] | None = None


class Transaction(ABC):
    """A unit of work: ``with store.transaction(write=True) as tx: …``.

    Leaving the block commits, an exception rolls back. Transactions do not nest, and only one runs
    at a time in a process.

    Attributes:
        write: whether it may change anything.
        dialect: how the database spells what tables need.
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
        """Return the first row of a query, or nothing."""

    @abstractmethod
    def all(self, sql: str, parameters: Sequence[Value] = ()) -> list[tuple[Any, ...]]:
        """Return all rows of a query."""

    @abstractmethod
    def run(self, sql: str, parameters: Sequence[Value] = ()) -> int:
        """Execute a statement and return how many rows it touched."""

    @abstractmethod
    def lock(self, *names: str) -> None:
        """Keep other writing transactions that lock one of these names waiting until the end.

        It protects what no row stands for: "this recipient has no session yet". Rows that a
        writing transaction reads are protected anyway. A store that only one process uses has one
        writing transaction at a time and nothing to do here.
        """

    @abstractmethod
    def repeatable_read(self) -> None:
        """Let all that is read from here on be of one moment, whatever others write meanwhile.

        A transaction that writes has its locks instead.
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
    """Write nothing: a `Fill`."""


class Store(ABC):
    """A database with the emulator's tables in it.

    Opening, emptying and restoring it happen wholly or not at all, whenever the process is killed
    and whatever fails: `fill` writes in the same transaction.

    Attributes:
        dialect: how this database spells what tables need.
        shared: whether other processes may use the same database at the same time.
        starts: how often the present state has been opened or restored, this time included.
            Together with a seed it keeps new identifiers from repeating those in it.
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

        Entering and leaving it raise `StoreUnavailable` and `StoreConflict`, whatever the
        database calls what happened inside.
        """

    @abstractmethod
    def reset(self, fill: Fill = leave_as_it_is) -> None:
        """Replace everything by a fresh state. Must not be called inside a transaction.

        Raises:
            StoreUnavailable: it could not be written, and the old state is still there.
        """

    @abstractmethod
    def take_snapshot(self, name: str, note: Mapping[str, Any]) -> None:
        """Keep everything in the database under a name, replacing an older snapshot.

        Args:
            name: for `restore_snapshot`.
            note: kept with it, as JSON.

        Raises:
            StoreUnavailable: it could not be taken, and the older one is still there.
        """

    @abstractmethod
    def restore_snapshot(self, name: str, fill: Fill = leave_as_it_is) -> dict[str, Any]:
        """Replace everything by a snapshot. Must not be called inside a transaction.

        Returns:
            The snapshot's note.

        Raises:
            KeyError: there is no such snapshot.
            StoreUnavailable: it could not be written, and the old state is still there.
        """

    @abstractmethod
    def snapshots(self) -> dict[str, dict[str, Any]]:
        """Return the notes of the snapshots by name."""

    @abstractmethod
    def problem(self) -> str:
        """Return why the database cannot be changed at present, empty if it can.

        Raises:
            StoreUnavailable: it cannot even be read.
        """

    def activity(self) -> int:
        """Return what grows, sooner or later, when another process has changed something."""
        return 0

    def renew_start(self) -> None:
        """Count another start, after another process has emptied or restored the database."""
        raise NotImplementedError("This database has no other processes.")

    @abstractmethod
    def close(self) -> None:
        """Close the database; afterwards nothing may be called."""
