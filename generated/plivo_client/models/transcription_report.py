"""TranscriptionReport (generated)."""

from typing import Literal, TypeAlias

TranscriptionReport: TypeAlias = Literal["full", "compact"]
"""The words alone, or the speakers too."""
