"""Conditions on rows; values are always bound as parameters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final, Literal, Protocol, TypeAlias

Value: TypeAlias = str | int | float | bytes | None
Operator: TypeAlias = Literal[
    "=", "<", "<=", ">", ">=", "prefix", "prefixes", "in", "is null", "is not null"
]
Condition: TypeAlias = tuple[str, Operator, Any]

# No text goes on with it: it is no character.
_LAST: Final = "\U0010ffff"
COMPARISONS: Final = frozenset({"=", "<", "<=", ">", ">="})


class Columns(Protocol):
    """A table as seen by conditions."""

    @property
    def name(self) -> str:
        """The table's name, for messages."""

    @property
    def positions(self) -> Mapping[str, int]:
        """The positions of the columns."""


class Where:
    """Conditions joined by AND.

    Args:
        conditions: triples of column, operator and value. Operators are ``=``, ``<``, ``<=``,
            ``>``, ``>=``, ``prefix`` (text that starts with the value), ``prefixes`` (with one of a
            sequence, not empty), ``in`` (a sequence), ``is null`` and ``is not null`` (the value is
            ignored).
    """

    __slots__ = ("_conditions",)

    def __init__(self, *conditions: Condition) -> None:
        self._conditions: list[Condition] = list(conditions)

    def __iter__(self) -> Iterator[Condition]:
        return iter(self._conditions)

    def add(self, column: str, operator: Operator, value: Any = None) -> Where:
        """Add a condition and return this object."""
        self._conditions.append((column, operator, value))
        return self

    def sql(
        self, table: Columns, spell: Mapping[str, str] | None = None
    ) -> tuple[str, list[Value]]:
        """Return the WHERE clause (empty without conditions) and its parameters.

        Args:
            table: the table.
            spell: SQL expressions for columns that are not written by name.

        Raises:
            KeyError: the table has no such column.
            ValueError: there is no such operator.
        """
        clauses: list[str] = []
        parameters: list[Value] = []
        for name, operator, value in self._conditions:
            if name not in table.positions:
                raise KeyError(f"{table.name} has no column {name}.")
            column = name if spell is None else spell.get(name, name)
            if operator in COMPARISONS:
                clauses.append(f"{column} {operator} ?")
                parameters.append(value)
            elif operator in ("prefix", "prefixes"):
                prefixes = [value] if operator == "prefix" else value
                # A range, which every database can search in an index, and which works with NUL.
                ranges = [f"{column} >= ? AND {column} < ?"] * len(prefixes)
                clauses.append(f"({' OR '.join(ranges)})")
                parameters += [end for each in prefixes for end in (each, each + _LAST)]
            elif operator == "in":
                clauses.append(f"{column} IN ({', '.join('?' * len(value))})" if value else "1 = 0")
                parameters += value
            elif operator in ("is null", "is not null"):
                clauses.append(f"{column} {operator.upper()}")
            else:
                raise ValueError(f"There is no operator {operator!r}.")
        return (f" WHERE {' AND '.join(clauses)}" if clauses else ""), parameters
