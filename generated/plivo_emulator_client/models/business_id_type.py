"""BusinessIdType (generated)."""

from typing import Literal, TypeAlias

BusinessIdType: TypeAlias = Literal["DUNS", "LEI", "GIIN", "NONE"]
"""Kind of a further identifier of a business."""
