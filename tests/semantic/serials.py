"""Numbers that nobody had before, in this run or in earlier ones against the same server."""

from __future__ import annotations

import itertools
from typing import Final

_EACH: Final = 211
"""More than any script takes of a series: each has an account of its own."""


class Serial:
    """A series of whole numbers, in which none comes twice.

    Args:
        first: the smallest.
        size: how many there are.
    """

    taken = 0
    """How many of every series earlier runs may have taken."""

    def __init__(self, first: int, size: int) -> None:
        self._first = first
        self._size = size
        self._count = itertools.count()

    def next(self) -> int:
        """Return the next one."""
        return self._first + (Serial.taken + next(self._count)) % self._size


def begin_behind(accounts: int) -> None:
    """Leave out what scripts took that ran before on a server with so many accounts."""
    Serial.taken = accounts * _EACH
