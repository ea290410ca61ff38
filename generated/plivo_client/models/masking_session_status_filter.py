"""MaskingSessionStatusFilter (generated)."""

from typing import Literal, TypeAlias

MaskingSessionStatusFilter: TypeAlias = Literal["active", "in-progress", "expired", "all"]
"""State of the sessions to keep; `all` keeps every one."""
