"""CallStatus (generated)."""

from typing import Literal, TypeAlias

CallStatus: TypeAlias = Literal[
    "ringing", "in-progress", "completed", "busy", "failed", "timeout", "no-answer", "cancel"
]
"""State of a call. An incoming call ends as `completed`, an outgoing one also as any of the last
five."""
