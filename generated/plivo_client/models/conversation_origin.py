"""ConversationOrigin (generated)."""

from typing import Literal, TypeAlias

ConversationOrigin: TypeAlias = Literal["utility", "authentication", "marketing", "service"]
"""What opened a WhatsApp conversation."""
