"""RecordedChannels (generated)."""

from typing import Literal, TypeAlias

RecordedChannels: TypeAlias = Literal["mono", "stereo"]
"""Channels of the audio. `mono` unless given."""
