"""MessageState (generated)."""

from typing import Literal, TypeAlias

MessageState: TypeAlias = Literal[
    "queued", "sent", "delivered", "undelivered", "failed", "read", "received"
]
"""How far a message is. An incoming one is `received`, then `delivered` to its application or
`undelivered`."""
