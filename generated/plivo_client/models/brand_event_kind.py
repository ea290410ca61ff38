"""BrandEventKind (generated)."""

from typing import Literal, TypeAlias

BrandEventKind: TypeAlias = Literal["brand"]
"""What an event is about."""
