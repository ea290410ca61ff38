"""BrandType (generated)."""

from typing import Literal, TypeAlias

BrandType: TypeAlias = Literal["STANDARD", "STARTER"]
"""Type of a brand."""
