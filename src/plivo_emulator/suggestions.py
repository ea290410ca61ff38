"""Hints for misspelt names."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from typing import Any


def did_you_mean(name: str, names: Iterable[str], joint: str = ": ") -> str:
    """Return `: did you mean ...?` with the name that is closest, empty if none is close."""
    # Imported late: few runs misspell anything, and every command starts with this module.
    from difflib import get_close_matches

    close = get_close_matches(name, list(names), 1)
    return f"{joint}did you mean {close[0]}?" if close else ""


def check_names(caller: str, given: Iterable[str], function: Callable[..., Any]) -> None:
    """Refuse keyword arguments that a function does not take.

    Args:
        caller: what the user called.
        given: the names.
        function: what is called with them.

    Raises:
        TypeError: with the name that was meant, or all that there are.
    """
    known = list(inspect.signature(function).parameters)
    for name in given:
        if name not in known:
            hint = did_you_mean(name, known) or f"; there are {', '.join(sorted(known))}"
            raise TypeError(f"{caller}() takes no {name!r}{hint}")
