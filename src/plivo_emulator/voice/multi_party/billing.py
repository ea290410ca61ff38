"""What multi-party calls cost: each participant by the minute (U86)."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from plivo_emulator.domain.billing import billed_seconds, price
from plivo_emulator.voice.multi_party.details import participation
from plivo_emulator.voice.room_records import Member, Room

RATE: Final = Decimal("0.005")
"""US dollars a minute, as recorded."""


def cost_of(member: Member) -> Decimal:
    """Return what a participant who has left costs, in US dollars."""
    return price(participation(member)["seconds"], RATE)


def billed_seconds_of(member: Member) -> int:
    """Return for how many seconds a participant who has left is paid for."""
    return billed_seconds(participation(member)["seconds"])


def total_billed_seconds(room: Room) -> int:
    """Return for how many seconds all participants together are paid for."""
    return sum(billed_seconds_of(member) for member in room.members)


def total_cost(room: Room) -> Decimal:
    """Return what all participants together cost, in US dollars."""
    return sum((cost_of(member) for member in room.members), Decimal())
