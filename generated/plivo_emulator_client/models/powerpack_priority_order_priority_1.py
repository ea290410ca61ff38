"""PowerpackPriorityOrderPriority1 (generated)."""

from typing import Literal, TypeAlias

PowerpackPriorityOrderPriority1: TypeAlias = Literal["shortcode", "tollfree", "longcode"]
"""The kind that is tried first."""
