"""Reading the tables of facts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from attrs import evolve

from tools.surface import Key, Type
from tools.surface.types import parse

FOLDER: Final = Path(__file__).parent
CONFIRMED: Final = frozenset({"page", "docs", "rec", "wire", "http"})
_SOURCE: Final = re.compile(r"page|docs|rec|wire|http|sdk|ours|[CU][0-9]+")
_NAMED: Final = ("path", "query", "header")
_HEADS: Final = {
    "document": (),
    "type": (),
    "group": (),
    "object": ("fields",),
    "operation": ("call", "live"),
    "event": ("call",),
}


class FactsError(Exception):
    """A table cannot be read. Says where and why."""


@dataclass(frozen=True)
class Fact:
    """One fact: what it says, on whose word and where it stands."""

    value: Type | str
    sources: frozenset[str]
    where: str

    @property
    def is_confirmed(self) -> bool:
        """Whether a page or a recorded reply says so."""
        return bool(self.sources & CONFIRMED)


@dataclass
class Facts:
    """All tables together."""

    facts: dict[Key, Fact] = field(default_factory=dict)
    phrases: dict[str, list[str]] = field(default_factory=dict)
    """What the descriptions of an operation, an event or an object have to tell, by its name."""


@dataclass(frozen=True)
class _Row:
    where: str
    columns: tuple[str, ...]

    @property
    def sources(self) -> frozenset[str]:
        found = frozenset(self.columns[-1].split())
        if not all(map(_SOURCE.fullmatch, found)):
            raise FactsError(f"{self.where}: {self.columns[-1]!r} names no sources")
        return found


@dataclass(frozen=True)
class _Block:
    kind: str
    name: str
    head: _Row
    rows: list[_Row]


def load(folder: Path = FOLDER) -> Facts:
    """Read every table of a folder.

    Raises:
        FactsError: A row is no fact, or something is told twice.
    """
    return _Reader(
        [block for path in sorted(folder.glob("*.txt")) for block in _blocks(path)]
    ).read()


def _blocks(path: Path) -> Iterator[_Block]:
    block: _Block | None = None
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        row = _Row(f"{path.name}:{number}", tuple(re.split(r"\s{2,}", line.strip())))
        if line.startswith(" "):
            if block is None:
                raise FactsError(f"{row.where}: stands in no block")
            block.rows.append(row)
            continue
        if block is not None:
            yield block
        kind, _, name = row.columns[0].partition(" ")
        if kind not in _HEADS:
            raise FactsError(f"{row.where}: {kind!r} is no kind of block")
        block = _Block(kind, name or kind, row, [])
    if block is not None:
        yield block


class _Reader:
    def __init__(self, blocks: list[_Block]) -> None:
        self._blocks = blocks
        self._groups = {each.name: each for each in blocks if each.kind == "group"}
        self._types: dict[str, Type] = {}
        self._found = Facts()

    def read(self) -> Facts:
        for block in self._blocks:
            if block.kind == "type":
                self._types[block.name] = self._type(block.head, block.head.columns[1])
        for block in self._blocks:
            if block.kind != "group":
                self._block(block)
        return self._found

    def _block(self, block: _Block) -> None:
        told = () if block.kind == "type" else block.head.columns[1:-1]
        for place, value in zip(_HEADS[block.kind], told, strict=True):
            self._put(block.name, place, value, block.head)
        every = f"every {block.kind}"
        if block.kind == "operation" and "://" in block.head.columns[1]:
            every += " of another host"
        if every in self._groups:
            self._rows(block, self._group(block.head, every))
        self._rows(block, block.rows)

    def _rows(self, block: _Block, rows: list[_Row]) -> None:
        for row in rows:
            first, *rest = row.columns
            if first.startswith("also "):
                self._rows(block, self._group(row, first.removeprefix("also ")))
            elif first == "says":
                self._found.phrases.setdefault(block.name, []).extend(
                    re.findall(r'"([^"]+)"', rest[0])
                )
            elif first == "fails":
                failures = {each.columns[0]: each for each in self._group(row, "failures")}
                self._rows(block, [failures[status] for status in rest[0].split()])
            elif block.kind == "object":
                self._fields(block.name, "field", row, row.columns)
            elif first in _NAMED or first.endswith(" header"):
                self._fields(block.name, first, row, tuple(rest))
            elif first.endswith(" link") or first == "calls":
                for name in rest[0].split():
                    self._put(block.name, f"{first} {name}", rest[1], row)
            else:
                self._put(block.name, first, rest[0], row)

    def _fields(self, owner: str, place: str, row: _Row, columns: tuple[str, ...]) -> None:
        if len(columns) != 3:
            raise FactsError(f"{row.where}: {columns} are not names, a type and sources")
        kind = self._type(row, columns[1])
        for name in columns[0].split():
            value = evolve(kind, required=name.endswith("!"))
            self._put(owner, f"{place} {name.removesuffix('!')}", value, row)

    def _put(self, owner: str, place: str, value: Type | str, row: _Row) -> None:
        if (owner, place) in self._found.facts:
            raise FactsError(f"{row.where}: {owner} {place} was told before")
        self._found.facts[owner, place] = Fact(value, row.sources, row.where)

    def _group(self, row: _Row, name: str) -> list[_Row]:
        if name not in self._groups:
            raise FactsError(f"{row.where}: there is no group {name!r}")
        return self._groups[name].rows

    def _type(self, row: _Row, text: str) -> Type:
        try:
            return parse(text, self._types)
        except ValueError as error:
            raise FactsError(f"{row.where}: {error}") from None
