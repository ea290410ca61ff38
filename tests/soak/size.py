"""How much: the full size under `make soak`, a small one with PROFILE=quick."""

from __future__ import annotations

from typing import Final, TypeVar

from tests.profile import NIGHTLY

Amount = TypeVar("Amount", int, float)

FULL: Final = NIGHTLY


def size(small: Amount, full: Amount) -> Amount:
    """Return the amount that suits this run."""
    return full if FULL else small
