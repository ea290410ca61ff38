"""Creation and fingerprint of all tables."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from plivo_emulator.store.base import Transaction
from plivo_emulator.store.dialects import Dialect
from plivo_emulator.store.tables import Table


def create(tables: Sequence[Table], tx: Transaction, dialect: Dialect) -> None:
    """Create the tables in an empty database."""
    for table in tables:
        table.create(tx, dialect)


def fingerprint(tables: Sequence[Table], dialect: Dialect, others: Sequence[str] = ()) -> str:
    """Return a hash of the definitions and versions of tables, and of other statements."""
    statements = [*others, *(line for table in tables for line in table.definition(dialect))]
    statements += [f"-- {table.name} {table.version}" for table in tables]
    return hashlib.sha256("\n".join(sorted(statements)).encode()).hexdigest()[:16]
