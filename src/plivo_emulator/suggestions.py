"""Hints for misspelt names."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def did_you_mean(name: str, names: Iterable[str]) -> str:
    """Return `: did you mean ...?` with the name that is closest, empty if none is close."""
    close = get_close_matches(name, list(names), 1)
    return f": did you mean {close[0]}?" if close else ""
