"""What all that happens in a multi-party call is made of: events and sounds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from plivo_emulator.voice import requests
from plivo_emulator.voice.definitions import LiveCall
from plivo_emulator.voice.multi_party import events
from plivo_emulator.voice.multi_party.details import (
    RoomDetails,
    details_of,
)
from plivo_emulator.voice.room_records import Member, Room
from plivo_emulator.voice.rooms import LiveRoom

if TYPE_CHECKING:
    pass

SOUND: Final = "sound"
"""The purpose of what participants hear once."""


class MultiPartyBase:
    """What a multi-party call is, tells, and lets be heard.

    Args:
        live_room: its room.

    Attributes:
        live_room: as given.
    """

    __slots__ = ("live_room",)

    def __init__(self, live_room: LiveRoom) -> None:
        self.live_room = live_room

    @property
    def room(self) -> Room:
        """What is kept of its room."""
        return self.live_room.room

    @property
    def details(self) -> RoomDetails:
        """What else is kept of it."""
        return details_of(self.room)

    def tell(self, name: str, member: Member | None = None, **fields: Any) -> None:
        """Tell that something happened, to a participant unless there is none."""
        about = events.participant_fields(member) if member else {}
        live = self.live_room.exchange.find(member.call_uuid) if member else None
        if live is not None:
            about |= events.call_fields(live.call)
        events.tell(self.live_room.context, self.room, name, **about, **fields)

    def play_document(
        self, live: LiveCall, purpose: str, url: str, method: str, **more: str
    ) -> None:
        """Ask for sounds; `purpose` says what becomes of them."""
        fields = {"MPCUUID": self.room.room_uuid, "MPCName": self.room.name, **more}
        self.live_room.ask(live, purpose, requests.MPC_MUSIC, url, method=method, **fields)

    def play_to_all(self, url: str, method: str) -> None:
        """Let everybody hear a document, if there is one."""
        if url:
            self.play_to(self.room.present, url, method)

    def play_to(self, members: Sequence[Member], url: str, method: str) -> None:
        """Let some hear a document once."""
        whom = ",".join(member.member_id for member in members)
        self.ask_for(f"{SOUND}:{whom}", members, url, method)

    def ask_for(self, purpose: str, members: Sequence[Member], url: str, method: str) -> None:
        """Ask for sounds that several hear, on behalf of one of them."""
        calls = (self.live_room.call_of(member) for member in members)
        if (live := next((each for each in calls if each is not None), None)) is not None:
            self.play_document(live, purpose, url, method)
