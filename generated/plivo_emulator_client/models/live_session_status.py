"""LiveSessionStatus (generated)."""

from typing import Literal, TypeAlias

LiveSessionStatus: TypeAlias = Literal["active", "in-progress"]
"""Status of a masking session that has not ended."""
