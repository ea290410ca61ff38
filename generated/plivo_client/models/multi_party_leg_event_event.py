"""MultiPartyLegEventEvent (generated)."""

from typing import Literal, TypeAlias

MultiPartyLegEventEvent: TypeAlias = Literal["Ring", "StartApp", "Hangup"]
"""What happened. Seen, but not documented."""
