"""MessageStateFilter (generated)."""

from typing import Literal, TypeAlias

MessageStateFilter: TypeAlias = Literal[
    "queued", "sent", "delivered", "undelivered", "failed", "read", "received", "rejected"
]
"""State to filter by. `rejected` is an old state that is no longer seen."""
