"""StirVerification (generated)."""

from typing import Literal, TypeAlias

StirVerification: TypeAlias = Literal["Verified", "Not Verified", "Not Applicable"]
"""Outcome of STIR/SHAKEN verification."""
