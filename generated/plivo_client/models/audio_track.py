"""AudioTrack (generated)."""

from typing import Literal, TypeAlias

AudioTrack: TypeAlias = Literal["inbound", "outbound", "both"]
"""What is streamed: what the person on the phone says, what they hear, or both."""
