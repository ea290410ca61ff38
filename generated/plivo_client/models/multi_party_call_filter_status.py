"""MultiPartyCallFilterStatus (generated)."""

from typing import Literal, TypeAlias

MultiPartyCallFilterStatus: TypeAlias = Literal["active", "initialized", "ended"]
"""How far a multi-party call is, in small letters."""
