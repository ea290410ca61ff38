"""RoomList (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model, decode_list
from plivo_runtime.unset import UNSET

from .room import Room


@define(eq=False, repr=False)
class RoomList(Model):
    """A page of rooms."""

    _required = frozenset({"total_count", "objects"})

    total_count: int
    """Number of rooms on all pages."""
    objects: list[Room]
    """Rooms of this page."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("total_count", UNSET),
            decode_list(Room, get("objects", UNSET)),
        )
        self.raw = source
        return self
