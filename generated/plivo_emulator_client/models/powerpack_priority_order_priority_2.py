"""PowerpackPriorityOrderPriority2 (generated)."""

from typing import Literal, TypeAlias

PowerpackPriorityOrderPriority2: TypeAlias = Literal["shortcode", "tollfree", "longcode"]
"""The kind that is tried next."""
