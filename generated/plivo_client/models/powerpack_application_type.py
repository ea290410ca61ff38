"""PowerpackApplicationType (generated)."""

from typing import Literal, TypeAlias

PowerpackApplicationType: TypeAlias = Literal["", "XML", "PHLO"]
"""What handles the messages to the numbers; empty when there is none."""
