"""LegEventDialDigitsPressedBy (generated)."""

from typing import Literal, TypeAlias

LegEventDialDigitsPressedBy: TypeAlias = Literal["ALeg", "BLeg"]
"""Who pressed them."""
