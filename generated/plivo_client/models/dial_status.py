"""DialStatus (generated)."""

from typing import Literal, TypeAlias

DialStatus: TypeAlias = Literal["completed", "busy", "failed", "cancel", "timeout", "no-answer"]
"""How a dialled call ended."""
