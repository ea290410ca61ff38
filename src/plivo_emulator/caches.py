"""Results remembered by a text that strangers choose, in memory that they cannot make grow."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Final, TypeVar

Result = TypeVar("Result")

LONGEST: Final = 512


def remembering(entries: int) -> Callable[[Callable[[str], Result]], Callable[[str], Result]]:
    """Remember what a pure function of a text returns for short texts.

    Args:
        entries: how many results are kept; those for more than `LONGEST` characters are not.
    """

    def decorate(function: Callable[[str], Result]) -> Callable[[str], Result]:
        remembered = lru_cache(maxsize=entries)(function)

        @wraps(function)
        def ask(text: str) -> Result:
            return remembered(text) if len(text) <= LONGEST else function(text)

        return ask

    return decorate
