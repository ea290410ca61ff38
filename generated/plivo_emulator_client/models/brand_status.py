"""BrandStatus (generated)."""

from typing import Literal, TypeAlias

BrandStatus: TypeAlias = Literal["PROCESSING", "COMPLETED", "FAILED"]
"""State of the registration of a brand."""
