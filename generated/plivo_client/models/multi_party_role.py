"""MultiPartyRole (generated)."""

from typing import Literal, TypeAlias

MultiPartyRole: TypeAlias = Literal["agent", "supervisor", "customer"]
"""What a participant is, in small letters."""
