"""The store on SQLite: in memory, or in a file that survives a restart.

One connection serves the whole process, guarded by a lock. So reads need no BEGIN: nothing can
write between two statements.
"""

from __future__ import annotations

import atexit
import re
import sqlite3
import threading
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing, suppress
from functools import cache, lru_cache
from pathlib import Path
from shutil import disk_usage
from types import TracebackType
from typing import Any, ClassVar, Final

from plivo_emulator.store.base import (
    Beginning,
    Fill,
    Store,
    Transaction,
    leave_as_it_is,
)
from plivo_emulator.store.dialects import Dialect, SqliteDialect
from plivo_emulator.store.errors import (
    StoreConflict,
    StoreDamaged,
    StoreError,
    StoreUnavailable,
)
from plivo_emulator.store.integrity import APPLICATION_ID, objection, objection_to_file
from plivo_emulator.store.layout import fingerprint, statements
from plivo_emulator.store.tables import Table, Value

_BUSY_SECONDS: Final = 1.0
_CACHED_STATEMENTS: Final = 512
# The page cache, large enough for the upper levels of a large database's indexes.
_CACHE_KIB: Final = 16 * 1024
# In memory, a commit now and then looks at every page (SQLite's `pcache1Truncate`, after a split of
# an index page), so larger pages keep a large database fast. They are copied before a change, so
# even larger ones slow down a small database.
_PAGE_BYTES_IN_MEMORY: Final = 8192
# The disk space to keep free: enough for a reset, which frees more.
_RESERVED_BYTES: Final = 1024 * 1024
# With more free space than this, no closer check is needed.
_AMPLE_BYTES: Final = 64 * 1024 * 1024

# Temporary errors, by the prefixes of SQLite's names.
_TROUBLE: Final = {
    "SQLITE_BUSY": "the database is locked by another program",
    "SQLITE_LOCKED": "the database is locked by another program",
    "SQLITE_FULL": "the disk is full",
    "SQLITE_READONLY": "the database cannot be written",
    "SQLITE_IOERR": "the disk fails",
    "SQLITE_CANTOPEN": "the database file cannot be opened",
    "SQLITE_NOMEM": "there is not enough memory",
}
_DAMAGE: Final = ("SQLITE_CORRUPT", "SQLITE_NOTADB")
_DIALECT: Final = SqliteDialect()
# In rows of about a kilobyte each.
_REMEMBERED_ANSWERS: Final = 1024
# Texts in questions are chosen by clients.
_LONGEST: Final = 512
_CHANGE: Final = re.compile(r"\s*(?:INSERT INTO|UPDATE|DELETE FROM)\s+(\w+)|\s*SELECT\s")
# Stands for the table in a statement that names none.
_EVERY_TABLE: Final = ""


class SqliteStore(Store):
    """A SQLite database.

    Args:
        path: the path of the file, `None` for memory.
        tables: the tables of the database.
        fill: initialises the state when it is opened.

    Raises:
        StoreError: see `open_store`.
    """

    dialect: ClassVar[Dialect] = _DIALECT
    shared = False

    def __init__(
        self, path: str | None, tables: Sequence[Table], fill: Fill = leave_as_it_is
    ) -> None:
        self._path = None if path is None else Path(path)
        self._tables = tuple(tables)
        self._lock = threading.RLock()
        self._busy = False
        self._snapshots: dict[str, tuple[dict[str, Any], sqlite3.Connection]] = {}
        # Cached reads, with the value of `writes` at that time; there is no other writer.
        self.answers: dict[tuple[str, tuple[Value, ...]], tuple[int, tuple[Any, ...] | None]] = {}
        self.writes = 0
        # How often statements have changed each table; those that name none count for all.
        self._changes: defaultdict[str, int] = defaultdict(int)
        self._damage = ""
        self._files: list[tuple[Path, int]] = []
        try:
            self.connection = self._empty() if self._path is None else self._open(self._path)
            try:
                self._begin(self.connection, fill)
            except BaseException:
                self.connection.close()
                raise
        except (sqlite3.Error, StoreUnavailable, UnicodeDecodeError) as error:
            raise StoreError(f"{self._refusal()}: {_reason(error)}.") from error
        if self._path is not None:
            # Left over from read-only access; this connection needs none.
            Path(f"{self._path}-shm").unlink(missing_ok=True)
            files = (self._path, Path(f"{self._path}-wal"))
            self._files = [(file, file.stat().st_ino) for file in files]

    def transaction(self, *, write: bool) -> SqliteTransaction:
        """Begin a transaction; use the result in a ``with`` statement."""
        return SqliteTransaction(self, self.connection, write=write)

    def changes(self, *tables: str) -> int:
        """Return a number that grows whenever rows of some tables may have changed."""
        return sum(map(self._changes.__getitem__, (_EVERY_TABLE, *tables)))

    def count_change(self, sql: str) -> None:
        """Count a statement of a writing transaction, before it is executed."""
        table = _table_changed_by(sql)
        if table is not None:
            self._changes[table] += 1

    def reset(self, fill: Fill = leave_as_it_is) -> None:
        """Replace everything with a new state, however large the old one is."""
        with self._lock, closing(self._empty()) as fresh:
            self._replace(fresh, fill, None)

    def take_snapshot(self, name: str, note: Mapping[str, Any]) -> None:
        """Take a snapshot of everything under a name, in memory."""
        with self._lock:
            copy = _in_memory()
            try:
                _copy(self.connection, copy)
            except BaseException:
                copy.close()
                raise
            _, older = self._snapshots.get(name, ({}, None))
            self._snapshots[name] = dict(note), copy
            if older is not None:
                older.close()

    def restore_snapshot(self, name: str, fill: Fill = leave_as_it_is) -> dict[str, Any]:
        """Replace everything with a snapshot, which is not changed."""
        with self._lock, closing(_in_memory()) as restored:
            note, snapshot = self._snapshots[name]
            _copy(snapshot, restored)
            self._replace(restored, fill, note)
            return note

    def snapshots(self) -> dict[str, dict[str, Any]]:
        """Return the notes of the snapshots by name."""
        return {name: note for name, (note, _) in self._snapshots.items()}

    def problem(self) -> str:
        """Return why the database cannot be written at present, empty if it can."""
        with self._lock:
            with self.transaction(write=False) as tx:
                tx.all("SELECT starts FROM store")
            if self._damage:
                raise StoreUnavailable(self._damage)
            writes = self.writes
            try:
                with self.transaction(write=True) as tx:
                    tx.run("UPDATE store SET starts = starts")
            except StoreUnavailable as error:
                return str(error)
            finally:
                self.writes = writes
        return ""

    def check_disk(self) -> None:
        """Check that there is disk space, and that the file is still in place.

        Raises:
            StoreUnavailable: there is not enough space, or the file was replaced.
        """
        if self._path is None:
            return
        self._check_place()
        free = disk_usage(self._path.parent).free
        if free < _AMPLE_BYTES and free - self._owed(self._path) < _RESERVED_BYTES:
            raise StoreUnavailable("the disk is full: less than 1 MiB is free")

    def _owed(self, path: Path) -> int:
        """Return by how much the file grows at the next checkpoint of its log."""
        (pages,) = self.connection.execute("PRAGMA page_count").fetchone()
        (page_size,) = self.connection.execute("PRAGMA page_size").fetchone()
        return max(0, int(pages) * int(page_size) - path.stat().st_size)

    def _check_place(self) -> None:
        for file, number in self._files:
            try:
                if file.stat().st_ino == number:
                    continue
            except OSError:
                pass
            raise StoreUnavailable(
                f"{file} was removed or replaced: put it back, or start the emulator again"
            )

    def close(self) -> None:
        """Close the database."""
        with self._lock:
            self.connection.close()
            for _, snapshot in self._snapshots.values():
                snapshot.close()

    def _open(self, path: Path) -> sqlite3.Connection:
        try:
            self._refuse_if(objection_to_file(path, self._tables, self.dialect, _BUSY_SECONDS))
        except sqlite3.Error as error:
            # Its creation was interrupted; SQLite rolls that back first.
            if not _name_of(error).startswith("SQLITE_READONLY"):
                raise
        # Readable by the owner only, as it will contain credentials. SQLite gives the files beside
        # it the same permissions, and reports an error if this fails.
        with suppress(OSError):
            path.touch(mode=0o600, exist_ok=False)
        connection = _connect(str(path))
        try:
            # One process at a time, as due times and the order of webhooks are kept in memory.
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            self._refuse_if(objection(connection, self._tables, self.dialect, thorough=False))
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        except BaseException:
            connection.close()
            raise
        return connection

    def _empty(self) -> sqlite3.Connection:
        """Return a new database in memory, with tables unless it is to be written to a file."""
        connection = _in_memory()
        if self._path is None:
            _copy(_template(self._tables), connection)
        return connection

    def _begin(
        self, connection: sqlite3.Connection, fill: Fill, note: Mapping[str, Any] | None = None
    ) -> Beginning:
        """Create missing tables, count this start, and initialise the state."""
        with SqliteTransaction(self, connection, write=True) as tx:
            (existing,) = tx.one("SELECT COUNT(*) FROM sqlite_schema") or (0,)
            if not existing:
                _create(connection, self._tables)
            (starts,) = tx.one("UPDATE store SET starts = starts + 1 RETURNING starts") or (1,)
            beginning = Beginning(starts, starts == 1, note)
            fill(tx, beginning)
        self.starts, self.fresh = beginning.starts, beginning.fresh
        return beginning

    def _replace(self, by: sqlite3.Connection, fill: Fill, note: Mapping[str, Any] | None) -> None:
        """Replace the content with that of another database, in one transaction."""
        if self._busy:
            raise RuntimeError("The store cannot be replaced inside a transaction.")
        before = self.starts, self.fresh
        self._check_place()
        try:
            (page_size,) = self.connection.execute("PRAGMA page_size").fetchone()
            by.execute(f"PRAGMA page_size = {page_size}")
            self._begin(by, fill, note)
            _copy(by, self.connection)
        except BaseException as error:
            self.starts, self.fresh = before
            if isinstance(error, sqlite3.Error):
                raise _translated(error) from error
            raise
        self._damage = ""
        self.writes += 1
        self._changes[_EVERY_TABLE] += 1
        # Frees the disk space of the old state; not essential.
        with suppress(sqlite3.Error):
            self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def _refuse_if(self, reason: str) -> None:
        if reason:
            raise StoreError(f"{self._refusal()}: {reason}.")

    def _refusal(self) -> str:
        return f"Cannot use the database {self._path or 'in memory'}"


class SqliteTransaction(Transaction):
    """A transaction on the store's connection, or on one to be copied to it."""

    __slots__ = ("_connection", "_execute", "_hooks", "_store")

    dialect: ClassVar[Dialect] = _DIALECT

    def __init__(self, store: SqliteStore, connection: sqlite3.Connection, *, write: bool) -> None:
        super().__init__(write=write)
        self._store = store
        self._connection = connection
        self._hooks: list[Callable[[], None]] | None = None

    def __enter__(self) -> SqliteTransaction:
        store = self._store
        store._lock.acquire()
        if store._busy:
            store._lock.release()
            raise RuntimeError("Transactions do not nest.")
        self._execute = self._connection.execute
        try:
            if self.write:
                if self._connection is store.connection:
                    store.check_disk()
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
        outcome = _translated(error) if isinstance(error, sqlite3.Error) else error
        if isinstance(outcome, StoreDamaged):
            store._damage = str(outcome)
        if outcome is not None and outcome is not error:
            raise outcome from error
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
        # SQLite has already rolled back after some errors, such as a full disk.
        if self._connection.in_transaction:
            self._execute("ROLLBACK")

    def one(self, sql: str, parameters: Sequence[Value] = ()) -> tuple[Any, ...] | None:
        """Return the first row of a query, or `None`."""
        row: tuple[Any, ...] | None
        if self.write or type(parameters) is not tuple:
            self._count(sql)
            row = self._execute(sql, parameters).fetchone()
            return row
        # Polling clients repeat the same queries.
        store, question = self._store, (sql, parameters)
        known = store.answers.get(question)
        if known is not None and known[0] == store.writes:
            return known[1]
        row = self._execute(sql, parameters).fetchone()
        if len(store.answers) >= _REMEMBERED_ANSWERS:
            store.answers.clear()
        if all(not isinstance(one, str) or len(one) <= _LONGEST for one in parameters):
            store.answers[question] = (store.writes, row)
        return row

    def all(self, sql: str, parameters: Sequence[Value] = ()) -> list[tuple[Any, ...]]:
        """Return all rows of a query."""
        self._count(sql)
        return self._execute(sql, parameters).fetchall()

    def run(self, sql: str, parameters: Sequence[Value] = ()) -> int:
        """Execute a statement and return the number of affected rows.

        Raises:
            RuntimeError: the transaction is read-only.
        """
        if not self.write:
            raise RuntimeError("This transaction is read-only.")
        self._count(sql)
        return self._execute(sql, parameters).rowcount

    def _count(self, sql: str) -> None:
        if self.write:
            self._store.count_change(sql)

    def lock(self, *names: str) -> None:
        """Do nothing, as there is only one writer."""

    def repeatable_read(self) -> None:
        """Do nothing, as there are no writes during this transaction."""

    def on_commit(self, then: Callable[[], None]) -> None:
        """Call a function once the changes are committed and the transaction is over."""
        if self._hooks is None:
            self._hooks = [then]
        else:
            self._hooks.append(then)


def _name_of(error: sqlite3.Error) -> str:
    # Errors raised by Python have no SQLite code.
    return getattr(error, "sqlite_errorname", "")


def _translated(error: sqlite3.Error) -> Exception:
    """Translate an error of SQLite to an error of the store, or return it."""
    name = _name_of(error)
    if name.startswith("SQLITE_CONSTRAINT"):
        return StoreConflict(str(error))
    # Without a name, it is Python's error for text that is not UTF-8.
    if name.startswith(_DAMAGE) or (not name and isinstance(error, sqlite3.OperationalError)):
        return StoreDamaged(error)
    words = next((text for prefix, text in _TROUBLE.items() if name.startswith(prefix)), None)
    return error if words is None else StoreUnavailable(f"{words} ({error})")


def _reason(error: Exception) -> str:
    """Return why a database could not be opened."""
    cause = error.__cause__ or error
    if isinstance(cause, sqlite3.Error) and _name_of(cause) == "SQLITE_BUSY":
        return "another emulator is using it"
    return str(cause)


def _connect(name: str) -> sqlite3.Connection:
    return sqlite3.connect(
        name,
        timeout=_BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=_CACHED_STATEMENTS,
    )


@lru_cache(_CACHED_STATEMENTS)
def _table_changed_by(sql: str) -> str | None:
    found = _CHANGE.match(sql)
    return found[1] if found else _EVERY_TABLE


def _in_memory() -> sqlite3.Connection:
    connection = _connect(":memory:")
    connection.execute(f"PRAGMA page_size = {_PAGE_BYTES_IN_MEMORY}")
    return connection


@cache
def _template(tables: tuple[Table, ...]) -> sqlite3.Connection:
    """Return a database in memory to copy, which takes a fifth of the time of creating tables."""
    connection = _in_memory()
    atexit.register(connection.close)
    _create(connection, tables)
    return connection


def _create(connection: sqlite3.Connection, tables: Sequence[Table]) -> None:
    """Create the tables in an empty database."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("CREATE TABLE store (fingerprint TEXT NOT NULL, starts INTEGER NOT NULL)")
    version = fingerprint(tables, _DIALECT)
    connection.execute("INSERT INTO store (fingerprint, starts) VALUES (?, 0)", (version,))
    for statement in statements(tables, _DIALECT):
        connection.execute(statement)


def _copy(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    """Replace a database with the content of another one, in one transaction.

    Raises:
        StoreUnavailable: it could not be read or written; the target is unchanged.
    """

    def progress(status: int, remaining: int, total: int) -> None:
        # `backup` would retry forever.
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise StoreUnavailable(_TROUBLE["SQLITE_BUSY"])

    try:
        source.backup(target, progress=progress)
    except sqlite3.Error as error:
        raise _translated(error) from error
    except MemoryError as error:
        raise StoreUnavailable(_TROUBLE["SQLITE_NOMEM"]) from error
