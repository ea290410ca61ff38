"""CallSide (generated)."""

from typing import Literal, TypeAlias

CallSide: TypeAlias = Literal["caller", "callee"]
"""One side of a call."""
