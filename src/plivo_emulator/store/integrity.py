"""Checks of an existing SQLite file: whether it belongs to an emulator and is intact.

The connection is read-only, so that a refused file and SQLite's files beside it stay unchanged.
"""

from __future__ import annotations

import sqlite3
import stat
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import orjson

from plivo_emulator.store.dialects import Dialect
from plivo_emulator.store.layout import fingerprint
from plivo_emulator.store.tables import Table

# "PLVO", which identifies an emulator's database.
APPLICATION_ID: Final = 0x504C564F
# Up to this size, every row is read on opening, in about half a second. In a larger database,
# damage is found when it is read.
_READ_BYTES: Final = 64 * 1024 * 1024

_PYTHON_TYPES: Final[dict[str, type | tuple[type, ...]]] = {
    "TEXT": str,
    "INTEGER": int,
    "REAL": (int, float),
    "BLOB": bytes,
}


def objection_to_file(
    path: Path, tables: Sequence[Table], dialect: Dialect, patience: float
) -> str:
    """Return why a file cannot be used; empty if it can or does not exist.

    Args:
        path: the path.
        tables: the expected tables.
        dialect: the SQL dialect.
        patience: how long to wait for another program's lock, in seconds.

    Raises:
        sqlite3.Error: SQLite cannot read it.
    """
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return ""
    except (OSError, ValueError) as error:
        return str(error)
    if not stat.S_ISREG(mode):
        return "it is not a file"
    uri = f"{path.absolute().as_uri()}?mode=ro"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=patience)
    try:
        return objection(connection, tables, dialect, thorough=_size(path) <= _READ_BYTES)
    finally:
        connection.close()


def objection(
    connection: sqlite3.Connection, tables: Sequence[Table], dialect: Dialect, *, thorough: bool
) -> str:
    """Return why a database cannot be used; empty if it can or is empty.

    Args:
        connection: the connection.
        tables: the expected tables.
        dialect: the SQL dialect.
        thorough: read every row.
    """
    schema = dict(connection.execute("SELECT name, sql FROM sqlite_schema").fetchall())
    if not schema:
        return ""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application != APPLICATION_ID:
        return "it belongs to another program"
    stored = connection.execute("SELECT fingerprint, starts FROM store").fetchall()
    if len(stored) != 1 or not isinstance(stored[0][1], int):
        return "it is damaged: its start counter is missing"
    if stored[0][0] != fingerprint(tables, dialect):
        return "it was written by another version of the emulator. Delete it or choose another path"
    if not {line for table in tables for line in table.definition(dialect)} <= {*schema.values()}:
        return "it is damaged: tables or indexes are missing"
    return _damage(connection, tables) if thorough else ""


def _damage(connection: sqlite3.Connection, tables: Sequence[Table]) -> str:
    (found,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if found != "ok":
        return f"it is damaged: {' '.join(found.split())}"
    for table in tables:
        columns = ", ".join(("document", *table.columns))
        for document, *values in connection.execute(f"SELECT {columns} FROM {table.name}"):
            if not (_is_document(document) and _fit(values, table)):
                return f"it is damaged: a row of {table.name} cannot be read"
    return ""


def _is_document(value: Any) -> bool:
    try:
        return isinstance(orjson.loads(value), dict)
    except orjson.JSONDecodeError:
        return False


def _fit(values: Sequence[Any], table: Table) -> bool:
    return all(
        value is None or isinstance(value, _PYTHON_TYPES[kind])
        for value, kind in zip(values, table.columns.values(), strict=True)
    )


def _size(path: Path) -> int:
    files = (path, Path(f"{path}-wal"))
    return sum(file.stat().st_size for file in files if file.exists())
