"""ReviewOutcome (generated)."""

from typing import Literal, TypeAlias

ReviewOutcome: TypeAlias = Literal["approved", "declined", "returned"]
"""How a review ends; what was returned can be changed and submitted again."""
