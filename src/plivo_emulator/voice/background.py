"""What the person at the other end of a call hears beside its document: API requests and tones.

These sounds go on while the document continues, also with another one, and end with the call.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Final

from plivo_emulator.domain.timestamps import seconds
from plivo_emulator.voice.calls import Call, Heard
from plivo_emulator.voice.definitions import Sound

MIXED: Final = "mixed"
ALONE: Final = "alone"
ROOM: Final = "room"
"""What is heard of the room that the call is in; other sounds go on meanwhile."""
ROOM_ALONE: Final = "room-alone"
"""What is heard of the room instead of the others who are in it."""
OF_ROOM: Final = (ROOM, ROOM_ALONE)


def start_sounds(
    call: Call,
    sounds: Sequence[Sound],
    now: datetime,
    *,
    loop: bool = False,
    length: float | None = None,
    tag: str = MIXED,
) -> None:
    """Let the person hear sounds, one after the other.

    Args:
        call: the call.
        sounds: what is heard.
        now: when it begins.
        loop: whether all of them are repeated until they are stopped.
        length: seconds after which they are cut, if they last that long.
        tag: what they are: `MIXED` for something beside the document, `ALONE` for something
            instead of it, which cuts its sounds while it goes on, or one of `OF_ROOM`.
    """
    at, limit = now, None if length is None else now + seconds(length)
    for sound in sounds:
        if limit is not None and at >= limit:
            break
        once, end = at + seconds(sound.seconds), at + seconds(sound.lasts)
        heard = Heard(
            kind=sound.kind,
            text=sound.text,
            start=at,
            end=None if loop else end,
            once=once,
            background=tag,
        )
        if limit is not None:
            heard.cut_at(limit)
        call.heard.append(heard)
        at = end
    cover(call)


def stop_sounds(
    call: Call,
    now: datetime,
    kind: str | None = None,
    *,
    tags: Collection[str] = (MIXED, ALONE, *OF_ROOM),
) -> None:
    """Cut the sounds in the background.

    Args:
        call: the call.
        now: when.
        kind: only sounds of this kind; `None` for all.
        tags: only sounds with one of these.
    """
    stopped = [each for each in call.heard if each.background in tags and kind in (None, each.kind)]
    for sound in stopped:
        if sound.start > now:
            call.heard.remove(sound)
        else:
            sound.cut_at(now)


def cover(call: Call) -> None:
    """Cut the sounds of the document while something else is heard instead."""
    for alone in (each for each in call.heard if each.background == ALONE):
        for sound in call.heard:
            begins = alone.end is None or sound.start < alone.end
            if begins and not sound.background:
                sound.cut_at(alone.start)
