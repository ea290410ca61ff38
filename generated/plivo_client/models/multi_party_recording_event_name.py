"""MultiPartyRecordingEventName (generated)."""

from typing import Literal, TypeAlias

MultiPartyRecordingEventName: TypeAlias = Literal[
    "MPCRecordingInitiated",
    "MPCRecordingPaused",
    "MPCRecordingResumed",
    "MPCRecordingCompleted",
    "MPCRecordingFailed",
]
"""What happened to a recording."""
