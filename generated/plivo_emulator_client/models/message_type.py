"""MessageType (generated)."""

from typing import Literal, TypeAlias

MessageType: TypeAlias = Literal["sms", "mms", "whatsapp"]
"""Kind of a message."""
