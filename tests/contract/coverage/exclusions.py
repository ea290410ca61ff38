"""What need not be exercised, and why: `tests/contract/exclusions.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from tests.contract.coverage.counting import Counter
from tests.contract.coverage.items import DIMENSIONS, Dimension, Item

EXCLUSIONS: Final = Path(__file__).resolve().parents[1] / "exclusions.yaml"
_REST: Final = "*"


@dataclass(frozen=True)
class Exclusion:
    """One line of the file.

    Attributes:
        dimension: of the items.
        name: of the item; a star stands for anything.
        reason: why it need not be exercised.
    """

    dimension: Dimension
    name: str
    reason: str

    def __str__(self) -> str:
        return f"{self.dimension.name}: {self.name}"

    def covers(self, item: Item) -> bool:
        """Whether this is about the item."""
        if item.dimension != self.dimension:
            return False
        parts = map(re.escape, self.name.split(_REST))
        return re.fullmatch(".*".join(parts), str(item)) is not None


def load(path: Path = EXCLUSIONS) -> list[Exclusion]:
    """The exclusions of a file.

    Raises:
        ValueError: the file is not as it should be; the text says what is wrong.
    """
    entries = yaml.safe_load(path.read_text(encoding="utf-8")) or []
    return [each for number, entry in enumerate(entries, 1) for each in _read(entry, number)]


def _read(entry: Any, number: int) -> Iterator[Exclusion]:
    if not isinstance(entry, dict) or set(entry) != {"dimension", "reason", "items"}:
        raise ValueError(f"entry {number} must have dimension, reason and items, and nothing else")
    dimensions = {each.name: each for each in DIMENSIONS}
    if entry["dimension"] not in dimensions:
        known = ", ".join(dimensions)
        raise ValueError(f"entry {number}: there is no dimension {entry['dimension']!r}: {known}")
    if not isinstance(entry["reason"], str) or len(entry["reason"].split()) < 3:
        raise ValueError(f"entry {number} needs a reason, in a sentence")
    for name in entry["items"]:
        yield Exclusion(dimensions[entry["dimension"]], str(name), entry["reason"].strip())


def reasons(counter: Counter, exclusions: Sequence[Exclusion]) -> dict[Item, str]:
    """The items that were not exercised and need not be, with the reason."""
    found = {}
    for item in counter.missing:
        for exclusion in exclusions:
            if exclusion.covers(item):
                found[item] = exclusion.reason
    return found


def stale(counter: Counter, exclusions: Sequence[Exclusion]) -> Iterator[str]:
    """What is wrong with the exclusions: items that do not exist, or were exercised after all."""
    counted = {item.dimension for item in counter.all}
    for exclusion in exclusions:
        items = [item for item in counter.all if exclusion.covers(item)]
        if not items and exclusion.dimension in counted:
            yield f"{exclusion}: the document has no such item"
        for item in items:
            if item in counter.hits:
                yield f"{exclusion}: {item} was exercised {counter.hits[item]} times"
