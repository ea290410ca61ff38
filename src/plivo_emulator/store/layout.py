"""The statements that create all tables, and their fingerprint."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from plivo_emulator.store.dialects import Dialect
from plivo_emulator.store.tables import Table


def statements(tables: Sequence[Table], dialect: Dialect) -> list[str]:
    """Return the statements that create tables and their indexes in an empty database."""
    return [statement for table in tables for statement in table.definition(dialect)]


def fingerprint(tables: Sequence[Table], dialect: Dialect, others: Sequence[str] = ()) -> str:
    """Return a hash of the definitions and versions of tables, and of other statements."""
    versions = [f"-- {table.name} {table.version}" for table in tables]
    lines = sorted([*others, *statements(tables, dialect), *versions])
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]
