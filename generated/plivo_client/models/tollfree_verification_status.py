"""TollfreeVerificationStatus (generated)."""

from typing import Literal, TypeAlias

TollfreeVerificationStatus: TypeAlias = Literal[
    "SUBMITTED", "PROCESSING", "APPROVED", "REJECTED", "UPDATE_REQUIRED"
]
"""State of a request: `SUBMITTED`; `PROCESSING` while carriers review it; `APPROVED`, `REJECTED` or
`UPDATE_REQUIRED` as they decide. After six days without an update the last turns to `REJECTED`."""
