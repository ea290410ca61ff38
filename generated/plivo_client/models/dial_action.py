"""DialAction (generated)."""

from typing import Literal, TypeAlias

DialAction: TypeAlias = Literal["answer", "connected", "hangup", "digits"]
"""What happened to a dialled phone."""
