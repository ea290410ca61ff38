"""TollfreeVerificationState (generated)."""

from typing import Literal, TypeAlias

TollfreeVerificationState: TypeAlias = Literal[
    "SUBMITTED", "PROCESSING", "APPROVED", "REJECTED", "UPDATE_REQUIRED"
]
"""State of a request for verification."""
