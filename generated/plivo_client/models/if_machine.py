"""IfMachine (generated)."""

from typing import Literal, TypeAlias

IfMachine: TypeAlias = Literal["continue", "hangup"]
"""What happens to the call then."""
