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
from typing import Any, Final

import orjson

from plivo_emulator.store.base import Transaction
from plivo_emulator.store.conditions import Condition, Operator, Value, Where
from plivo_emulator.store.counters import Count, Counter
from plivo_emulator.store.dialects import Dialect
from plivo_emulator.store.errors import StoreDamaged

__all__ = ["Condition", "Counter", "Index", "Operator", "Row", "Table", "Value", "Where"]


# From how many rows on a page is found without sorting them.
_MANY: Final = 1_000


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

    def has(self, values: list[Any]) -> bool:
        """Return whether these are the values of its columns."""
        return list(self._values[2:]) == values

    @property
    def stored(self) -> bytes:
        """The document as it is stored."""
        return bytes(self._values[1])

    @property
    def document(self) -> dict[str, Any]:
        """The stored document; changing it changes nothing in the store.

        Raises:
            StoreDamaged: it cannot be decoded.
        """
        if self._document is None:
            try:
                self._document = orjson.loads(self._values[1])
            except orjson.JSONDecodeError as error:
                raise StoreDamaged(error) from error
        return self._document


class Table:
    """One kind of resource in the store.

    Args:
        name: of the table.
        key: the column whose value identifies a row.
        columns: SQL types (TEXT, INTEGER, REAL, BLOB) of the columns, the key among them.
        indexes: besides the unique one on the key.
        counters: for lists that grow without end; the first that fits is used.
        selective: columns that few rows share a value of; a condition on one of them is looked
            up in its index, however well another index fits the order.
        passing: whether it says how things stand just now, so that no snapshot keeps it.
        version: of what its documents look like; a database with another one is not opened.
    """

    def __init__(
        self,
        name: str,
        key: str,
        columns: Mapping[str, str],
        indexes: Iterable[Index] = (),
        *,
        counters: Iterable[Counter] = (),
        selective: Iterable[str] = (),
        passing: bool = False,
        version: int = 1,
    ) -> None:
        if key not in columns:
            raise ValueError(f"The key of {name} is not among its columns.")
        self.name = name
        self.key = key
        self.columns = dict(columns)
        self.indexes = tuple(indexes)
        self.counters = {f"{name}_count_{i}": one for i, one in enumerate(counters)}
        self._selective = frozenset(selective)
        self.passing = passing
        self.version = version
        names = ["seq", "document", *columns]
        self.positions = {column: position for position, column in enumerate(names)}
        self._select = f"SELECT {', '.join(names)} FROM {name}"
        self._get = f"{self._select} WHERE {key} = ?"
        self._insert = (
            f"INSERT INTO {name} (document, {', '.join(columns)}) "
            f"VALUES ({', '.join('?' * (len(columns) + 1))})"
        )
        changes = ", ".join(f"{name} = excluded.{name}" for name in ("document", *columns))
        self._put = f"{self._insert} ON CONFLICT ({key}) DO UPDATE SET {changes}"
        self._replace = f"UPDATE {name} SET document = ? WHERE {key} = ?"
        self._take = f"DELETE FROM {name} WHERE seq = ({{chosen}}) RETURNING {', '.join(names)}"
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
        for name, counter in self.counters.items():
            statements += counter.definition(self.name, self.columns, name, dialect)
        return statements

    def insert(self, tx: Transaction, document: Mapping[str, Any], **columns: Value) -> None:
        """Store a new resource; columns that are not given are NULL.

        Raises:
            KeyError: the table has no such column.
        """
        self._check(columns)
        values = [columns.get(column) for column in self.columns]
        tx.run(self._insert, [orjson.dumps(document), *values])

    def put(self, tx: Transaction, document: object, **columns: Value) -> bytes:
        """Store a resource, in the place of the one that has its key.

        Args:
            tx: the transaction.
            document: a mapping; or an instance of a dataclass, whose fields keep their names and
                are all written: quicker than by `to_document`.
            columns: the values of the columns; those that are not given are NULL.

        Returns:
            The document as it is stored.

        Raises:
            KeyError: the table has no such column.
        """
        self._check(columns)
        values = [columns.get(column) for column in self.columns]
        stored = orjson.dumps(document)
        tx.run(self._put, [stored, *values])
        return stored

    def put_over(self, tx: Transaction, row: Row, document: object, **columns: Value) -> bytes:
        """Store a resource as `put` does, without writing columns that stay the same.

        Args:
            tx: the transaction.
            row: what has its key, as it was read in this transaction.
            document: see `put`.
            columns: see `put`.
        """
        if not row.has([columns.get(column) for column in self.columns]):
            return self.put(tx, document, **columns)
        stored = orjson.dumps(document)
        tx.run(self._replace, (stored, row[self.key]))
        return stored

    def get(self, tx: Transaction, key: Value, *, share: bool = False) -> Row | None:
        """Return the row with this key.

        Args:
            tx: the transaction to read in. In one that writes the row stays as it is, and waits
                for nobody else, until the end.
            key: of the row.
            share: let other transactions that only want it to stay have it too.
        """
        sql = self._get
        if tx.write:
            sql += tx.dialect.for_share if share else tx.dialect.for_update
        values = tx.one(sql, (key,))
        return None if values is None else Row(self.positions, values)

    def find(
        self, tx: Transaction, where: Where, order: str = "-seq", *, hold: bool = True
    ) -> Row | None:
        """Return the first row that meets the conditions; see `all`."""
        rows = self.all(tx, where, order, limit=1, hold=hold)
        return rows[0] if rows else None

    def all(
        self,
        tx: Transaction,
        where: Where | None = None,
        order: str = "-seq",
        limit: int | None = None,
        offset: int = 0,
        *,
        hold: bool = True,
    ) -> list[Row]:
        """Return the rows that meet the conditions.

        Args:
            tx: the transaction to read in.
            where: the conditions.
            order: a column, with a leading `-` for descending; ties follow `seq` the same way.
            limit: how many rows at most.
            offset: how many rows to skip.
            hold: keep the rows as they are until the end of a transaction that writes.
        """
        where = where or Where()
        return self._all(tx, where, order, limit, offset, self._spelling(tx, where), hold=hold)

    def _all(
        self,
        tx: Transaction,
        where: Where,
        order: str,
        limit: int | None,
        offset: int,
        spell: Mapping[str, str] | None,
        *,
        hold: bool = True,
    ) -> list[Row]:
        clause, parameters = where.sql(self, spell)
        sql = f"{self._select}{clause}{self._order(order, spell)}"
        if limit is not None:
            sql += " LIMIT ? OFFSET ?"
            parameters += [limit, offset]
        if tx.write and hold:
            sql += tx.dialect.for_update
        return [Row(self.positions, values) for values in tx.all(sql, parameters)]

    def count(self, tx: Transaction, where: Where | None = None) -> int:
        """Return how many rows meet the conditions."""
        where = where or Where()
        question = self._question(tx, where)
        total = None if question is None else question.total()
        return self.count_rows(tx, where) if total is None else total

    def count_rows(self, tx: Transaction, where: Where) -> int:
        """Count the rows that meet the conditions one by one."""
        clause, parameters = where.sql(self, self._spelling(tx, where))
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
        where = where or Where()
        tx.repeatable_read()
        question = self._question(tx, where)
        total = None if question is None else question.total()
        if total is None:
            total = self.count_rows(tx, where)
            question = None
        return self._rows(tx, where, order, limit, offset, question, total), total

    def slice(
        self,
        tx: Transaction,
        where: Where | None = None,
        order: str = "-seq",
        limit: int = 20,
        offset: int = 0,
    ) -> list[Row]:
        """Return one page of the rows that meet the conditions, without counting the rest."""
        where = where or Where()
        return self._rows(tx, where, order, limit, offset, self._question(tx, where), None)

    def newest_of_groups(
        self,
        tx: Transaction,
        where: Where | None = None,
        *,
        by: Sequence[str],
        limit: int = 20,
        offset: int = 0,
    ) -> tuple[list[Row], int]:
        """Return one page of the newest row of each group, and how many groups there are.

        Args:
            tx: the transaction to read in.
            where: conditions on the rows.
            by: columns whose values the rows of a group have in common.
            limit: how many groups at most.
            offset: how many groups to skip.
        """
        tx.repeatable_read()
        clause, parameters = (where or Where()).sql(self)
        groups = f"SELECT MAX(seq) AS newest FROM {self.name}{clause} GROUP BY {', '.join(by)}"
        counted = tx.one(f"SELECT COUNT(*) FROM ({groups}) AS found", parameters)
        page = f"SELECT newest FROM ({groups}) AS found ORDER BY newest DESC LIMIT ? OFFSET ?"
        sql = f"{self._select} WHERE seq IN ({page}) ORDER BY seq DESC"
        rows = [Row(self.positions, values) for values in tx.all(sql, [*parameters, limit, offset])]
        return rows, int(counted[0]) if counted else 0

    def _rows(
        self,
        tx: Transaction,
        where: Where,
        order: str,
        limit: int,
        offset: int,
        question: Count | None,
        total: int | None,
    ) -> list[Row]:
        if not limit or (total is not None and offset >= total):
            return []
        place = None
        if question is not None and order in ("seq", "-seq"):
            place = question.place(newest_first=order == "-seq", offset=offset, limit=limit)
        if place is None:
            spell = self._spelling(tx, where)
            if spell is None and total is not None and total > _MANY:
                spell = self._in_order(tx)
            return self._all(tx, where, order, limit, offset, spell)
        if not place.end:
            return []
        nearby = Where(*where).add("seq", ">=", place.first).add("seq", "<", place.end)
        return self.all(tx, nearby, order, limit, place.skip)

    def _question(self, tx: Transaction, where: Where) -> Count | None:
        """Return the question to the counters that know the answer, if any do."""
        for name, counter in self.counters.items():
            if counter.fits(where):
                return Count(tx, counter, name, where, self.count_rows)
        return None

    def _spelling(self, tx: Transaction, where: Where) -> dict[str, str] | None:
        """Return how columns are written so that the index of a selective one is used."""
        if not self._selective:
            return None
        given = {column for column, operator, _ in where if operator == "="}
        if not given & self._selective:
            return None
        others = self.positions.keys() - self._selective
        return {column: tx.dialect.unindexed(column) for column in others}

    def _in_order(self, tx: Transaction) -> dict[str, str] | None:
        """Return how columns are written so that rows are looked through in their order.

        Sorting all that match would take longer where that is a good part of the table.
        """
        leading = {index.columns[0] for index in self.indexes if index.columns[1:2] == ("seq",)}
        others = self.positions.keys() - leading - {"seq"}
        return {column: tx.dialect.unindexed(column) for column in others} if leading else None

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

    def take(self, tx: Transaction, where: Where, order: str = "-seq") -> Row | None:
        """Remove the first row that meets the conditions and return it; see `all`."""
        clause, parameters = where.sql(self)
        first = f"{self._order(order, None)} LIMIT 1{tx.dialect.for_update}"
        chosen = f"SELECT seq FROM {self.name}{clause}{first}"
        values = tx.one(self._take.format(chosen=chosen), parameters)
        return None if values is None else Row(self.positions, values)

    def delete(self, tx: Transaction, key: Value) -> bool:
        """Remove a row; return whether there was one."""
        return tx.run(f"DELETE FROM {self.name} WHERE {self.key} = ?", (key,)) > 0

    def delete_where(self, tx: Transaction, where: Where) -> int:
        """Remove the rows that meet the conditions; return how many there were."""
        clause, parameters = where.sql(self)
        return tx.run(f"DELETE FROM {self.name}{clause}", parameters)

    def _check(self, columns: Mapping[str, Value]) -> None:
        for column in columns.keys() - self.columns.keys():
            raise KeyError(f"{self.name} has no column {column}.")

    def _order(self, order: str, spell: Mapping[str, str] | None) -> str:
        column = order.removeprefix("-")
        if column not in self.positions:
            raise KeyError(f"{self.name} has no column {column}.")
        direction = " DESC" if order.startswith("-") else ""
        tie = "" if column == "seq" else f", seq{direction}"
        column = column if spell is None else spell.get(column, column)
        return f" ORDER BY {column}{direction}{tie}"
