"""RecordingOutcome (generated)."""

from typing import Literal, TypeAlias

RecordingOutcome: TypeAlias = Literal["completed", "failed"]
"""The outcome of a requested recording."""
