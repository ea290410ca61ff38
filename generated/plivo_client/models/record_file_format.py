"""RecordFileFormat (generated)."""

from typing import Literal, TypeAlias

RecordFileFormat: TypeAlias = Literal["mp3", "wav"]
"""Audio format of a recording."""
