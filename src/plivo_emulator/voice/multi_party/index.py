"""Finds multi-party calls, for lists: whether they have ended or not, by their state and times."""

from __future__ import annotations

from typing import Final

from plivo_emulator.clock import to_microseconds
from plivo_emulator.core.parts import Part
from plivo_emulator.domain.ownership import OWNER_COLUMNS
from plivo_emulator.store import Index, Table, Transaction
from plivo_emulator.voice.multi_party.details import details_of
from plivo_emulator.voice.room_records import Room

MULTI_PARTY_CALLS: Final = Table(
    "multi_party_calls",
    key="mpc_uuid",
    columns={
        "mpc_uuid": "TEXT",
        **OWNER_COLUMNS,
        "name": "TEXT",
        "status": "TEXT",
        "code": "INTEGER",
        "created": "INTEGER",
        # 0 until it ends.
        "ended": "INTEGER",
    },
    indexes=[Index("account", "seq"), Index("account", "name")],
)

part = Part(__name__, tables=[MULTI_PARTY_CALLS])


def status_of(room: Room) -> str:
    """Return how far a multi-party call is, as replies have it."""
    if room.ended is not None:
        return "Ended"
    return "Initialized" if room.started is None else "Active"


def keep_in_index(tx: Transaction, room: Room) -> None:
    """Let lists find a multi-party call as it is now."""
    MULTI_PARTY_CALLS.put(
        tx,
        {},
        mpc_uuid=room.room_uuid,
        **room.owner,
        name=room.name,
        status=status_of(room).lower(),
        code=details_of(room)["code"],
        created=to_microseconds(room.created),
        ended=to_microseconds(room.ended) if room.ended else 0,
    )
