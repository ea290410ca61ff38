"""TerminationCause (generated)."""

from typing import Literal, TypeAlias

TerminationCause: TypeAlias = Literal[
    "Unknown",
    "No Active Participants",
    "Stay Alone Not Permitted",
    "Max Duration Reached",
    "Hangup API Triggered",
]
"""The same in words. The word for 0 is unconfirmed."""
