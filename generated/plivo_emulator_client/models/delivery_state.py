"""DeliveryState (generated)."""

from typing import Literal, TypeAlias

DeliveryState: TypeAlias = Literal["pending", "delivered", "failed", "blocked"]
"""`pending` waits for its next attempt; `blocked` was not sent, because its host is not allowed."""
