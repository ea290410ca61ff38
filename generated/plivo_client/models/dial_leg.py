"""DialLeg (generated)."""

from typing import Literal, TypeAlias

DialLeg: TypeAlias = Literal["ALeg", "BLeg"]
"""A side of a dialled call: the call with the element, or the phone."""
