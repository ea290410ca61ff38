"""LegEventDialAction (generated)."""

from typing import Literal, TypeAlias

LegEventDialAction: TypeAlias = Literal["answer", "connected", "hangup", "digits"]
"""What happened."""
