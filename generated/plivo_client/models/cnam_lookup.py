"""CnamLookup (generated)."""

from typing import Literal, TypeAlias

CnamLookup: TypeAlias = Literal["enabled", "disabled", ""]
"""Whether the name of the caller was looked up; empty when there is none."""
