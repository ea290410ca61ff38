"""IsMachine (generated)."""

from typing import Literal, TypeAlias

IsMachine: TypeAlias = Literal["true", "false"]
"""Whether a machine answered."""
