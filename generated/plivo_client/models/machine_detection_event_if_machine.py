"""MachineDetectionEventIfMachine (generated)."""

from typing import Literal, TypeAlias

MachineDetectionEventIfMachine: TypeAlias = Literal["continue", "hangup"]
"""What happens to the call then."""
