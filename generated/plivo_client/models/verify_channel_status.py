"""VerifyChannelStatus (generated)."""

from typing import Literal, TypeAlias

VerifyChannelStatus: TypeAlias = Literal[
    "queued", "sent", "delivered", "undelivered", "failed", "ringing", "in-progress", "completed"
]
"""State of a delivery, queued to failed for SMS, ringing, in-progress and completed for voice."""
