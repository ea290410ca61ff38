"""MessageKind (generated)."""

from typing import Literal, TypeAlias

MessageKind: TypeAlias = Literal["sms", "mms", "whatsapp"]
"""Kind of a message."""
