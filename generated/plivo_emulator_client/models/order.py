"""Order (generated)."""

from typing import Literal, TypeAlias

Order: TypeAlias = Literal["oldest", "newest"]
"""Which objects of a list come first."""
