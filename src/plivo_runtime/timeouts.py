"""Timeouts of requests."""

from __future__ import annotations

import math
import sys
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import httpx

    Timeout: TypeAlias = float | httpx.Timeout


def check_timeout(timeout: object) -> None:
    """Refuse what is no timeout.

    Raises:
        TypeError: It is neither a number of seconds nor an `httpx.Timeout`.
        ValueError: It is not a positive number.
    """
    if timeout is None:
        return
    if isinstance(timeout, bool) or not isinstance(timeout, int | float):
        # The module is loaded at the first request; whoever gives one of its timeouts has it.
        httpx = sys.modules.get("httpx")
        if httpx is None or not isinstance(timeout, httpx.Timeout):
            raise TypeError(f"timeout must be seconds or an httpx.Timeout, not {timeout!r}")
    elif not 0 < timeout < math.inf:
        raise ValueError(f"timeout must be a positive number of seconds, not {timeout!r}")
