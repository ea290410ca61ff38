"""NumberType (generated)."""

from typing import Literal, TypeAlias

NumberType: TypeAlias = Literal["local", "national", "fixed", "mobile", "tollfree"]
"""Kind of number."""
