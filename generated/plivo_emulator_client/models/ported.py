"""Ported (generated)."""

from typing import Literal, TypeAlias

Ported: TypeAlias = Literal["yes", "no", "unknown"]
"""Whether a number has changed its carrier."""
