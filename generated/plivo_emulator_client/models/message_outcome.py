"""MessageOutcome (generated)."""

from typing import Literal, TypeAlias

MessageOutcome: TypeAlias = Literal["queued", "sent", "delivered", "undelivered", "failed", "read"]
"""The last state of a message sent to a phone; `read` for WhatsApp only."""
