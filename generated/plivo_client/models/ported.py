"""Ported (generated)."""

from typing import Literal, TypeAlias

Ported: TypeAlias = Literal["yes", "no", "unknown"]
"""Whether the number has changed its carrier. Known in the United States and Canada only."""
