"""Which tamperings are tried: all, or a sample of the places of each operation and event."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from math import ceil
from typing import Final

from tests.contract.resources import DOCUMENT
from tests.judging.tampering import Place, Tampering, places, tamperings

# However small the share, of each operation and event.
LEAST: Final = 3
_NUMBER_BYTES: Final = 4


@dataclass(frozen=True)
class Choice:
    """Which tamperings to try.

    Attributes:
        only: those that contain this text.
        share: of the places of each operation and event, at least `LEAST`; 1 for all of them.
        seed: of the sample; another seed draws other places.
    """

    only: str = ""
    share: float = 1.0
    seed: str = ""

    def groups(self) -> list[list[Tampering]]:
        """The tamperings, those of an operation or an event together.

        Who notices one of them notices the next. Of a place all are tried or none, because it
        counts as judged only when each was noticed.
        """
        owners: defaultdict[str, list[Place]] = defaultdict(list)
        for place in places(DOCUMENT):
            if any(True for _ in tamperings(place)):
                owners[place.owner].append(place)
        found = (
            [
                each
                for place in self._sample(mine)
                for each in tamperings(place)
                if self.only.lower() in str(each).lower()
            ]
            for mine in owners.values()
        )
        return [group for group in found if group]

    def names(self) -> set[str]:
        """The places, by owner and name."""
        return {str(each).rpartition(" ")[0] for group in self.groups() for each in group}

    def told(self) -> str:
        """What is chosen, as text."""
        count = sum(map(len, self.groups()))
        if self.share >= 1:
            return f"{count} tamperings"
        return f"{count} tamperings, a sample of {self.share:.0%} of the places, seed {self.seed}"

    def _sample(self, mine: list[Place]) -> list[Place]:
        if self.share >= 1:
            return mine
        drawn = sorted(mine, key=self._rank)[: max(LEAST, ceil(self.share * len(mine)))]
        return [place for place in mine if place in drawn]

    def _rank(self, place: Place) -> bytes:
        return sha256(f"{self.seed} {place.owner} {place.name}".encode()).digest()


@contextmanager
def queue(count: int) -> Iterator[int]:
    """A file descriptor from which several processes take the numbers below `count`, each once."""
    read, write = os.pipe()
    try:
        with os.fdopen(write, "wb") as numbers:
            numbers.writelines(n.to_bytes(_NUMBER_BYTES, "big") for n in range(count))
        yield read
    finally:
        os.close(read)


def taken(queue: int) -> Iterator[int]:
    """Take one number after another from a queue, until it is empty."""
    while number := os.read(queue, _NUMBER_BYTES):
        yield int.from_bytes(number, "big")
