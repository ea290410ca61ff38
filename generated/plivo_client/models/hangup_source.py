"""HangupSource (generated)."""

from typing import Literal, TypeAlias

HangupSource: TypeAlias = Literal[
    "Caller",
    "Callee",
    "Call recipient",
    "Carrier",
    "Plivo",
    "API Request",
    "Answer XML",
    "Error",
    "Unknown",
]
"""Who ended a call. `Callee` and `Call recipient` are the same: recordings have the one, a page the
other."""
