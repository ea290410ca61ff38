"""VerifyEventSessionStatus (generated)."""

from typing import Literal, TypeAlias

VerifyEventSessionStatus: TypeAlias = Literal["in-progress", "expired"]
"""State of a Verify session, as events tell it. A session that was verified is not announced."""
