"""MessageEventStatus (generated)."""

from typing import Literal, TypeAlias

MessageEventStatus: TypeAlias = Literal[
    "queued", "sent", "delivered", "undelivered", "failed", "read"
]
"""State that a message has reached."""
