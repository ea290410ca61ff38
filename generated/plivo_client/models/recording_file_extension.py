"""RecordingFileExtension (generated)."""

from typing import Literal, TypeAlias

RecordingFileExtension: TypeAlias = Literal[".mp3", ".wav"]
"""Format of a recording, written as a file extension."""
