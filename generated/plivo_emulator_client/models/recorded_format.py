"""RecordedFormat (generated)."""

from typing import Literal, TypeAlias

RecordedFormat: TypeAlias = Literal["mp3", "wav"]
"""Audio format. `mp3` unless given."""
