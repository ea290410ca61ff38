"""MachineDetectionEventMachine (generated)."""

from typing import Literal, TypeAlias

MachineDetectionEventMachine: TypeAlias = Literal["true", "false"]
"""Whether a machine answered."""
