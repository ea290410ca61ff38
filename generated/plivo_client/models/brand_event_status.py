"""BrandEventStatus (generated)."""

from typing import Literal, TypeAlias

BrandEventStatus: TypeAlias = Literal["created", "registered", "rejected"]
"""State of the registration of a brand, as events tell it."""
