"""CallerIdCodeStatus (generated)."""

from typing import Literal, TypeAlias

CallerIdCodeStatus: TypeAlias = Literal["pending", "expired"]
"""State of a verification code."""
