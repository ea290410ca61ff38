"""RecordingTranscriptionType (generated)."""

from typing import Literal, TypeAlias

RecordingTranscriptionType: TypeAlias = Literal["auto", "hybrid"]
"""How a recording is transcribed. `hybrid` is historical."""
