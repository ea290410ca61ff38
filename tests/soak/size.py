"""How much: what CI can bear by default, the full size under `make soak`."""

from __future__ import annotations

import os
from typing import Final, TypeVar

Amount = TypeVar("Amount", int, float)

FULL: Final = os.environ.get("PLIVO_SOAK") == "full"


def size(small: Amount, full: Amount) -> Amount:
    """Return the amount that suits this run."""
    return full if FULL else small
