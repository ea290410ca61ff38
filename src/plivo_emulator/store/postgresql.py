"""The store on PostgreSQL, for a team or for several emulator processes.

Each process has one connection, guarded by a lock, as in `sqlite`. Processes are isolated by locks
on rows (a writing transaction locks what it reads) and on names (`Transaction.lock`), at the
isolation level READ COMMITTED. A transaction that still conflicts raises `StoreConflict` and can be
retried.

While the database cannot be reached, every transaction raises `StoreUnavailable` at once, and a
thread reconnects as soon as possible, so no restart is needed.
"""

from __future__ import annotations

import hashlib
import re
import threading
from collections.abc import Callable, Mapping, Sequence
from time import sleep
from types import TracebackType
from typing import Any, ClassVar, Final
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

import orjson

from plivo_emulator.store.base import (
    Beginning,
    Fill,
    Store,
    Transaction,
    leave_as_it_is,
)
from plivo_emulator.store.dialects import Dialect, PostgresqlDialect
from plivo_emulator.store.errors import (
    StoreConflict,
    StoreDamaged,
    StoreError,
    StoreUnavailable,
)
from plivo_emulator.store.layout import fingerprint, statements
from plivo_emulator.store.tables import Table, Value
from plivo_emulator.store.urls import DEFAULT_SCHEMA, describe

try:
    import psycopg
    from psycopg import errors, sql
    from psycopg.adapt import Buffer
    from psycopg.types.string import StrDumperUnknown
except ImportError as error:
    raise StoreError(
        "PostgreSQL needs psycopg: install plivo-openapi with its extra `postgresql`."
    ) from error

_DIALECT: Final = PostgresqlDialect()
_SCHEMA: Final = re.compile(r"[a-z_][a-z0-9_]{0,62}")
_CONNECT_SECONDS: Final = 3
# A longer statement is abandoned, together with the connection.
STATEMENT_SECONDS: Final = 10.0
_RECONNECT_SECONDS: Final = 0.25
# PostgreSQL's text cannot contain this character; the substitute occurs nowhere else.
_NUL: Final = "\0"
_STAND_IN: Final = "\U0010fffd"

_CONFLICTS: Final = (
    errors.IntegrityError,
    errors.SerializationFailure,
    errors.DeadlockDetected,
)

# Errors after which no statement can succeed.
_DAMAGE: Final = (
    errors.DataCorrupted,
    errors.IndexCorrupted,
    errors.InvalidSchemaName,
    errors.UndefinedColumn,
    errors.UndefinedTable,
)
# How often a replacement is tried when it conflicts with other processes.
_TRIES: Final = 5

_OWN_TABLES: Final = (
    "CREATE TABLE store (fingerprint TEXT NOT NULL, starts BIGINT NOT NULL, "
    "generation BIGINT NOT NULL, resets BIGINT NOT NULL, version BIGINT NOT NULL)",
    "CREATE TABLE snapshots (number BIGINT GENERATED ALWAYS AS IDENTITY, "
    "name TEXT PRIMARY KEY, note BYTEA NOT NULL, starts BIGINT NOT NULL)",
)
_COUNTS: Final = "RETURNING starts, generation, resets"

# Counters and heartbeats are not counted as changes.
_ACTIVITY: Final = """
SELECT SUM(n_tup_ins + n_tup_upd + n_tup_del) FROM pg_stat_user_tables
WHERE schemaname = ? AND relname <> 'processes' AND relname NOT LIKE '%count%'
"""


class _Text(StrDumperUnknown):
    def dump(self, obj: str) -> Buffer | None:
        return super().dump(obj.replace(_NUL, _STAND_IN) if _NUL in obj else obj)


class _Connection(psycopg.Connection[tuple[Any, ...]]):
    """A connection with timeouts for everything."""

    def wait(self, gen: Any, interval: float = 0.5, timeout: float | None = None) -> Any:
        return super().wait(gen, interval, timeout or STATEMENT_SECONDS)


class PostgresqlStore(Store):
    """A schema of a PostgreSQL database.

    Args:
        url: see `open_store`. Parameters other than `schema` are passed to libpq.
        tables: the tables of the database.
        fill: initialises the state when it is opened.

    Raises:
        StoreError: see `open_store`.
    """

    dialect: ClassVar[Dialect] = _DIALECT
    shared = True

    def __init__(self, url: str, tables: Sequence[Table], fill: Fill = leave_as_it_is) -> None:
        self._url, self._schema = _read(url)
        self._name = describe(url)
        self._tables = tuple(tables)
        self._lasting = tuple(table for table in tables if not table.passing)
        self._statements: dict[str, str] = {}
        self._lock = threading.RLock()
        self._busy = False
        self._closed = False
        self._down = ""
        # Why the latest change failed, until one succeeds.
        self._trouble = ""
        self._reconnecting: threading.Thread | None = None
        self.writes = 0
        try:
            self._connect()
        except psycopg.Error as error:
            raise StoreError(f"{self._refusal()}: {_words(error)}") from error
        try:
            self._prepare(fill)
        except (psycopg.Error, StoreError) as error:
            self._connection.close()
            if isinstance(error, StoreError) and not isinstance(error, StoreUnavailable):
                raise
            raise StoreError(f"{self._refusal()}: {_words(error)}") from error

    def transaction(self, *, write: bool) -> PostgresqlTransaction:
        """Begin a transaction; use the result in a ``with`` statement."""
        return PostgresqlTransaction(self, write=write)

    def reset(self, fill: Fill = leave_as_it_is) -> None:
        """Empty every table; other processes notice the new generation."""

        def work(tx: PostgresqlTransaction) -> Beginning:
            self._truncate(tx, self._tables)
            self._count(tx, "starts = 1, generation = generation + 1, resets = resets + 1")
            return Beginning(1, fresh=True)

        self._replace(work, fill)

    def take_snapshot(self, name: str, note: Mapping[str, Any]) -> None:
        """Copy the tables inside the database."""
        with self.transaction(write=True) as tx:
            tx.run("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
            self._drop_snapshot(tx, name)
            (number,) = tx.one(
                "INSERT INTO snapshots (name, note, starts) "
                "SELECT ?, ?, starts FROM store RETURNING number",
                (name, orjson.dumps(note)),
            ) or (0,)
            for table in self._lasting:
                tx.run(f"CREATE TABLE snapshot_{number}_{table.name} AS TABLE {table.name}")

    def restore_snapshot(self, name: str, fill: Fill = leave_as_it_is) -> dict[str, Any]:
        """Replace everything with a snapshot."""
        note: dict[str, Any] = {}

        def work(tx: PostgresqlTransaction) -> Beginning:
            found = tx.one("SELECT number, note, starts FROM snapshots WHERE name = ?", (name,))
            if found is None:
                raise KeyError(name)
            number, kept, starts = found
            note.update(orjson.loads(kept))
            self._truncate(tx, self._lasting)
            for table in self._lasting:
                tx.run(f"INSERT INTO {table.name} TABLE snapshot_{number}_{table.name}")
                tx.one(
                    f"SELECT setval(pg_get_serial_sequence('{table.name}', 'seq'), "
                    f"(SELECT COALESCE(MAX(seq), 0) + 1 FROM {table.name}), false)"
                )
            # Greater than any number used for identifiers in the snapshot or in the current state.
            changes = f"starts = GREATEST(starts, {starts}) + 1, generation = generation + 1"
            return Beginning(self._count(tx, changes), fresh=False, note=note)

        self._replace(work, fill)
        return note

    def snapshots(self) -> dict[str, dict[str, Any]]:
        """Return the notes of the snapshots by name."""
        with self.transaction(write=False) as tx:
            found = tx.all("SELECT name, note FROM snapshots ORDER BY name")
        return {name: orjson.loads(note) for name, note in found}

    def problem(self) -> str:
        """Return why the database cannot be written at present, empty if it can."""
        with self.transaction(write=False) as tx:
            tx.one("SELECT starts FROM store")
            (read_only,) = tx.one("SELECT current_setting('transaction_read_only')") or ("",)
        return "the database cannot be written" if read_only == "on" else self._trouble

    def renew_start(self) -> None:
        """Count a new start after another process has emptied or restored the database."""
        with self.transaction(write=True) as tx:
            self._count(tx, "starts = starts + 1")

    def activity(self) -> int:
        """Return a number that grows, within a second or two, after changes by any process."""
        with self.transaction(write=False) as tx:
            (changes,) = tx.one(_ACTIVITY, (self._schema,)) or (0,)
        return int(changes or 0)

    def drop(self) -> None:
        """Drop the schema with everything in it; only `close` may be called afterwards."""
        with self.transaction(write=True) as tx:
            tx.run(f"DROP SCHEMA {self._schema} CASCADE")

    def close(self) -> None:
        """Close the connection."""
        with self._lock:
            self._closed = True
            self._connection.close()
        if self._reconnecting is not None:
            self._reconnecting.join(2 * _CONNECT_SECONDS)

    def _connect(self) -> None:
        connection = _Connection.connect(
            self._url,
            autocommit=True,
            connect_timeout=_CONNECT_SECONDS,
            application_name="plivo-emulator",
            # Keepalives detect dead machines on idle connections.
            keepalives_idle=10,
            keepalives_interval=5,
            keepalives_count=3,
        )
        connection.adapters.register_dumper(str, _Text)
        connection.execute(
            sql.SQL(
                "SET search_path TO {}; SET lock_timeout TO '5s'; "
                "SET client_min_messages TO warning; "
                "SET idle_in_transaction_session_timeout TO '10s'"
            ).format(sql.Identifier(self._schema))
        )
        self._connection = connection
        self._cursor = connection.cursor(binary=True)
        self._down = ""

    def _lost(self, error: BaseException) -> None:
        """Drop the connection and start a thread that reconnects."""
        self._down = _words(error)
        self._connection.close()
        if self._reconnecting is None and not self._closed:
            self._reconnecting = threading.Thread(
                target=self._reconnect, name="plivo-emulator-postgresql", daemon=True
            )
            self._reconnecting.start()

    def _reconnect(self) -> None:
        while not self._closed:
            try:
                # Assign the connection last: until then, transactions fail at once.
                self._connect()
            except psycopg.Error as error:
                self._down = _words(error)
                sleep(_RECONNECT_SECONDS)
            else:
                break
        self._reconnecting = None
        if self._closed:
            self._connection.close()

    def _prepare(self, fill: Fill) -> None:
        """Create or check the tables, count this start, and initialise the state."""
        version = fingerprint(self._tables, self.dialect, _OWN_TABLES)
        with self.transaction(write=True) as tx:
            tx.lock("prepare")
            existing = tx.one("SELECT 1 FROM pg_namespace WHERE nspname = ?", (self._schema,))
            if existing is None:
                tx.run(f"CREATE SCHEMA {self._schema}")
            relations = {
                name
                for (name,) in tx.all(
                    "SELECT relname::text FROM pg_class "
                    "WHERE relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = ?)",
                    (self._schema,),
                )
            }
            if not relations:
                for statement in (*_OWN_TABLES, *statements(self._tables, self.dialect)):
                    tx.run(statement)
                tx.run("INSERT INTO store VALUES (?, 0, 1, 0, 1)", (version,))
            elif not {"store", "snapshots"} <= relations:
                raise StoreError(f"{self._refusal()}: the schema belongs to another program.")
            elif not {table.name for table in self._tables} <= relations:
                raise StoreError(f"{self._refusal()}: some of its tables are missing.")
            (stored,) = tx.one("SELECT fingerprint FROM store") or ("",)
            if stored != version:
                raise StoreError(
                    f"{self._refusal()}: it was created by another version of the "
                    "emulator. Drop the schema or choose another one: ?schema=…"
                )
            starts = self._count(tx, "starts = starts + 1")
            fill(tx, Beginning(starts, fresh=starts == 1))
        self.fresh = starts == 1

    def _replace(self, work: Callable[[PostgresqlTransaction], Beginning], fill: Fill) -> None:
        """Replace the state in one transaction, excluding starts and other replacements."""
        self._check_idle()
        tries_left = _TRIES
        while True:
            tries_left -= 1
            try:
                with self.transaction(write=True) as tx:
                    tx.lock("prepare")
                    beginning = work(tx)
                    fill(tx, beginning)
            except StoreConflict as error:
                if not tries_left:
                    raise StoreUnavailable(f"the database is too busy: {error}") from error
            else:
                break
        self.fresh = beginning.fresh

    def _count(self, tx: PostgresqlTransaction, changes: str) -> int:
        """Update the counts of starts and generations; return the number of this start.

        This process adopts them once the transaction is committed.
        """
        counts = tx.one(f"UPDATE store SET {changes} {_COUNTS}")
        if counts is None:
            raise StoreDamaged("the table store is empty")

        def adopt() -> None:
            self.starts, self.generation, self.resets = counts

        tx.on_commit(adopt)
        return int(counts[0])

    def _check_idle(self) -> None:
        with self._lock:
            if self._busy:
                raise RuntimeError("The store cannot be replaced inside a transaction.")

    def _truncate(self, tx: PostgresqlTransaction, tables: Sequence[Table]) -> None:
        names = [name for table in tables for name in (table.name, *table.counters)]
        tx.run(f"TRUNCATE {', '.join(names)} RESTART IDENTITY")

    def _drop_snapshot(self, tx: PostgresqlTransaction, name: str) -> None:
        found = tx.one("DELETE FROM snapshots WHERE name = ? RETURNING number", (name,))
        if found is not None:
            for table in self._lasting:
                tx.run(f"DROP TABLE snapshot_{found[0]}_{table.name}")

    def _translate(self, text: str) -> str:
        """Return a statement with PostgreSQL's placeholders."""
        found = self._statements.get(text)
        if found is None:
            found = self._statements[text] = text.replace("%", "%%").replace("?", "%s")
        return found

    def _refusal(self) -> str:
        return f"Cannot use the database {self._name}"


class PostgresqlTransaction(Transaction):
    """A transaction on the process's connection."""

    __slots__ = ("_changed", "_cursor", "_hooks", "_still", "_store")

    dialect: ClassVar[Dialect] = _DIALECT

    def __init__(self, store: PostgresqlStore, *, write: bool) -> None:
        super().__init__(write=write)
        self._store = store
        self._hooks: list[Callable[[], None]] = []
        self._changed = False
        self._still = False

    def __enter__(self) -> PostgresqlTransaction:
        store = self._store
        store._lock.acquire()
        if store._busy:
            store._lock.release()
            raise RuntimeError("Transactions do not nest.")
        try:
            if store._down:
                raise StoreUnavailable(f"the database cannot be reached: {store._down}")
            self._cursor = store._cursor
            if self.write:
                self._cursor.execute("BEGIN")
        except psycopg.Error as error:
            failure = self._failure(error)
            store._lock.release()
            raise failure from error
        except BaseException:
            store._lock.release()
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
            # First, because it shows whether the connection is still usable for a rollback.
            failure = self._failure(error) if isinstance(error, psycopg.Error) else None
            if self.write or self._still:
                self._finish(commit=error is None)
        except psycopg.Error as trouble:
            raise self._failure(trouble) from trouble
        finally:
            store._busy = False
            store._lock.release()
        if failure is not None:
            raise failure from error
        if error is None:
            for hook in self._hooks:
                hook()

    def _finish(self, *, commit: bool) -> None:
        if commit:
            self._cursor.execute("COMMIT")
            self._store.writes += self._changed
            if self.write:
                self._store._trouble = ""
        elif not self._cursor.connection.closed:
            self._cursor.execute("ROLLBACK")

    def _failure(self, error: psycopg.Error) -> Exception:
        """Translate an error of the database to an error of the store, or return it."""
        failure = self._translated(error)
        if self.write and isinstance(failure, StoreUnavailable):
            self._store._trouble = str(failure)
        return failure

    def _translated(self, error: psycopg.Error) -> Exception:
        store = self._store
        if isinstance(error, _CONFLICTS):
            return StoreConflict(_words(error))
        if isinstance(error, psycopg.OperationalError | psycopg.InterfaceError):
            connection = self._cursor.connection
            # After an error that is not the server's, the state of the connection is unknown.
            useless = connection.closed or error.sqlstate is None
            if useless and connection is store._connection:
                store._lost(error)
            return StoreUnavailable(f"the database does not answer: {_words(error)}")
        if isinstance(error, errors.ReadOnlySqlTransaction):
            return StoreUnavailable(f"the database cannot be written: {_words(error)}")
        if isinstance(error, _DAMAGE):
            return StoreDamaged(_words(error))
        return error

    def one(self, sql: str, parameters: Sequence[Value] = ()) -> tuple[Any, ...] | None:
        """Return the first row of a query, or `None`."""
        return self._execute(sql, parameters).fetchone()

    def all(self, sql: str, parameters: Sequence[Value] = ()) -> list[tuple[Any, ...]]:
        """Return all rows of a query."""
        return self._execute(sql, parameters).fetchall()

    def run(self, sql: str, parameters: Sequence[Value] = ()) -> int:
        """Execute a statement and return the number of affected rows.

        Raises:
            RuntimeError: the transaction is read-only.
        """
        if not self.write:
            raise RuntimeError("This transaction is read-only.")
        touched = self._execute(sql, parameters).rowcount
        self._changed = self._changed or touched != 0
        return touched

    def lock(self, *names: str) -> None:
        """Lock some names until the end, against other transactions."""
        if not names:
            return
        # Locking in the same order everywhere prevents deadlocks.
        keys = sorted({_number(self._store._schema, name) for name in names})
        calls = ", ".join(["pg_advisory_xact_lock(?)"] * len(keys))
        self._execute(f"SELECT {calls}", keys)

    def repeatable_read(self) -> None:
        """Read from one consistent snapshot from here on."""
        if not self.write and not self._still:
            self._cursor.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            self._still = True

    def on_commit(self, then: Callable[[], None]) -> None:
        """Call a function once the changes are committed and the transaction is over."""
        self._hooks.append(then)

    def _execute(self, text: str, parameters: Sequence[Value]) -> psycopg.Cursor[tuple[Any, ...]]:
        return self._cursor.execute(self._store._translate(text), parameters)


def _number(schema: str, name: str) -> int:
    """Return the number of an advisory lock; all schemas of a database share these."""
    digest = hashlib.blake2b(f"{schema}/{name}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def _read(url: str) -> tuple[str, str]:
    """Split a URL into libpq's part and the schema.

    Raises:
        StoreError: the schema's name cannot be used.
    """
    parts = urlsplit(url)
    query = dict(parse_qsl(parts.query, keep_blank_values=True))
    schema = query.pop("schema", DEFAULT_SCHEMA)
    if not _SCHEMA.fullmatch(schema):
        raise StoreError(
            f"{schema!r} is not a valid schema name: use up to 63 lower-case letters, digits and "
            "underscores, and do not begin with a digit."
        )
    return urlunsplit(parts._replace(query=urlencode(query, quote_via=quote))), schema


def _words(error: BaseException) -> str:
    """Return the text of an error in one line."""
    return " ".join(str(error).split()) or type(error).__name__
