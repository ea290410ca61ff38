"""MaskingRecordingEventName (generated)."""

from typing import Literal, TypeAlias

MaskingRecordingEventName: TypeAlias = Literal[
    "SessionRecordingInitiated", "SessionRecordingCompleted", "SessionRecordingFailed"
]
"""What happened to a recording."""
