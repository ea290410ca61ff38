"""Switch (generated)."""

from typing import Literal, TypeAlias

Switch: TypeAlias = Literal["enabled", "disabled"]
"""Switches something on or off."""
