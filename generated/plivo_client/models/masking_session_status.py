"""MaskingSessionStatus (generated)."""

from typing import Literal, TypeAlias

MaskingSessionStatus: TypeAlias = Literal["active", "in-progress", "expired"]
"""`active` until the session expires or is ended, then `expired`. Plivo also names `in-progress`
for a session with a live call; recorded replies do not show it."""
