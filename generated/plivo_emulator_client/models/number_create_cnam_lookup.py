"""NumberCreateCnamLookup (generated)."""

from typing import Literal, TypeAlias

NumberCreateCnamLookup: TypeAlias = Literal["enabled", "disabled"]
"""Whether the names of callers are looked up."""
