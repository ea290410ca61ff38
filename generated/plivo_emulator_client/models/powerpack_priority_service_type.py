"""PowerpackPriorityServiceType (generated)."""

from typing import Literal, TypeAlias

PowerpackPriorityServiceType: TypeAlias = Literal["SMS", "MMS"]
"""What is sent."""
