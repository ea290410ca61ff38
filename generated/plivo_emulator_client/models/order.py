"""Order (generated)."""

from typing import Literal, TypeAlias

Order: TypeAlias = Literal["oldest", "newest"]
"""Sort order of a list."""
