"""StreamEventName (generated)."""

from typing import Literal, TypeAlias

StreamEventName: TypeAlias = Literal[
    "StartStream", "PlayedStream", "ClearedAudio", "DegradedStream", "StopStream", "DroppedStream"
]
"""What happened to a stream."""
