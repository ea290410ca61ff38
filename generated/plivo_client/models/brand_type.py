"""BrandType (generated)."""

from typing import Literal, TypeAlias

BrandType: TypeAlias = Literal["STANDARD", "STARTER"]
"""Type of a brand. `STARTER` is for sole proprietors, who have no tax number."""
