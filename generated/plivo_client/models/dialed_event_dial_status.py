"""DialedEventDialStatus (generated)."""

from typing import Literal, TypeAlias

DialedEventDialStatus: TypeAlias = Literal[
    "completed", "busy", "failed", "cancel", "timeout", "no-answer"
]
"""How it ended."""
