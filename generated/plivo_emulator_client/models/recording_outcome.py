"""RecordingOutcome (generated)."""

from typing import Literal, TypeAlias

RecordingOutcome: TypeAlias = Literal["completed", "failed"]
"""Whether a recording that is wanted can be made."""
