"""CoachModeText (generated)."""

from typing import Literal, TypeAlias

CoachModeText: TypeAlias = Literal["true", "false"]
"""Whether customers do not hear the participant."""
