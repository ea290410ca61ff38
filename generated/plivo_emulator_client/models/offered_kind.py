"""OfferedKind (generated)."""

from typing import Literal, TypeAlias

OfferedKind: TypeAlias = Literal["local", "mobile", "national", "tollfree"]
"""Kind of numbers."""
