"""MessageDirection (generated)."""

from typing import Literal, TypeAlias

MessageDirection: TypeAlias = Literal["inbound", "outbound"]
"""Whether a message was received or sent."""
