"""CallRecordingFormat (generated)."""

from typing import Literal, TypeAlias

CallRecordingFormat: TypeAlias = Literal["mp3", "wav"]
"""Format of the file."""
