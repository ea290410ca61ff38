"""ReviewState (generated)."""

from typing import Literal, TypeAlias

ReviewState: TypeAlias = Literal["pending", "approved", "declined", "returned", "withdrawn"]
"""State of a review."""
