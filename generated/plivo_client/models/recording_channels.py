"""RecordingChannels (generated)."""

from typing import Literal, TypeAlias

RecordingChannels: TypeAlias = Literal["mono", "stereo"]
"""Whether all parties share one channel."""
