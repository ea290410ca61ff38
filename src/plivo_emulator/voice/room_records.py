"""What is kept of a room in which calls meet: a conference or a multi-party call."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from plivo_emulator.core.parts import Part
from plivo_emulator.domain.ownership import OWNER_COLUMNS
from plivo_emulator.store import Index, Row, Table, Transaction, Where
from plivo_emulator.store.records import from_document, to_document

ROOMS: Final = Table(
    "rooms",
    key="room_uuid",
    columns={
        "room_uuid": "TEXT",
        **OWNER_COLUMNS,
        # `conference` or `mpc`.
        "kind": "TEXT",
        "name": "TEXT",
        # 1 until it ends.
        "live": "INTEGER",
    },
    indexes=[Index("account", "kind", "live", "name")],
)

part = Part(__name__, tables=[ROOMS])


@dataclass(kw_only=True, slots=True)
class Member:
    """A call in a room.

    Attributes:
        member_id: its identifier, unique in the room.
        call_uuid: of the call.
        joined: when it entered.
        left: when it left; `None` while it is inside.
        muted: whether the others do not hear it.
        deaf: whether it does not hear the others.
        apart: whether it is on hold: it neither hears the others nor is heard.
        details: what else the kind of room keeps of it, as JSON.
    """

    member_id: str
    call_uuid: str
    joined: datetime
    left: datetime | None = None
    muted: bool = False
    deaf: bool = False
    apart: bool = False
    details: dict[str, Any] = field(default_factory=dict)


@dataclass(kw_only=True, slots=True)
class Said:
    """Something that was said in a room.

    Attributes:
        time: when.
        member_id: by whom; empty for what is read to all by a request.
        text: the words.
    """

    time: datetime
    member_id: str
    text: str


@dataclass(kw_only=True, slots=True)
class Room:
    """A room in which calls meet.

    Attributes:
        room_uuid: its identifier.
        kind: `conference` or `mpc`.
        account: the main account it belongs to.
        subaccount: the subaccount it belongs to, empty if there is none.
        name: unique among the live rooms of its kind in the account.
        created: when it came to be.
        started: when its members began to hear each other; `None` before.
        ended: when it ended.
        members: all calls that were ever inside, in the order in which they entered.
        said: what was said, in order.
        asked: what the replies to requests for sounds are for, by delivery.
        details: what else the kind of room keeps, as JSON.
    """

    room_uuid: str
    kind: str
    account: str
    subaccount: str
    name: str
    created: datetime
    started: datetime | None = None
    ended: datetime | None = None
    members: list[Member] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)
    asked: dict[str, str] = field(default_factory=dict)
    details: dict[str, Any] = field(default_factory=dict)

    @property
    def owner(self) -> dict[str, str]:
        """The owner columns."""
        return {"account": self.account, "subaccount": self.subaccount}

    @property
    def present(self) -> list[Member]:
        """Who is inside, in the order in which they entered."""
        return [member for member in self.members if member.left is None]


def save_room(tx: Transaction, room: Room) -> None:
    """Keep a room as it is now."""
    ROOMS.put(
        tx,
        to_document(room),
        room_uuid=room.room_uuid,
        **room.owner,
        kind=room.kind,
        name=room.name,
        live=int(room.ended is None),
    )


def read_room(row: Row) -> Room:
    """Return the room of a row; a subaccount that was deleted has left it to its account."""
    return from_document(Room, row.document | {"subaccount": row["subaccount"]})


def live_rooms(kind: str, where: Where) -> Where:
    """Add the conditions for the rooms of a kind that have not ended to those for an owner."""
    return where.add("kind", "=", kind).add("live", "=", 1)


def find_room(tx: Transaction, where: Where, name: str) -> Row | None:
    """Return the live room with a name, which then stays as it is; `None` if there is none."""
    seen = ROOMS.find(tx, where.add("name", "=", name), hold=False)
    row = None if seen is None else ROOMS.get(tx, seen["room_uuid"])
    return row if row is not None and row["live"] else None
