"""Hints for misspelt names."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from typing import Any

from plivo_runtime.suggestions import did_you_mean

__all__ = ["check_names", "did_you_mean"]


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
