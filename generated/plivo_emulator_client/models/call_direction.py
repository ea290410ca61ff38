"""CallDirection (generated)."""

from typing import Literal, TypeAlias

CallDirection: TypeAlias = Literal["inbound", "outbound"]
"""Who began a call, a phone or the account."""
