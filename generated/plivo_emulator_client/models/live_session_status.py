"""LiveSessionStatus (generated)."""

from typing import Literal, TypeAlias

LiveSessionStatus: TypeAlias = Literal["active", "in-progress"]
"""What a masking session can show before it ends."""
