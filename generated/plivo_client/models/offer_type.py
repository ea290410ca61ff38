"""OfferType (generated)."""

from typing import Literal, TypeAlias

OfferType: TypeAlias = Literal["local", "national", "fixed", "mobile", "tollfree", "any"]
"""Kind of number to search for."""
