"""PoolNumberType (generated)."""

from typing import Literal, TypeAlias

PoolNumberType: TypeAlias = Literal["fixed", "mobile", "toll-free", "tollfree"]
"""Kind of number. Toll-free numbers are called `toll-free` by the page, `tollfree` by replies."""
