"""Counters of rows, for exact totals and offsets in time nearly independent of the size.

A large table has a second table with counters: for each group of rows (say, those of one account
with one status) and each chunk of 512 consecutive rows, their number and the minimum and maximum of
some columns; and the same for blocks of 32 chunks. Triggers maintain them in the transaction of the
change, so they are always exact.

A list then adds up counters instead of counting rows. For a range, such as "created in the last
seven days", a block is inside, outside, or at an edge. Chunks are read only for blocks at the
edges, and rows only in chunks at the edges. The start of a page is found the same way. For a filter
by other columns, or a range with many edges, rows are counted with an index.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final, NamedTuple, TypeAlias

from plivo_emulator.store.base import Transaction
from plivo_emulator.store.conditions import COMPARISONS, Condition, Value, Where
from plivo_emulator.store.dialects import Dialect

# The numbers of rows in a chunk and in a block, as powers of two.
CHUNK_BITS: Final = 9
BLOCK_BITS: Final = 14
# Beyond this many blocks at the edges of a range, one count of everything is cheaper.
_MOST_EDGES: Final = 4

_CHUNKS: Final = 0
_BLOCKS: Final = 1


class Place(NamedTuple):
    """The position of a page.

    Attributes:
        first: the smallest `seq` of its rows.
        end: an exclusive upper bound of their `seq`.
        skip: how many matching rows in this range come before the page.
    """

    first: int
    end: int
    skip: int


class Counter:
    """The definition of a table's counters.

    Args:
        columns: the columns to group by, with few different values and never NULL.
        lead: how many of them queries usually give.
        within: integer columns, never NULL, that are queried by range.
    """

    def __init__(self, *columns: str, lead: int = 1, within: Sequence[str] = ()) -> None:
        self.columns = columns
        self.lead = columns[:lead]
        self.within = tuple(within)
        self._key = (*columns[:lead], "level", "chunk", *columns[lead:], "shard")

    def definition(
        self, table: str, kinds: Mapping[str, str], name: str, dialect: Dialect
    ) -> list[str]:
        """Return the statements that create and maintain the counters.

        Args:
            table: the table whose rows are counted.
            kinds: the SQL types of its columns.
            name: the name of the counters' table.
            dialect: the SQL dialect.
        """
        types = dialect.types
        integer = types["INTEGER"]
        columns = [
            *(f"{column} {types[kinds[column]]} NOT NULL" for column in self.columns),
            f"level {integer} NOT NULL",
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
                f"{name}_insert", table, "INSERT", "", self._steps(name, dialect, "new", 1)
            ),
            *dialect.trigger(
                f"{name}_delete", table, "DELETE", "", self._steps(name, dialect, "old", -1)
            ),
            *dialect.trigger(
                f"{name}_update",
                table,
                f"UPDATE OF {', '.join((*self.columns, *self.within))}",
                changed,
                [
                    *self._steps(name, dialect, "old", -1),
                    *self._steps(name, dialect, "new", 1),
                ],
            ),
        ]

    def _steps(self, name: str, dialect: Dialect, row: str, by: int) -> list[str]:
        """Return the statements that add or remove a row."""
        levels = {_CHUNKS: CHUNK_BITS, _BLOCKS: BLOCK_BITS}
        return [self._step(name, dialect, row, by, *level) for level in levels.items()]

    def _step(self, name: str, dialect: Dialect, row: str, by: int, level: int, bits: int) -> str:
        columns = [*self.columns, "level", "chunk", "shard", "n"]
        values = [
            *(f"{row}.{column}" for column in self.columns),
            str(level),
            f"{row}.seq >> {bits}",
            dialect.shard,
            str(by),
        ]
        changes = [f"n = {name}.n + excluded.n"]
        for column in self.within:
            for end, sign in zip(_ENDS, "<>", strict=True):
                bound = f"{column}_{end}"
                columns.append(bound)
                values.append(f"{row}.{column}")
                # Bounds only widen: they need not be tight.
                changes.append(
                    f"{bound} = CASE WHEN excluded.{bound} {sign} {name}.{bound} "
                    f"THEN excluded.{bound} ELSE {name}.{bound} END"
                )
        return (
            f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({', '.join(values)}) "
            f"ON CONFLICT ({', '.join(self._key)}) DO UPDATE SET {', '.join(changes)}"
        )

    def fits(self, where: Where) -> bool:
        """Return whether these counters can count the rows that meet the conditions."""
        return all(
            (operator == "=" and column in self.columns)
            or (operator in COMPARISONS and column in self.within)
            for column, operator, _ in where
        )


_ENDS: Final = ("lo", "hi")

# For each operator, the bounds with which all rows of a chunk match, and with which some may.
_ALL: Final = {"<": "{0}_hi < ?", "<=": "{0}_hi <= ?", ">": "{0}_lo > ?", ">=": "{0}_lo >= ?"}
_ANY: Final = {"<": "{0}_lo < ?", "<=": "{0}_lo <= ?", ">": "{0}_hi > ?", ">=": "{0}_hi >= ?"}


# A chunk or block that may contain matching rows: its number, the number of its rows, and whether
# (1 or 0) all of them match.
_Node: TypeAlias = "tuple[int, int, int]"


class Count:
    """A query of a table's counters.

    Args:
        tx: the transaction.
        counter: the counters, which must fit the conditions.
        name: the name of the counters' table.
        where: the conditions.
        count_rows: counts the rows of the table that meet conditions one by one.
    """

    def __init__(
        self,
        tx: Transaction,
        counter: Counter,
        name: str,
        where: Where,
        count_rows: Callable[[Transaction, Where], int],
    ) -> None:
        self._tx = tx
        self._count_rows = count_rows
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
        # Whether the conditions cover only the leading columns.
        self._is_plain = not ranges and {column for column, _, _ in equal} <= set(counter.lead)
        bounds = "".join(
            f", MIN({column}_lo) AS {column}_lo, MAX({column}_hi) AS {column}_hi"
            for column in dict.fromkeys(column for column, _, _ in ranges)
        )
        clause = "".join(f" AND {column} = ?" for column, _, _ in equal)
        whole = " AND ".join(_ALL[operator].format(column) for column, operator, _ in ranges)
        possible = "".join(
            f" AND {_ANY[operator].format(column)}" for column, operator, _ in ranges
        )
        self._sql = (
            f"SELECT chunk, n, {f'CASE WHEN {whole} THEN 1 ELSE 0 END' if whole else '1'} "
            f"FROM (SELECT chunk, CAST(SUM(n) AS BIGINT) AS n{bounds} FROM {name} "
            f"WHERE level = ? AND chunk >= ? AND chunk < ?{clause} GROUP BY chunk) AS c "
            f"WHERE n > 0{possible}"
        )
        self._equal: list[Value] = [value for _, _, value in equal]
        self._limits: list[Value] = [value for _, _, value in ranges]
        self._known: list[_Node] | None = None
        self._inside: dict[int, list[_Node]] = {}

    def total(self) -> int | None:
        """Return the number of rows, `None` if counting them directly is cheaper."""
        if self._is_vague:
            return None
        blocks = self._blocks
        inside = sum([n for _, n, whole in blocks if whole])
        return inside + sum(self._rows_in(block) for block in blocks if not block[2])

    def place(self, *, newest_first: bool, offset: int, limit: int) -> Place | None:
        """Return where a page is.

        Returns:
            Its position, which is empty if there are no such rows; `None` if searching the rows is
            cheaper.
        """
        if self._is_plain and offset < 1 << CHUNK_BITS:
            return _ANYWHERE._replace(skip=offset)
        if self._is_vague:
            return None
        blocks = self._blocks if newest_first else self._blocks[::-1]
        wanted = offset + limit
        if blocks:
            number, n, whole = blocks[0]
            if whole and wanted <= min(n, 1 << CHUNK_BITS):
                return _range(number, number, BLOCK_BITS, offset)
        passed = 0
        first = last = None
        skip = 0
        for block in blocks:
            if first is None:
                matching = self._rows_in(block)
                if passed + matching <= offset:
                    passed += matching
                    continue
            chunks = self._chunks_of(block)
            for chunk, n, _ in chunks if newest_first else chunks[::-1]:
                if first is None and passed + n > offset:
                    first, skip = chunk, offset - passed
                passed += n
                last = chunk
                if passed >= wanted:
                    break
            if passed >= wanted:
                break
        if first is None or last is None:
            return _NOWHERE
        return _range(min(first, last), max(first, last), CHUNK_BITS, skip)

    @property
    def _blocks(self) -> list[_Node]:
        """The blocks that may contain matching rows, newest first."""
        if self._known is None:
            self._known = self._nodes(_BLOCKS, 0, _END)
        return self._known

    @property
    def _is_vague(self) -> bool:
        """Whether too many blocks are at the edges for counters to help."""
        return bool(self._limits) and len([1 for one in self._blocks if not one[2]]) > _MOST_EDGES

    def _rows_in(self, block: _Node) -> int:
        """Return how many rows of a block match."""
        _, n, whole = block
        return n if whole else sum([n for _, n, _ in self._chunks_of(block)])

    def _chunks_of(self, block: _Node) -> list[_Node]:
        """Return the chunks of a block with the number of matching rows, newest first."""
        number = block[0]
        chunks = self._inside.get(number)
        if chunks is None:
            bits = BLOCK_BITS - CHUNK_BITS
            chunks = self._nodes(_CHUNKS, number << bits, (number + 1) << bits)
            for place, (chunk, _, whole) in enumerate(chunks):
                if not whole:
                    chunks[place] = (chunk, self._count(chunk), 1)
            self._inside[number] = chunks
        return chunks

    def _nodes(self, level: int, first: int, end: int) -> list[_Node]:
        parameters = [*self._limits, level, first, end, *self._equal, *self._limits]
        # Databases return groups in order, but do not guarantee it.
        return sorted(self._tx.all(self._sql, parameters), reverse=True)

    def _count(self, chunk: int) -> int:
        """Count the matching rows of a chunk one by one."""
        inside = Where(*self._where).add("seq", ">=", chunk << CHUNK_BITS)
        inside.add("seq", "<", (chunk + 1) << CHUNK_BITS)
        return self._count_rows(self._tx, inside)


_END: Final = 2**62
_ANYWHERE: Final = Place(0, _END, 0)
_NOWHERE: Final = Place(0, 0, 0)


def _range(first: int, last: int, bits: int, skip: int) -> Place:
    return Place(first << bits, (last + 1) << bits, skip)
