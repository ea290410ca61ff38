"""Tables of documents.

A resource is stored as the JSON document it is served as, beside the few columns that it is found,
filtered and sorted by. A module declares its tables once::

    SESSIONS = Table(
        "masking_sessions",
        key="session_uuid",
        columns={"session_uuid": "TEXT", "account": "TEXT", "created": "INTEGER"},
        indexes=[Index("account", "created")],
    )

and uses them inside a transaction::

    SESSIONS.insert(tx, document, session_uuid=…, account=…, created=…)
    row = SESSIONS.get(tx, session_uuid)
    rows, total = SESSIONS.page(tx, Where(("account", "=", account)), limit=20, offset=0)

Every table has a column `seq` that grows with each insert, so "newest first" is stable. Moments are
stored as integers of microseconds (`clock.to_microseconds`), booleans as 0 and 1.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, Literal, Protocol, TypeAlias

import orjson

Value: TypeAlias = str | int | float | bytes | None
Operator: TypeAlias = Literal["=", "<", "<=", ">", ">=", "prefix", "in", "is null", "is not null"]
Condition: TypeAlias = tuple[str, Operator, Any]

_COMPARISONS: Final = frozenset({"=", "<", "<=", ">", ">="})


class Transaction(Protocol):
    """The part of `store.Transaction` that tables use."""

    def one(self, sql: str, parameters: Sequence[Value] = ()) -> tuple[Any, ...] | None:
        """Return the first row."""

    def all(self, sql: str, parameters: Sequence[Value] = ()) -> list[tuple[Any, ...]]:
        """Return all rows."""

    def run(self, sql: str, parameters: Sequence[Value] = ()) -> int:
        """Execute a statement and return how many rows it touched."""


class Dialect(Protocol):
    """How one database spells what tables need."""

    @property
    def sequence_column(self) -> str:
        """The definition of the growing `seq` column."""

    @property
    def types(self) -> Mapping[str, str]:
        """The database's names for TEXT, INTEGER (64 bits), REAL and BLOB."""


class Index:
    """An index of a table.

    Args:
        columns: what it covers, in order.
        unique: whether the values may occur once only.
        where: a condition in SQL that makes it partial, such as `"status = 'active'"`.
    """

    def __init__(self, *columns: str, unique: bool = False, where: str = "") -> None:
        self.columns = columns
        self.unique = unique
        self.where = where


class Where:
    """Conditions joined by AND; values are always bound, never written into the statement.

    Args:
        conditions: triples of column, operator and value. Operators are ``=``, ``<``, ``<=``,
            ``>``, ``>=``, ``prefix`` (text that starts with the value), ``in`` (a sequence),
            ``is null`` and ``is not null`` (the value is ignored).
    """

    __slots__ = ("_conditions",)

    def __init__(self, *conditions: Condition) -> None:
        self._conditions: list[Condition] = list(conditions)

    def add(self, column: str, operator: Operator, value: Any = None) -> Where:
        """Add a condition and return this object."""
        self._conditions.append((column, operator, value))
        return self

    def sql(self, table: Table) -> tuple[str, list[Value]]:
        """Return the WHERE clause (empty without conditions) and its parameters.

        Raises:
            KeyError: the table has no such column.
            ValueError: there is no such operator.
        """
        clauses: list[str] = []
        parameters: list[Value] = []
        for column, operator, value in self._conditions:
            if column not in table.positions:
                raise KeyError(f"{table.name} has no column {column}.")
            if operator in _COMPARISONS:
                clauses.append(f"{column} {operator} ?")
                parameters.append(value)
            elif operator == "prefix":
                # As bytes: SQLite's text functions stop at a NUL character.
                start = value.encode("utf-8", "surrogatepass")
                clauses.append(f"substr(CAST({column} AS BLOB), 1, ?) = ?")
                parameters += [len(start), start]
            elif operator == "in":
                clauses.append(f"{column} IN ({', '.join('?' * len(value))})" if value else "1 = 0")
                parameters += value
            elif operator in ("is null", "is not null"):
                clauses.append(f"{column} {operator.upper()}")
            else:
                raise ValueError(f"There is no operator {operator!r}.")
        return (f" WHERE {' AND '.join(clauses)}" if clauses else ""), parameters


class Row:
    """One stored resource.

    ``row["status"]`` is a column, `row.document` the JSON document, decoded on first use.
    """

    __slots__ = ("_document", "_positions", "_values")

    def __init__(self, positions: Mapping[str, int], values: Sequence[Any]) -> None:
        self._positions = positions
        self._values = values
        self._document: dict[str, Any] | None = None

    def __getitem__(self, column: str) -> Any:
        return self._values[self._positions[column]]

    @property
    def seq(self) -> int:
        """The number of this row; later rows have greater ones."""
        return int(self._values[0])

    @property
    def document(self) -> dict[str, Any]:
        """The stored document; changing it changes nothing in the store."""
        if self._document is None:
            self._document = orjson.loads(self._values[1])
        return self._document


class Table:
    """One kind of resource in the store.

    Args:
        name: of the table.
        key: the column whose value identifies a row.
        columns: SQL types (TEXT, INTEGER, REAL, BLOB) of the columns, the key among them.
        indexes: besides the unique one on the key.
    """

    def __init__(
        self,
        name: str,
        key: str,
        columns: Mapping[str, str],
        indexes: Iterable[Index] = (),
    ) -> None:
        if key not in columns:
            raise ValueError(f"The key of {name} is not among its columns.")
        self.name = name
        self.key = key
        self.columns = dict(columns)
        self.indexes = tuple(indexes)
        names = ["seq", "document", *columns]
        self.positions = {column: position for position, column in enumerate(names)}
        self._select = f"SELECT {', '.join(names)} FROM {name}"
        self._get = f"{self._select} WHERE {key} = ?"
        self._insert = (
            f"INSERT INTO {name} (document, {', '.join(columns)}) "
            f"VALUES ({', '.join('?' * (len(columns) + 1))})"
        )
        self._updates: dict[tuple[str, ...], str] = {}

    def __repr__(self) -> str:
        return f"Table({self.name})"

    def definition(self, dialect: Dialect) -> list[str]:
        """Return the statements that create the table and its indexes."""
        columns = [
            f"{column} {dialect.types[kind]}{' NOT NULL UNIQUE' if column == self.key else ''}"
            for column, kind in self.columns.items()
        ]
        document = f"document {dialect.types['BLOB']} NOT NULL"
        body = ", ".join([dialect.sequence_column, document, *columns])
        statements = [f"CREATE TABLE {self.name} ({body})"]
        for number, index in enumerate(self.indexes):
            unique = "UNIQUE " if index.unique else ""
            where = f" WHERE {index.where}" if index.where else ""
            statements.append(
                f"CREATE {unique}INDEX {self.name}_{number} "
                f"ON {self.name} ({', '.join(index.columns)}){where}"
            )
        return statements

    def create(self, tx: Transaction, dialect: Dialect) -> None:
        """Create the table and its indexes in an empty database."""
        for statement in self.definition(dialect):
            tx.run(statement)

    def insert(self, tx: Transaction, document: Mapping[str, Any], **columns: Value) -> None:
        """Store a new resource; columns that are not given are NULL.

        Raises:
            KeyError: the table has no such column.
        """
        self._check(columns)
        values = [columns.get(column) for column in self.columns]
        tx.run(self._insert, [orjson.dumps(document), *values])

    def get(self, tx: Transaction, key: Value) -> Row | None:
        """Return the row with this key."""
        values = tx.one(self._get, (key,))
        return None if values is None else Row(self.positions, values)

    def find(self, tx: Transaction, where: Where, order: str = "-seq") -> Row | None:
        """Return the first row that meets the conditions."""
        rows = self.all(tx, where, order, limit=1)
        return rows[0] if rows else None

    def all(
        self,
        tx: Transaction,
        where: Where | None = None,
        order: str = "-seq",
        limit: int | None = None,
        offset: int = 0,
    ) -> list[Row]:
        """Return the rows that meet the conditions.

        Args:
            tx: the transaction to read in.
            where: the conditions.
            order: a column, with a leading `-` for descending; ties follow `seq` the same way.
            limit: how many rows at most.
            offset: how many rows to skip.
        """
        clause, parameters = (where or Where()).sql(self)
        sql = f"{self._select}{clause}{self._order(order)}"
        if limit is not None:
            sql += " LIMIT ? OFFSET ?"
            parameters += [limit, offset]
        return [Row(self.positions, values) for values in tx.all(sql, parameters)]

    def count(self, tx: Transaction, where: Where | None = None) -> int:
        """Return how many rows meet the conditions."""
        clause, parameters = (where or Where()).sql(self)
        counted = tx.one(f"SELECT COUNT(*) FROM {self.name}{clause}", parameters)
        return int(counted[0]) if counted else 0

    def page(
        self,
        tx: Transaction,
        where: Where | None = None,
        order: str = "-seq",
        limit: int = 20,
        offset: int = 0,
    ) -> tuple[list[Row], int]:
        """Return one page of the rows that meet the conditions, and how many there are in all."""
        return self.all(tx, where, order, limit, offset), self.count(tx, where)

    def update(
        self,
        tx: Transaction,
        key: Value,
        document: Mapping[str, Any],
        **columns: Value,
    ) -> bool:
        """Replace a document and the columns given; return whether there was such a row.

        Raises:
            KeyError: the table has no such column.
        """
        names = tuple(columns)
        sql = self._updates.get(names)
        if sql is None:
            self._check(columns)
            changes = ", ".join(f"{column} = ?" for column in ("document", *names))
            sql = self._updates[names] = f"UPDATE {self.name} SET {changes} WHERE {self.key} = ?"
        return tx.run(sql, [orjson.dumps(document), *columns.values(), key]) > 0

    def delete(self, tx: Transaction, key: Value) -> bool:
        """Remove a row; return whether there was one."""
        return tx.run(f"DELETE FROM {self.name} WHERE {self.key} = ?", (key,)) > 0

    def delete_where(self, tx: Transaction, where: Where) -> int:
        """Remove the rows that meet the conditions; return how many there were."""
        clause, parameters = where.sql(self)
        return tx.run(f"DELETE FROM {self.name}{clause}", parameters)

    def _check(self, columns: Mapping[str, Value]) -> None:
        for column in columns:
            if column not in self.columns:
                raise KeyError(f"{self.name} has no column {column}.")

    def _order(self, order: str) -> str:
        column = order.removeprefix("-")
        if column not in self.positions:
            raise KeyError(f"{self.name} has no column {column}.")
        direction = " DESC" if order.startswith("-") else ""
        tie = "" if column == "seq" else f", seq{direction}"
        return f" ORDER BY {column}{direction}{tie}"
