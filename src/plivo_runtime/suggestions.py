"""Hints for misspelt names."""

from __future__ import annotations

from collections.abc import Iterable


def did_you_mean(name: str, names: Iterable[str], joint: str = ": ") -> str:
    """Return `: did you mean ...?` with the name that is closest, empty if none is close."""
    # Imported late: few programs misspell anything, and every one starts with this module.
    from difflib import get_close_matches

    close = get_close_matches(name, list(names), 1)
    return f"{joint}did you mean {close[0]}?" if close else ""
