"""RoomKind (generated)."""

from typing import Literal, TypeAlias

RoomKind: TypeAlias = Literal["conference", "mpc"]
"""A conference, or a multi-party call."""
