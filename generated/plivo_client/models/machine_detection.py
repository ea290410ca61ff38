"""MachineDetection (generated)."""

from typing import Literal, TypeAlias

MachineDetection: TypeAlias = Literal["true", "hangup"]
"""`true` tells whether a machine answered, `hangup` also ends the call then."""
