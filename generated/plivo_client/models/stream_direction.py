"""StreamDirection (generated)."""

from typing import Literal, TypeAlias

StreamDirection: TypeAlias = Literal["inbound", "outbound"]
"""Direction of a call."""
