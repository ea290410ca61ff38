"""ParticipantExitCause (generated)."""

from typing import Literal, TypeAlias

ParticipantExitCause: TypeAlias = Literal[
    "Participant Call Hangup",
    "Kicked Out of Multiparty Call",
    "Multiparty Call Ended",
    "Participant Call Transferred",
]
"""Why a participant has left."""
