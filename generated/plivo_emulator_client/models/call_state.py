"""CallState (generated)."""

from typing import Literal, TypeAlias

CallState: TypeAlias = Literal[
    "queued",
    "initiated",
    "ringing",
    "in-progress",
    "completed",
    "busy",
    "failed",
    "timeout",
    "no-answer",
    "cancel",
]
"""How far a call is, as in `CallStatus`."""
