"""StreamEventDirection (generated)."""

from typing import Literal, TypeAlias

StreamEventDirection: TypeAlias = Literal["inbound", "outbound"]
"""Direction of the call."""
