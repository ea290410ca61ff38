"""RecordingFormat (generated)."""

from typing import Literal, TypeAlias

RecordingFormat: TypeAlias = Literal["mp3", "wav"]
"""Audio format."""
