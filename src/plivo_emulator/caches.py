"""Caches with bounded memory, for keys that clients choose."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Final, TypeVar

Result = TypeVar("Result")

LONGEST: Final = 512


def remembering(entries: int) -> Callable[[Callable[[str], Result]], Callable[[str], Result]]:
    """Cache the results of a pure function of a short text.

    Args:
        entries: the most results to keep; texts longer than `LONGEST` are not cached.
    """

    def decorate(function: Callable[[str], Result]) -> Callable[[str], Result]:
        remembered = lru_cache(maxsize=entries)(function)

        @wraps(function)
        def ask(text: str) -> Result:
            return remembered(text) if len(text) <= LONGEST else function(text)

        return ask

    return decorate
