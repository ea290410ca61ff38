"""Phone numbers that can be bought: blocks of consecutive numbers, kept in `data/catalogue.csv`.

Which numbers there are is computed from the blocks, and is the same for every emulator, whatever
its seed. Whether one is taken is known elsewhere.
"""

from __future__ import annotations

import csv
import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

from plivo_emulator.telephony.data_files import read_table
from plivo_emulator.telephony.rates import NumberRate, all_rates

_KEYPAD: Final = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
NORTH_AMERICA: Final = ("US", "CA")


@dataclass(frozen=True, slots=True)
class Block:
    """Consecutive numbers of one kind and place.

    Attributes:
        country_iso: ISO 3166-1 alpha-2 code.
        kind: `local`, `mobile`, `national` or `tollfree`.
        first: the first number.
        count: how many there are.
        prefix: area code; the toll-free or country prefix where there is none.
        city: its name, empty if it has none.
        region: its name, empty if it has none.
        lata: local access and transport area; `None` outside the United States and Canada.
        rate_center: empty outside the United States and Canada.
        requires: what a buyer has to show, `compliance` or a restriction; empty for nothing.
    """

    country_iso: str
    kind: str
    first: int
    count: int
    prefix: str
    city: str
    region: str
    lata: int | None
    rate_center: str
    requires: str

    @property
    def offer(self) -> str:
        """What names the numbers of its country and kind: `US/local`."""
        return offer_name(self.country_iso, self.kind)

    @property
    def numbers(self) -> range:
        """The numbers."""
        return range(self.first, self.first + self.count)

    @property
    def rate(self) -> NumberRate:
        """What its numbers cost, and what they can do."""
        return all_rates()[self.country_iso].numbers[self.kind]

    @property
    def restriction(self) -> str | None:
        """The restriction that search results show."""
        return None if self.requires in ("", "compliance") else self.requires


class Found(NamedTuple):
    """The numbers of a block that a search keeps, in order."""

    block: Block
    numbers: Sequence[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What to look for; `None` and empty texts leave a filter out.

    A filter that does not fit a kind of number or a country is ignored (U27).

    Attributes:
        country_iso: ISO 3166-1 alpha-2 code.
        kinds: kinds of numbers.
        pattern: what follows the country code; letters, `?` and `*` may stand for digits.
        npanxx: area code and exchange of a local number in North America.
        local_calling_area: widen `npanxx` to its local access and transport area.
        region: of fixed lines.
        city: of local numbers.
        services: what the numbers must be able to do.
        lata: in North America.
        rate_center: in North America.
    """

    country_iso: str
    kinds: Collection[str]
    pattern: str = ""
    npanxx: str = ""
    local_calling_area: bool = False
    region: str = ""
    city: str = ""
    services: Collection[str] = ()
    lata: str = ""
    rate_center: str = ""

    def find(self) -> list[Found]:
        """Return what matches, block by block in the order of the numbers."""
        found = [Found(block, self._numbers(block)) for block in self._blocks()]
        return [each for each in found if each.numbers]

    def _blocks(self) -> Iterator[Block]:
        latas = {block.lata for block in blocks_in(self.country_iso) if self._has_exchange(block)}
        for block in blocks_in(self.country_iso):
            if block.kind in self.kinds and self._fits(block):
                local = block.kind == "local" and block.country_iso in NORTH_AMERICA
                if not (local and self.npanxx and self.local_calling_area) or block.lata in latas:
                    yield block

    def _has_exchange(self, block: Block) -> bool:
        return block.kind == "local" and str(block.first).startswith(f"1{self.npanxx}")

    def _fits(self, block: Block) -> bool:
        local, fixed = block.kind == "local", block.kind in ("local", "national")
        american = local and block.country_iso in NORTH_AMERICA
        return (
            set(self.services) <= set(block.rate.capabilities)
            and _same(self.region, block.region, fixed)
            and _same(self.city, block.city, local)
            and _same(self.rate_center, block.rate_center, american)
            and _same(self.lata, str(block.lata), american)
            and (
                not (american and self.npanxx)
                or self.local_calling_area
                or self._has_exchange(block)
            )
        )

    def _numbers(self, block: Block) -> Sequence[int]:
        if not self.pattern:
            return block.numbers
        code = all_rates()[block.country_iso].country_code
        matches = _expression(code, self.pattern).match
        return [number for number in block.numbers if matches(str(number))]


def page(
    found: Iterable[Found], taken: Collection[int], *, limit: int, offset: int
) -> tuple[list[tuple[Block, int]], int]:
    """Return one page of the numbers that are not taken, and how many there are in all."""
    rows: list[tuple[Block, int]] = []
    total = 0
    for block, numbers in found:
        if taken:
            numbers = [number for number in numbers if number not in taken]
        start = max(0, offset - total)
        end = start + limit - len(rows)
        rows += [(block, number) for number in numbers[start:end]]
        total += len(numbers)
    return rows, total


def block_of(number: str) -> Block | None:
    """Return the block that a number, digits only, belongs to."""
    starts, blocks = _sorted_blocks()
    place = bisect_right(starts, int(number)) - 1
    if place < 0 or int(number) not in blocks[place].numbers:
        return None
    return blocks[place]


def blocks_in(country_iso: str) -> list[Block]:
    """Return the blocks of a country, in the order of the numbers."""
    return [block for block in _sorted_blocks()[1] if block.country_iso == country_iso]


def offer_name(country_iso: str, kind: str) -> str:
    """Return what names the numbers of a country and kind: `US/local`."""
    return f"{country_iso}/{kind}"


@cache
def _sorted_blocks() -> tuple[list[int], list[Block]]:
    text = read_table("catalogue.csv")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    blocks = sorted((_block(row) for row in csv.DictReader(lines)), key=lambda each: each.first)
    return [block.first for block in blocks], blocks


def _block(row: dict[str, str]) -> Block:
    return Block(
        country_iso=row["country_iso"],
        kind=row["kind"],
        first=int(row["first"]),
        count=int(row["count"]),
        prefix=row["prefix"],
        city=row["city"],
        region=row["region"],
        lata=int(row["lata"]) if row["lata"] else None,
        rate_center=row["rate_center"],
        requires=row["requires"],
    )


def _same(wanted: str, found: str, applies: bool) -> bool:
    return not (wanted and applies) or wanted.lower() == found.lower()


def _expression(code: int, pattern: str) -> re.Pattern[str]:
    digits = pattern.upper().translate(_KEYPAD).replace("?", "[0-9]")
    first, *others = digits.split("*")
    # Atomic groups: what follows a star is looked for once, so that no pattern takes long.
    return re.compile(f"{code}{first}" + "".join(f"(?>[0-9]*?{part})" for part in others))
