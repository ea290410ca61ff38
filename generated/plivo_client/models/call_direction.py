"""CallDirection (generated)."""

from typing import Literal, TypeAlias

CallDirection: TypeAlias = Literal["inbound", "outbound"]
"""Whether the call came in or was placed through the API."""
