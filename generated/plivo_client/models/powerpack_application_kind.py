"""PowerpackApplicationKind (generated)."""

from typing import Literal, TypeAlias

PowerpackApplicationKind: TypeAlias = Literal["xml", "phlo"]
"""What handles the messages that the numbers receive, an application or a PHLO."""
