"""State in SQLite: in memory, or in a file that survives a restart.

One connection serves the whole process, guarded by a lock. A read needs no BEGIN of its own then:
nobody else can write between two of its statements.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, ClassVar, Final

from plivo_emulator.store import (
    Store,
    StoreConflict,
    StoreError,
    StoreUnavailable,
    Transaction,
)
from plivo_emulator.store.dialects import Dialect, SqliteDialect
from plivo_emulator.store.layout import create, fingerprint
from plivo_emulator.store.tables import Table, Value

# "PLVO", so that `file` and we recognise an emulator's database.
_APPLICATION_ID: Final = 0x504C564F
_BUSY_SECONDS: Final = 1.0
_CACHED_STATEMENTS: Final = 512
# What a file's pages may take in memory: enough for the upper parts of a large database's indexes.
_CACHE_KIB: Final = 16 * 1024

# What may pass, by the beginning of SQLite's name for it.
_TROUBLE: Final = {
    "SQLITE_BUSY": "the database is locked by another program",
    "SQLITE_LOCKED": "the database is locked by another program",
    "SQLITE_FULL": "the disk is full",
    "SQLITE_READONLY": "the database cannot be written",
    "SQLITE_IOERR": "the disk fails",
    "SQLITE_CANTOPEN": "the database file cannot be opened",
    "SQLITE_NOMEM": "there is not enough memory",
}
_DIALECT: Final = SqliteDialect()
# Of rows, each about a kilobyte.
_REMEMBERED_ANSWERS: Final = 1024


class SqliteStore(Store):
    """A SQLite database.

    Args:
        path: of the file, or `None` for one in memory.
        tables: what is kept in it.

    Raises:
        StoreError: see `open_store`.
    """

    dialect: ClassVar[Dialect] = _DIALECT
    shared = False

    def __init__(self, path: str | None, tables: Sequence[Table]) -> None:
        self._path = None if path is None else Path(path)
        self._tables = tuple(tables)
        self._lock = threading.RLock()
        self._busy = False
        self._snapshots: dict[str, tuple[dict[str, Any], bytes]] = {}
        # What was read, with the value of `writes` at that time; nobody else can be writing.
        self.answers: dict[tuple[str, tuple[Value, ...]], tuple[int, tuple[Any, ...] | None]] = {}
        self.writes = 0
        self._open()

    def transaction(self, *, write: bool) -> SqliteTransaction:
        """Begin a transaction; use the result in a ``with`` statement."""
        return SqliteTransaction(self, write=write)

    def reset(self) -> None:
        """Replace the database by a fresh one, however large the old one is."""
        with self._lock:
            if self._busy:
                raise RuntimeError("A store is reset between transactions, not inside one.")
            self.connection.close()
            self._remove_files()
            self._open()

    def take_snapshot(self, name: str, note: Mapping[str, Any]) -> None:
        """Keep everything in the database under a name, in memory."""
        with self._lock:
            self._snapshots[name] = dict(note), self.connection.serialize()

    def restore_snapshot(self, name: str) -> None:
        """Replace everything in the database."""
        _, content = self._snapshots[name]
        with self._lock:
            if self._busy:
                raise RuntimeError("A store is restored between transactions, not inside one.")
            self.connection.close()
            if self._path is None:
                self._open(content)
            else:
                self._remove_files()
                self._create_file()
                self._path.write_bytes(content)
                self._open()
            self.writes += 1

    def snapshots(self) -> dict[str, dict[str, Any]]:
        """Return the notes of the snapshots by name."""
        return {name: note for name, (note, _) in self._snapshots.items()}

    def _remove_files(self) -> None:
        if self._path is not None:
            for suffix in ("", "-wal", "-shm"):
                Path(f"{self._path}{suffix}").unlink(missing_ok=True)

    def close(self) -> None:
        """Close the database."""
        with self._lock:
            self.connection.close()

    def _open(self, content: bytes | None = None) -> None:
        try:
            self._create_file()
            self.connection = sqlite3.connect(
                ":memory:" if self._path is None else self._path,
                timeout=_BUSY_SECONDS,
                isolation_level=None,
                check_same_thread=False,
                cached_statements=_CACHED_STATEMENTS,
            )
        except sqlite3.Error as error:
            raise StoreError(f"{self._refusal()}: {error}.") from error
        try:
            if content is not None:
                self.connection.deserialize(content)
            if self._path is not None:
                # One process at a time: what is due, and the order of webhooks, is kept in memory.
                self.connection.execute("PRAGMA locking_mode = EXCLUSIVE")
                self.connection.execute("PRAGMA journal_mode = WAL")
                self.connection.execute("PRAGMA synchronous = NORMAL")
                self.connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
            self._prepare()
        except (sqlite3.Error, StoreError) as error:
            self.connection.close()
            cause = error.__cause__ if isinstance(error, StoreUnavailable) else error
            if not isinstance(cause, sqlite3.Error):
                raise
            reason = str(cause)
            if _name_of(cause) == "SQLITE_BUSY":
                reason = "another emulator is using it"
            raise StoreError(f"{self._refusal()}: {reason}.") from cause

    def _prepare(self) -> None:
        """Create the tables, or check that they are ours, and count this start."""
        with self.transaction(write=True) as tx:
            (existing,) = tx.one("SELECT COUNT(*) FROM sqlite_schema") or (0,)
            (application,) = tx.one("PRAGMA application_id") or (0,)
            if existing and application != _APPLICATION_ID:
                raise StoreError(f"{self._refusal()}: it is the database of another program.")
            self.fresh = not existing
            version = fingerprint(self._tables, self.dialect)
            if self.fresh:
                tx.run(f"PRAGMA application_id = {_APPLICATION_ID}")
                tx.run("CREATE TABLE store (fingerprint TEXT NOT NULL, starts INTEGER NOT NULL)")
                tx.run("INSERT INTO store (fingerprint, starts) VALUES (?, 0)", (version,))
                create(self._tables, tx, self.dialect)
            stored, starts = tx.one("SELECT fingerprint, starts FROM store") or ("", 0)
            if stored != version:
                raise StoreError(
                    f"{self._refusal()}: another version of the emulator wrote it, with other "
                    "tables. Delete it or give another path."
                )
            self.starts = starts + 1
            tx.run("UPDATE store SET starts = ?", (self.starts,))

    def _create_file(self) -> None:
        """Make a file that nobody else can read: it will hold credentials.

        SQLite gives those beside it the same permissions, and says what is wrong if this fails.
        """
        if self._path is not None:
            with suppress(OSError):
                self._path.touch(mode=0o600, exist_ok=False)

    def _refusal(self) -> str:
        return f"Cannot use the database {self._path or 'in memory'}"


class SqliteTransaction(Transaction):
    """A transaction on the store's one connection."""

    __slots__ = ("_execute", "_hooks", "_store")

    dialect: ClassVar[Dialect] = _DIALECT

    def __init__(self, store: SqliteStore, *, write: bool) -> None:
        super().__init__(write=write)
        self._store = store
        self._hooks: list[Callable[[], None]] | None = None

    def __enter__(self) -> SqliteTransaction:
        store = self._store
        store._lock.acquire()
        if store._busy:
            store._lock.release()
            raise RuntimeError("Transactions do not nest.")
        self._execute = store.connection.execute
        try:
            if self.write:
                self._execute("BEGIN IMMEDIATE")
        except BaseException as error:
            store._lock.release()
            if isinstance(error, sqlite3.Error):
                raise _translated(error) from error
            raise
        store._busy = True
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        store = self._store
        try:
            if self.write:
                self._finish(commit=error is None)
        except sqlite3.Error as failure:
            raise _translated(failure) from failure
        finally:
            store._busy = False
            store._lock.release()
        if isinstance(error, sqlite3.Error):
            raise _translated(error) from error
        if error is None and self._hooks:
            for hook in self._hooks:
                hook()

    def _finish(self, *, commit: bool) -> None:
        try:
            if commit:
                self._execute("COMMIT")
                self._store.writes += 1
                return
        except sqlite3.Error:
            self._roll_back()
            raise
        self._roll_back()

    def _roll_back(self) -> None:
        # SQLite has already rolled back by itself after some errors (disk full, for one).
        if self._store.connection.in_transaction:
            self._execute("ROLLBACK")

    def one(self, sql: str, parameters: Sequence[Value] = ()) -> tuple[Any, ...] | None:
        """Return the first row of a query, or nothing."""
        row: tuple[Any, ...] | None
        if self.write or type(parameters) is not tuple:
            row = self._execute(sql, parameters).fetchone()
            return row
        # Whoever waits for something asks the same again and again.
        store, question = self._store, (sql, parameters)
        known = store.answers.get(question)
        if known is not None and known[0] == store.writes:
            return known[1]
        row = self._execute(sql, parameters).fetchone()
        if len(store.answers) >= _REMEMBERED_ANSWERS:
            store.answers.clear()
        store.answers[question] = (store.writes, row)
        return row

    def all(self, sql: str, parameters: Sequence[Value] = ()) -> list[tuple[Any, ...]]:
        """Return all rows of a query."""
        return self._execute(sql, parameters).fetchall()

    def run(self, sql: str, parameters: Sequence[Value] = ()) -> int:
        """Execute a statement and return how many rows it touched.

        Raises:
            RuntimeError: the transaction only reads.
        """
        if not self.write:
            raise RuntimeError("This transaction only reads.")
        return self._execute(sql, parameters).rowcount

    def lock(self, *names: str) -> None:
        """Do nothing: nobody else can be writing."""

    def hold_still(self) -> None:
        """Do nothing: nobody writes while this transaction lasts."""

    def on_commit(self, then: Callable[[], None]) -> None:
        """Call a function once the changes are committed and the transaction is over."""
        if self._hooks is None:
            self._hooks = [then]
        else:
            self._hooks.append(then)


def _name_of(error: sqlite3.Error) -> str:
    # Python's own complaints have no code of SQLite's.
    return getattr(error, "sqlite_errorname", "")


def _translated(error: sqlite3.Error) -> Exception:
    """Return the error of the store that an error of SQLite's is, or that error itself."""
    name = _name_of(error)
    if name.startswith("SQLITE_CONSTRAINT"):
        return StoreConflict(str(error))
    words = next((text for prefix, text in _TROUBLE.items() if name.startswith(prefix)), None)
    return error if words is None else StoreUnavailable(f"{words} ({error})")
