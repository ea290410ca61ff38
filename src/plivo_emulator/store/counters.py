"""How many rows there are, and where the page begins: exact, and nearly independent of the size.

A table that grows without end keeps counters beside it: for each group of rows (say, those of one
account with one status) and each chunk of 2,048 consecutive rows, how many there are, and the
least and greatest value of some columns. Triggers maintain them in the transaction of the change,
so they can be neither forgotten nor wrong.

A list then adds up counters instead of counting rows. Of a range, such as "created in the last
seven days", a chunk lies wholly inside, wholly outside, or at an edge; only the few at the edges
are counted row by row. Where a page that is far down begins is found the same way. A filter by
other columns, or a range with many chunks at its edges, is counted as ever, by reading an index.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from plivo_emulator.store.conditions import COMPARISONS, Condition, Value, Where

if TYPE_CHECKING:
    from plivo_emulator.store.dialects import Dialect
    from plivo_emulator.store.tables import Table, Transaction

CHUNK_BITS: Final = 11
CHUNK: Final = 1 << CHUNK_BITS
# Beyond this many chunks at the edges of a range, one count of everything is cheaper.
_MOST_EDGES: Final = 8
# How many chunks are looked at for a page near the beginning.
_FIRST_LOOK: Final = 32


class Place(NamedTuple):
    """Where the rows of a page are.

    Attributes:
        first: the least `seq` they can have.
        end: a `seq` that is too great.
        skip: how many matching rows between these come before the page.
    """

    first: int
    end: int
    skip: int


class Counter:
    """Counters of the rows of a table.

    Args:
        columns: rows are counted by these, which must never be NULL. Few different values occur.
        lead: how many of them are usually given.
        within: columns of integers, never NULL, that ranges are asked of.
    """

    def __init__(self, *columns: str, lead: int = 1, within: Sequence[str] = ()) -> None:
        self.columns = columns
        self.lead = columns[:lead]
        self.within = tuple(within)
        self._key = (*columns[:lead], "chunk", *columns[lead:], "shard")

    def definition(self, table: Table, name: str, dialect: Dialect) -> list[str]:
        """Return the statements that create the counters and keep them true."""
        types = dialect.types
        integer = types["INTEGER"]
        columns = [
            *(f"{column} {types[table.columns[column]]} NOT NULL" for column in self.columns),
            f"chunk {integer} NOT NULL",
            f"shard {integer} NOT NULL",
            f"n {integer} NOT NULL",
            *(f"{column}_{end} {integer} NOT NULL" for column in self.within for end in _ENDS),
            f"PRIMARY KEY ({', '.join(self._key)})",
        ]
        changed = " OR ".join(f"old.{c} <> new.{c}" for c in (*self.columns, *self.within))
        return [
            f"CREATE TABLE {name} ({', '.join(columns)}){dialect.clustered}",
            *dialect.trigger(
                f"{name}_insert", table.name, "INSERT", "", [self._step(name, dialect, "new", 1)]
            ),
            *dialect.trigger(
                f"{name}_delete", table.name, "DELETE", "", [self._step(name, dialect, "old", -1)]
            ),
            *dialect.trigger(
                f"{name}_update",
                table.name,
                f"UPDATE OF {', '.join((*self.columns, *self.within))}",
                changed,
                [self._step(name, dialect, "old", -1), self._step(name, dialect, "new", 1)],
            ),
        ]

    def _step(self, name: str, dialect: Dialect, row: str, by: int) -> str:
        """Return the statement that counts a row, or takes it off."""
        columns = [*self.columns, "chunk", "shard", "n"]
        values = [
            *(f"{row}.{column}" for column in self.columns),
            f"{row}.seq >> {CHUNK_BITS}",
            dialect.shard,
            str(by),
        ]
        changes = [f"n = {name}.n + excluded.n"]
        for column in self.within:
            for end, sign in zip(_ENDS, "<>", strict=True):
                bound = f"{column}_{end}"
                columns.append(bound)
                values.append(f"{row}.{column}")
                # Bounds only ever widen: they need not be tight to be true.
                changes.append(
                    f"{bound} = CASE WHEN excluded.{bound} {sign} {name}.{bound} "
                    f"THEN excluded.{bound} ELSE {name}.{bound} END"
                )
        return (
            f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({', '.join(values)}) "
            f"ON CONFLICT ({', '.join(self._key)}) DO UPDATE SET {', '.join(changes)}"
        )

    def fits(self, where: Where) -> bool:
        """Tell whether these counters know the rows that meet the conditions."""
        return all(
            (operator == "=" and column in self.columns)
            or (operator in COMPARISONS and column in self.within)
            for column, operator, _ in where
        )


_ENDS: Final = ("lo", "hi")

# For a range, what the bounds of a chunk must be like for all of its rows to match, and for any.
_ALL: Final = {"<": "{0}_hi < ?", "<=": "{0}_hi <= ?", ">": "{0}_lo > ?", ">=": "{0}_lo >= ?"}
_ANY: Final = {"<": "{0}_lo < ?", "<=": "{0}_lo <= ?", ">": "{0}_hi > ?", ">=": "{0}_hi >= ?"}


class Count:
    """One question to the counters of a table.

    Args:
        tx: the transaction to read in.
        table: whose rows.
        counter: which counters; they must fit the conditions.
        name: of the counters' own table.
        where: the conditions.
    """

    def __init__(
        self, tx: Transaction, table: Table, counter: Counter, name: str, where: Where
    ) -> None:
        self._tx = tx
        self._table = table
        self._where = where
        equal: list[Condition] = []
        ranges: list[Condition] = []
        for condition in where:
            column, operator, value = condition
            if column in counter.columns:
                equal.append(condition)
            elif operator == "=":
                ranges += [(column, ">=", value), (column, "<=", value)]
            else:
                ranges.append(condition)
        self._ranges = ranges
        # Whether there is nothing but the usual conditions, so that most rows of the group match.
        self.is_plain = {column for column, _, _ in equal} <= set(counter.lead)
        clause = "".join(f" AND {column} = ?" for column, _, _ in equal)
        bounds = "".join(
            f", MIN({column}_lo) AS {column}_lo, MAX({column}_hi) AS {column}_hi"
            for column in dict.fromkeys(column for column, _, _ in ranges)
        )
        self._source = (
            f"SELECT chunk, SUM(n) AS n{bounds} FROM {name} WHERE 1 = 1{clause} GROUP BY chunk"
        )
        self._equal: list[Value] = [value for _, _, value in equal]
        self._limits: list[Value] = [value for _, _, value in ranges]
        self._all = " AND ".join(_ALL[operator].format(column) for column, operator, _ in ranges)
        self._any = " AND ".join(_ANY[operator].format(column) for column, operator, _ in ranges)
        self.edges = 0

    def total(self) -> int | None:
        """Return how many rows there are; nothing when counting them is cheaper."""
        if not self._ranges:
            found = self._tx.one(f"SELECT SUM(n) FROM ({self._source}) AS c", self._equal)
            return int(found[0] or 0) if found else 0
        found = self._tx.one(
            f"SELECT SUM(CASE WHEN {self._all} THEN n ELSE 0 END), "
            f"SUM(CASE WHEN {self._all} THEN 0 ELSE 1 END) "
            f"FROM ({self._source}) AS c WHERE n > 0 AND {self._any}",
            [*self._limits, *self._limits, *self._equal, *self._limits],
        )
        inside, edges = (int(number or 0) for number in found or (0, 0))
        self.edges = edges
        if not edges:
            return inside
        if edges > _MOST_EDGES:
            return None
        return inside + sum(
            self._rows_in(int(chunk))
            for (chunk,) in self._tx.all(
                f"SELECT chunk FROM ({self._source}) AS c "
                f"WHERE n > 0 AND {self._any} AND NOT ({self._all})",
                [*self._equal, *self._limits, *self._limits],
            )
        )

    def place(self, *, newest_first: bool, offset: int, limit: int) -> Place | None:
        """Return where a page is; nothing when there are no such rows."""
        direction = "DESC" if newest_first else "ASC"
        whole = f"CASE WHEN {self._all} THEN 1 ELSE 0 END" if self._ranges else "1"
        possible = f" AND {self._any}" if self._ranges else ""
        sql = (
            f"SELECT chunk, n, {whole} FROM ({self._source}) AS c WHERE n > 0{possible} "
            f"ORDER BY chunk {direction}"
        )
        parameters = [*self._limits, *self._equal, *self._limits]
        wanted = offset + limit
        looks = [f" LIMIT {_FIRST_LOOK}", ""] if wanted <= CHUNK else [""]
        for look in looks:
            chunks = self._tx.all(sql + look, parameters)
            place, complete = self._walk(chunks, offset, wanted, newest_first)
            if complete or not look or len(chunks) < _FIRST_LOOK:
                return place
        return None

    def _walk(
        self, chunks: Sequence[tuple[Any, ...]], offset: int, wanted: int, newest_first: bool
    ) -> tuple[Place | None, bool]:
        """Return where a page is as far as these chunks tell, and whether they tell all."""
        passed = 0
        begin: tuple[int, int] | None = None
        last = 0
        for chunk, n, whole in chunks:
            last = int(chunk)
            matching = int(n) if whole else self._rows_in(last)
            if begin is None and passed + matching > offset:
                begin = last, offset - passed
            passed += matching
            if passed >= wanted:
                break
        if begin is None:
            return None, False
        first, skip = begin
        low, high = (last, first) if newest_first else (first, last)
        place = Place(low << CHUNK_BITS, (high + 1) << CHUNK_BITS, skip)
        return place, passed >= wanted

    def _rows_in(self, chunk: int) -> int:
        """Count the matching rows of one chunk one by one."""
        inside = Where(*self._where)
        inside.add("seq", ">=", chunk << CHUNK_BITS).add("seq", "<", (chunk + 1) << CHUNK_BITS)
        return self._table.count_rows(self._tx, inside)
