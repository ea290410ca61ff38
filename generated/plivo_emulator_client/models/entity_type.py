"""EntityType (generated)."""

from typing import Literal, TypeAlias

EntityType: TypeAlias = Literal["PRIVATE", "PUBLIC", "NON_PROFIT", "GOVERNMENT", "INDIVIDUAL"]
"""Kind of business."""
