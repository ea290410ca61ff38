"""Dataclasses as JSON documents."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

import orjson
import pytest

from plivo_emulator.store.records import OMITTED, from_document, named, to_document

NOON = datetime(2026, 3, 1, 12, 0, 0, 250_000, tzinfo=UTC)


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


@dataclass(kw_only=True)
class Page:
    number: int
    printed: datetime | None = None


@dataclass(kw_only=True)
class Leaflet:
    sender: str = field(metadata=named("from"))
    colour: Colour = Colour.RED


@dataclass(kw_only=True)
class Book(Leaflet):
    pages: list[Page] = field(default_factory=list)
    by_name: dict[str, Page] = field(default_factory=dict)
    cover: Page | None = None
    found: list[datetime | None] = field(default_factory=list)
    notes: dict[str, Any] | None = field(default=None, metadata=OMITTED)


BOOK = Book(
    sender="Ann",
    colour=Colour.BLUE,
    pages=[Page(number=1, printed=NOON), Page(number=2)],
    by_name={"last": Page(number=2)},
    cover=Page(number=0),
    found=[NOON, None],
    notes={"printed": "2026"},
)
DOCUMENT: dict[str, Any] = {
    "from": "Ann",
    "colour": "blue",
    "pages": [
        {"number": 1, "printed": "2026-03-01T12:00:00.250000+00:00"},
        {"number": 2, "printed": None},
    ],
    "by_name": {"last": {"number": 2, "printed": None}},
    "cover": {"number": 0, "printed": None},
    "found": ["2026-03-01T12:00:00.250000+00:00", None],
    "notes": {"printed": "2026"},
}


def test_there_and_back() -> None:
    document = to_document(BOOK)
    assert document == DOCUMENT
    back = from_document(Book, orjson.loads(orjson.dumps(document)))
    assert back == BOOK
    assert type(back.colour) is Colour


def test_what_is_not_said() -> None:
    assert from_document(Book, {"from": "Ann", "unknown": 1}) == Book(sender="Ann")
    document = to_document(Book(sender="Ann"))
    assert document["cover"] is None
    assert "notes" not in document


@pytest.mark.parametrize(
    ("document", "error"),
    [({}, TypeError), ({"from": "A", "colour": "green"}, ValueError)],
)
def test_what_does_not_fit(document: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error):
        from_document(Book, document)
