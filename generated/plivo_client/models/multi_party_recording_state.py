"""MultiPartyRecordingState (generated)."""

from typing import Literal, TypeAlias

MultiPartyRecordingState: TypeAlias = Literal["recording", "paused", "not-recording"]
"""Whether the multi-party call is recorded."""
