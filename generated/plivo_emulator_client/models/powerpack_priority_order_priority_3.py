"""PowerpackPriorityOrderPriority3 (generated)."""

from typing import Literal, TypeAlias

PowerpackPriorityOrderPriority3: TypeAlias = Literal["shortcode", "tollfree", "longcode"]
"""The kind that is tried last."""
