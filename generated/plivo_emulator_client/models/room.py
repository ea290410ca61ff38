"""Room (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model, decode_list
from plivo_runtime.unset import UNSET

from .call_recording import CallRecording
from .room_member import RoomMember

if TYPE_CHECKING:
    from .room_kind import RoomKind


@define(eq=False, repr=False)
class Room(Model):
    """A room in which calls meet."""

    _required = frozenset(
        {
            "room_uuid",
            "kind",
            "account",
            "subaccount",
            "name",
            "created",
            "started",
            "ended",
            "members",
            "recordings",
        }
    )

    room_uuid: str
    """Identifier of the room."""
    kind: RoomKind
    """What kind of room it is."""
    account: str
    """Auth ID of the main account."""
    subaccount: str
    """Auth ID of the subaccount; empty if there is none."""
    name: str
    """Its name."""
    created: str
    """When its first member entered."""
    started: str | None
    """When its members began to hear each other; `null` before."""
    ended: str | None
    """When it ended; `null` before."""
    members: list[RoomMember]
    """Who is inside or was, in the order in which they entered."""
    recordings: list[CallRecording]
    """Its recordings."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("room_uuid", UNSET),
            get("kind", UNSET),
            get("account", UNSET),
            get("subaccount", UNSET),
            get("name", UNSET),
            get("created", UNSET),
            get("started", UNSET),
            get("ended", UNSET),
            decode_list(RoomMember, get("members", UNSET)),
            decode_list(CallRecording, get("recordings", UNSET)),
        )
        self.raw = source
        return self
