"""MultiPartyLegEventName (generated)."""

from typing import Literal, TypeAlias

MultiPartyLegEventName: TypeAlias = Literal["Ring", "StartApp", "Hangup"]
"""Whether the phone rings, was answered, or the call has ended."""
