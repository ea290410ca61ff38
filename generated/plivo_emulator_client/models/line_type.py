"""LineType (generated)."""

from typing import Literal, TypeAlias

LineType: TypeAlias = Literal["fixed", "mobile", "voip", "toll-free", "unknown"]
"""Kind of line."""
