"""MultiPartyCallStatus (generated)."""

from typing import Literal, TypeAlias

MultiPartyCallStatus: TypeAlias = Literal["Initialized", "Active", "Ended"]
"""Participants wait, hear each other, or have left. One SDK shows `ended` in lists."""
