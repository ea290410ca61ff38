"""The report as one HTML page that needs nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import jinja2

from tests.contract.coverage.counting import Counter
from tests.contract.coverage.gate import Verdict
from tests.contract.coverage.items import DIMENSIONS, OBEYED, VIOLATED, Dimension, Item
from tests.spec.document import Document

_TEMPLATE: Final = "page.html.jinja"


@dataclass(frozen=True)
class Cell:
    """One item on the page.

    Attributes:
        hits: how often it was exercised.
        reason: why it need not be, or an empty text.
    """

    hits: int
    reason: str

    @property
    def state(self) -> str:
        return "seen" if self.hits else "excluded" if self.reason else "missing"


@dataclass(frozen=True)
class Table:
    """Items of a dimension; a constraint has two: obeyed, violated."""

    title: str
    meaning: str
    heads: list[str]
    rows: dict[str, list[Cell]] = field(default_factory=dict)

    @property
    def whole(self) -> bool:
        """Whether nothing is missing or excluded."""
        return all(map(self.is_whole, self.rows.values()))

    @staticmethod
    def is_whole(row: list[Cell]) -> bool:
        return all(cell.state == "seen" for cell in row)


@dataclass(frozen=True)
class Section:
    """What belongs to one operation, event or component.

    Attributes:
        owner: its name.
        title: what people call it.
        summary: a line about it.
        schemas: the components that its replies are made of.
        tables: its items.
    """

    owner: str
    title: str
    summary: str
    schemas: list[str]
    tables: list[Table]

    @property
    def cells(self) -> list[Cell]:
        return [cell for table in self.tables for row in table.rows.values() for cell in row]

    def count(self, state: str) -> int:
        """How many items are seen, excluded or missing."""
        return sum(cell.state == state for cell in self.cells)


def render(counter: Counter, verdict: Verdict, where: str, *, gated: bool) -> str:
    """The page about a run against the server at `where`."""
    loader = jinja2.FileSystemLoader(Path(__file__).parent)
    environment = jinja2.Environment(
        loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template(_TEMPLATE).render(
        sections=list(_sections(counter, verdict)),
        verdict=verdict,
        where=where,
        gated=gated,
        api=counter.document.data["info"],
        now=datetime.now(UTC),
    )


def _sections(counter: Counter, verdict: Verdict) -> Iterator[Section]:
    document = counter.document
    items = [item for share in verdict.shares for item in share.items]
    reasons = {item: text for share in verdict.shares for item, text in share.excluded.items()}
    operations = {each.id: each for each in document.operations}
    events = {each.id for each in document.events}
    # Components last; operations and events as the document has them.
    owners = dict.fromkeys(item.owner for item in items)
    for owner in sorted(owners, key=lambda owner: owner not in operations and owner not in events):
        mine = [item for item in items if item.owner == owner]
        shown = counter.items_of(operations[owner]) if owner in operations else ()
        schemas = dict.fromkeys(item.owner for item in shown if item.owner != owner)
        title, summary = _titles(document, owner)
        yield Section(owner, title, summary, list(schemas), list(_tables(mine, counter, reasons)))


def _titles(document: Document, owner: str) -> tuple[str, str]:
    for operation in (*document.operations, *document.events):
        if operation.id == owner:
            method = "event" if operation.is_event else operation.method.upper()
            path = operation.path.rpartition("/")[2] if operation.is_event else operation.path
            return f"{method} {path}", str(operation.spec.get("summary", ""))
    schema = document.components("schemas").get(owner, {})
    first, dot, _ = " ".join(str(schema.get("description", "")).split()).partition(". ")
    return owner, first + dot.strip()


def _tables(items: list[Item], counter: Counter, reasons: dict[Item, str]) -> Iterator[Table]:
    for dimension in DIMENSIONS:
        mine = [item for item in items if item.dimension == dimension]
        if not mine or dimension is VIOLATED:
            continue
        both = dimension is OBEYED
        table = Table(
            "constraints" if both else dimension.name,
            "a request that obeys is accepted; one whose only fault it is to violate is refused"
            if both
            else dimension.meaning,
            ["obeyed", "violated"] if both else ["times"],
        )
        for item in mine:
            row = [item, _twin(item, VIOLATED)] if both else [item]
            table.rows[item.name or "success"] = [
                Cell(counter.hits.get(each, 0), reasons.get(each, "")) for each in row
            ]
        yield table


def _twin(item: Item, dimension: Dimension) -> Item:
    return Item(dimension, item.owner, item.name)
