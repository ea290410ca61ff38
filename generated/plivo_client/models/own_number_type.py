"""OwnNumberType (generated)."""

from typing import Literal, TypeAlias

OwnNumberType: TypeAlias = Literal["local", "national", "mobile", "tollfree"]
"""Kind of a number of your own carrier."""
