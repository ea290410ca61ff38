"""RoomMember (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class RoomMember(Model):
    """A call in a room."""

    _required = frozenset(
        {
            "member_id",
            "call_uuid",
            "caller",
            "callee",
            "joined",
            "left",
            "muted",
            "deaf",
            "on_hold",
            "speaking",
        }
    )

    member_id: str
    """Identifier in the room."""
    call_uuid: str
    """Identifier of the call."""
    caller: str
    """Who called."""
    callee: str
    """Number or SIP address that was called."""
    joined: str
    """When it entered."""
    left: str | None
    """When it left; `null` while it is inside."""
    muted: bool
    """Whether the others do not hear it."""
    deaf: bool
    """Whether it does not hear the others."""
    on_hold: bool
    """Whether it neither hears the others nor is heard."""
    speaking: bool
    """Whether it is saying something."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("member_id", UNSET),
            get("call_uuid", UNSET),
            get("caller", UNSET),
            get("callee", UNSET),
            get("joined", UNSET),
            get("left", UNSET),
            get("muted", UNSET),
            get("deaf", UNSET),
            get("on_hold", UNSET),
            get("speaking", UNSET),
        )
        self.raw = source
        return self
