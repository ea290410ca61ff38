"""StreamEventEvent (generated)."""

from typing import Literal, TypeAlias

StreamEventEvent: TypeAlias = Literal[
    "StartStream", "PlayedStream", "ClearedAudio", "DegradedStream", "StopStream", "DroppedStream"
]
"""What happened: audio flows, a checkpoint was played, audio was cleared, the server reads too
slowly, the stream was stopped, or it was lost or could not be connected."""
