"""TemplateCategory (generated)."""

from typing import Literal, TypeAlias

TemplateCategory: TypeAlias = Literal["utility", "authentication", "marketing"]
"""Category of a WhatsApp template; its price and the origin of a conversation depend on it."""
