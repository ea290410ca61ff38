"""VerifySessionStatus (generated)."""

from typing import Literal, TypeAlias

VerifySessionStatus: TypeAlias = Literal["in-progress", "verified", "expired"]
"""`in-progress` until the password was entered or expired. One page of Plivo spells `Expired` with
a capital."""
