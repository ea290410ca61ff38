"""The calls and rooms that one change touches.

Each is loaded once, handed out as a `LiveCall` or a `LiveRoom`, and saved at the end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps

from plivo_emulator.services import Context, Step
from plivo_emulator.voice.calls import Call
from plivo_emulator.voice.kept_calls import KeptCall, read_call, save_call
from plivo_emulator.voice.live import LiveCall
from plivo_emulator.voice.room_records import ROOMS, Room, read_room, save_room
from plivo_emulator.voice.rooms import LiveRoom


class Exchange:
    """The calls that one change touches.

    Args:
        context: the change.
    """

    __slots__ = ("_calls", "_rooms", "context")

    def __init__(self, context: Context) -> None:
        self.context = context
        self._calls: dict[str, LiveCall] = {}
        self._rooms: dict[str, LiveRoom] = {}

    def get(self, call_uuid: str) -> LiveCall | None:
        """Return a call, `None` if there is none or it is over."""
        live = self.find(call_uuid)
        return None if live is None or live.call.status.is_final else live

    def find(self, call_uuid: str) -> LiveCall | None:
        """Return a call even if it is over, `None` if there is none."""
        live = self._calls.get(call_uuid)
        if live is None:
            kept = read_call(self.context.tx, call_uuid)
            if kept is not None:
                live = self._calls[call_uuid] = LiveCall(self, kept)
        return live

    def add(self, call: Call) -> LiveCall:
        """Begin a call."""
        live = self._calls[call.call_uuid] = LiveCall(self, KeptCall(call))
        return live

    @property
    def rooms(self) -> list[LiveRoom]:
        """The rooms that were touched so far."""
        return list(self._rooms.values())

    def room(self, room_uuid: str) -> LiveRoom | None:
        """Return a room even if it has ended, `None` if there is none."""
        if room_uuid in self._rooms:
            return self._rooms[room_uuid]
        row = ROOMS.get(self.context.tx, room_uuid)
        return None if row is None else self.add_room(read_room(row))

    def add_room(self, room: Room) -> LiveRoom:
        """Open a room."""
        return self._rooms.setdefault(room.room_uuid, LiveRoom(self, room))

    def save(self) -> None:
        """Keep all calls and rooms as they are now."""
        for room in self._rooms.values():
            save_room(self.context.tx, room.room)
        for live in self._calls.values():
            save_call(self.context.tx, live.kept)


@contextmanager
def exchange(context: Context) -> Iterator[Exchange]:
    """Open calls for a change, and keep them at its end."""
    opened = Exchange(context)
    yield opened
    opened.save()


def of_call(job: Callable[[Step, LiveCall], None]) -> Callable[[Step], None]:
    """Run a job with its call, and keep that; nothing if the call is over."""

    @wraps(job)
    def run(step: Step) -> None:
        with exchange(step) as calls:
            if (live := calls.get(step.subject)) is not None:
                job(step, live)

    return run
