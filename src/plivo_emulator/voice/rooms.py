"""Rooms in which calls meet, while something happens to them.

A room knows who is inside and who hears whom. What a conference or a multi-party call does beyond
that is its `Rules`, which are registered for its kind.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Final

from plivo_emulator.core.parts import Part
from plivo_emulator.core.services import Context
from plivo_emulator.domain.timestamps import seconds
from plivo_emulator.pipeline.auth import ACCOUNTS
from plivo_emulator.scheduling import jobs
from plivo_emulator.store import Transaction, Where
from plivo_emulator.voice import background, phones
from plivo_emulator.voice.definitions import Exchange, LiveCall, Sound
from plivo_emulator.voice.recordings import (
    RECORDED,
    RECORDINGS,
    RUNNING,
    Recording,
    end_recording,
    party,
    read_recording,
    save_recording,
)
from plivo_emulator.voice.room_records import (
    ROOMS,
    Member,
    Room,
    Said,
    find_room,
    live_rooms,
    read_room,
    save_room,
)
from plivo_emulator.voice.sounds import TONE, speech_seconds

part = Part(__name__)

LIMIT: Final = part.job_kind("call.room_limit")
"""The time of a room is up."""

VOICE: Final = "voice"
"""The kind of what a person hears of the others in a room."""
_QUEUED: Final = ("speak", "play")
_OF_OTHERS: Final = (VOICE, "dtmf")


class Rules:
    """What rooms of one kind do beyond letting their members hear each other."""

    def document(self, room: Room) -> str:
        """Return the element with which somebody joins the room by hand."""
        raise NotImplementedError

    def hears(self, room: Room, listener: Member, speaker: Member) -> bool:
        """Return whether one member hears another."""
        silent = speaker.muted or speaker.apart or listener.deaf or listener.apart
        return room.started is not None and not silent

    def on_limit(self, room: LiveRoom) -> None:
        """The time of the room is up."""

    def on_sounds(self, room: LiveRoom, purpose: str, sounds: Sequence[Sound]) -> None:
        """A document that `LiveRoom.ask` has asked for is here; it has none if it is of no use."""

    def on_recording(self, room: LiveRoom, recording: Recording) -> None:
        """The file of a recording is ready."""


RULES: Final[dict[str, Rules]] = {}
"""The rules of each kind of room; the module of a kind adds its own."""


class LiveRoom:
    """A room while something happens to it.

    Args:
        exchange: the calls and other rooms of the same change.
        room: what is kept of it.

    Attributes:
        exchange: as given.
        room: as given.
    """

    __slots__ = ("exchange", "room")

    def __init__(self, exchange: Exchange, room: Room) -> None:
        self.exchange = exchange
        self.room = room

    @property
    def context(self) -> Context:
        """The change."""
        return self.exchange.context

    @property
    def rules(self) -> Rules:
        """The rules of its kind."""
        return RULES[self.room.kind]

    # Who is inside.

    def enter(self, live: LiveCall, *, member_id: str = "", **options: Any) -> Member:
        """Let a call enter.

        Args:
            live: the call, which belongs to this room from now on.
            member_id: its identifier; the next number unless given.
            options: other attributes of `Member`.
        """
        member = Member(
            member_id=member_id or str(len(self.room.members) + 1),
            call_uuid=live.call.call_uuid,
            joined=self.context.now,
            **options,
        )
        self.room.members.append(member)
        live.call.room = self.room.room_uuid
        return member

    def leave(self, member: Member) -> None:
        """Let a member leave: it no longer hears anything of the room."""
        member.left = self.context.now
        if (live := self.call_of(member)) is not None:
            self.stop_sounds([member])
            phones.listen(live)

    def member_of(self, call_uuid: str) -> Member | None:
        """Return the member that a call is, `None` if it is not inside."""
        return next((each for each in self.room.present if each.call_uuid == call_uuid), None)

    def call_of(self, member: Member) -> LiveCall | None:
        """Return the call of a member, `None` if it is over."""
        return self.exchange.get(member.call_uuid)

    # What is heard.

    def say(self, member: Member, text: str) -> None:
        """Let a member say something, which those who hear it hear while it is said."""
        if self.room.started is not None and not (member.muted or member.apart):
            self._note(member.member_id, text)
        self._to_others(member, Sound(kind=VOICE, text=text, seconds=speech_seconds(text)))

    def relay(self, member: Member, keys: str) -> None:
        """Let the others hear the tones of keys that a member presses."""
        self._to_others(member, Sound(kind="dtmf", text=keys, seconds=TONE * len(keys)))

    def play(
        self,
        sounds: Sequence[Sound],
        members: Iterable[Member],
        *,
        loop: bool = False,
        mixed: bool = True,
    ) -> None:
        """Let members hear sounds, after those that they hear of the room already.

        Args:
            sounds: what they hear.
            members: those who hear it, also if they are deaf to each other.
            loop: whether it is repeated until it is stopped.
            mixed: whether they hear the others at the same time.
        """
        for member in members:
            if (live := self.call_of(member)) is None:
                continue
            begin = self._end_of_queue(live)
            tag = background.ROOM if mixed else background.ROOM_ALONE
            background.start_sounds(live.call, sounds, begin, loop=loop, tag=tag)
            if not mixed:
                _cut_others(live, begin)
            phones.listen(live)

    def note(self, sounds: Iterable[Sound]) -> None:
        """Let recordings of the room have the texts that are read to all."""
        for sound in sounds:
            if sound.kind == "speak":
                self._note("", sound.text)

    def stop_sounds(self, members: Iterable[Member], kind: str | None = None) -> None:
        """Cut what members hear of the room, all or one kind of it."""
        for member in members:
            if (live := self.call_of(member)) is not None:
                background.stop_sounds(live.call, self.context.now, kind, tags=background.OF_ROOM)
                phones.listen(live)

    def ask(
        self,
        live: LiveCall,
        purpose: str,
        event: str,
        url: str,
        *,
        method: str = "POST",
        **fields: Any,
    ) -> None:
        """Ask a URL for sounds, which `Rules.on_sounds` receives.

        Args:
            live: the call on whose behalf it is asked.
            purpose: what the sounds are for.
            event: the operationId of the webhook, one of `requests.ROOM_SOUNDS`.
            url: what is asked.
            method: how.
            fields: of the request, beside those of the call.
        """
        asked = live.notify(event, url, method, fields)
        if asked:
            self.room.asked[asked] = purpose

    # What is recorded.

    def start_recording(self, live: LiveCall, **options: Any) -> Recording:
        """Start a recording of the room.

        Args:
            live: the call that it is listed with.
            options: attributes of `Recording`; it is in mono unless they say otherwise.
        """
        room, kind = self.room, self.room.kind
        described: dict[str, Any] = {
            "file_format": "mp3",
            "channels": "mono",
            f"{kind}_name": room.name,
            f"{kind}_uuid": room.room_uuid,
        }
        recording = Recording(
            recording_id=self.context.ids.uuid(),
            account=room.account,
            subaccount=room.subaccount,
            kind=kind,
            call_uuid=live.call.call_uuid,
            from_number=party(live.call.caller),
            to_number=party(live.call.callee),
            state=RUNNING,
            started=self.context.now,
            **described | options,
        )
        save_recording(self.context.tx, recording)
        if recording.longest is not None:
            due = self.context.now + seconds(recording.longest)
            identifier = recording.recording_id
            jobs.schedule(self.context, RECORDED, identifier, due, account=room.account)
        return recording

    def recordings(self, *states: str) -> list[Recording]:
        """Return the recordings of the room, all or those in one of some states."""
        return recordings_of_room(self.context.tx, self.room, *states)

    def stop_recordings(self) -> list[Recording]:
        """End the recordings that go on; their files are ready a little later."""
        running = self.recordings(RUNNING)
        for recording in running:
            end_recording(self.context, recording)
        return running

    # Its time.

    def end_in(self, delay: float) -> None:
        """Let the rules know when some seconds have passed, instead of what was set before."""
        due = self.context.now + seconds(delay)
        account = self.room.account
        jobs.schedule(self.context, LIMIT, self.room.room_uuid, due, account=account)

    def end(self) -> None:
        """End the room; its members must have left."""
        self.room.ended = self.context.now
        self.stop_recordings()
        jobs.cancel(self.context.tx, LIMIT, self.room.room_uuid)

    # Inside.

    def _note(self, member_id: str, text: str) -> None:
        self.room.said.append(Said(time=self.context.now, member_id=member_id, text=text))

    def _to_others(self, speaker: Member, sound: Sound) -> None:
        for member in self.room.present:
            heard = member is not speaker and self.rules.hears(self.room, member, speaker)
            if heard and (live := self.call_of(member)) is not None:
                now, until = self.context.now, _time_for_others(live)
                background.start_sounds(live.call, [sound], now, length=until, tag=background.ROOM)
                phones.listen(live)

    def _end_of_queue(self, live: LiveCall) -> datetime:
        """Return when somebody has heard what was to be heard before."""
        ends = (
            each.end
            for each in live.call.heard
            if each.background in background.OF_ROOM and each.kind in _QUEUED and each.end
        )
        return max((self.context.now, *ends))


def _time_for_others(live: LiveCall) -> float | None:
    """Return for how many seconds somebody can hear the others in a room, `None` for no limit."""
    now = live.context.now
    starts = [
        each.start
        for each in live.call.heard
        if each.background == background.ROOM_ALONE and each.end is not None and each.end > now
    ]
    return max(0.0, (min(starts) - now).total_seconds()) if starts else None


def _cut_others(live: LiveCall, moment: datetime) -> None:
    """Let somebody not hear on what the others in a room have said before."""
    for sound in live.call.heard:
        if sound.background == background.ROOM and sound.kind in _OF_OTHERS:
            sound.cut_at(moment)


def recordings_of_room(tx: Transaction, room: Room, *states: str) -> list[Recording]:
    """Return the recordings of a room, all or those in one of some states, in order."""
    where = Where((f"{room.kind}_uuid", "=", room.room_uuid))
    if states:
        where.add("state", "in", states)
    found = (read_recording(row) for row in RECORDINGS.all(tx, where))
    return sorted(found, key=lambda recording: recording.started)


class Rooms:
    """The rooms that one change touches: each is loaded once, and saved at the end.

    Args:
        exchange: the calls of the change.
    """

    __slots__ = ("_exchange", "_opened")

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange
        self._opened: dict[str, LiveRoom] = {}

    @property
    def opened(self) -> list[LiveRoom]:
        """Those that were touched so far."""
        return list(self._opened.values())

    def find(self, room_uuid: str) -> LiveRoom | None:
        """Return a room even if it has ended, `None` if there is none."""
        if room_uuid in self._opened:
            return self._opened[room_uuid]
        row = ROOMS.get(self._exchange.context.tx, room_uuid)
        return None if row is None else self.open(read_room(row))

    def open(self, room: Room) -> LiveRoom:
        """Open a room that was read or is new."""
        return self._opened.setdefault(room.room_uuid, LiveRoom(self._exchange, room))

    def save(self) -> None:
        """Keep all of them as they are now."""
        for each in self._opened.values():
            save_room(self._exchange.context.tx, each.room)


def join_room(live: LiveCall, kind: str, name: str) -> LiveRoom:
    """Return the live room with a name for a call that wants to enter, a new one if there is none.

    Rooms belong to the main account, whichever subaccount the call is of (C132).
    """
    context, call = live.context, live.call
    # Two calls must not make the same room at once.
    ACCOUNTS.get(context.tx, call.account)
    rooms = live.exchange.shared(Rooms)
    wanted = (kind, call.account, name)
    for each in rooms.opened:
        known = (each.room.kind, each.room.account, each.room.name)
        if known == wanted and each.room.ended is None:
            return each
    row = find_room(context.tx, live_rooms(kind, Where(("account", "=", call.account))), name)
    # One that has ended in this change is still stored as live.
    if row is not None and (found := rooms.open(read_room(row))).room.ended is None:
        return found
    room = Room(
        room_uuid=context.ids.uuid(),
        kind=kind,
        account=call.account,
        subaccount=call.subaccount,
        name=name,
        created=context.now,
    )
    return rooms.open(room)
