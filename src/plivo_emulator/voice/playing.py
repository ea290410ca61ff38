"""What requests let people hear: it begins when it is known how long its files are.

The reply does not wait for the files: whoever serves them may be the program that sends the request
and can answer nothing meanwhile. What one person is to hear begins in the order of the requests.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any, Final

from plivo_emulator.clock import from_microseconds
from plivo_emulator.core.parts import Part
from plivo_emulator.core.services import Services, Step
from plivo_emulator.scheduling import jobs
from plivo_emulator.store import Row, StoreError
from plivo_emulator.store.records import from_document, to_document
from plivo_emulator.voice import background, phones
from plivo_emulator.voice.audio_files import FETCH_SECONDS
from plivo_emulator.voice.definitions import LiveCall, Sound
from plivo_emulator.voice.exchange import of_call
from plivo_emulator.voice.room_records import Member
from plivo_emulator.voice.rooms import LiveRoom, Rooms

part = Part(__name__)

PLAY: Final = part.job_kind("call.play")
"""Somebody hears what waited for its files: at the latest when these would have been given up."""


def play(live: LiveCall, sounds: Sequence[Sound], how: Mapping[str, Any], api_id: str) -> None:
    """Let the person of a call hear sounds, at once or when their files have been measured.

    Args:
        live: the call.
        sounds: what they hear, of one kind.
        how: arguments of `background.start_sounds`; for sounds of a room, `room` and `mixed`.
        api_id: of the request.
    """
    context, account = live.context, live.call.account
    audio = context.services.audio
    missing = audio.missing(sound.text for sound in sounds if sound.kind == "play")
    if not missing and not _waiting(live):
        _start(live, sounds, how)
        return
    due = context.now + timedelta(seconds=FETCH_SECONDS)
    details = {
        "name": api_id,
        "ready": not missing,
        "sounds": [to_document(sound) for sound in sounds],
        "how": dict(how),
    }
    jobs.schedule(context, PLAY, live.call.call_uuid, due, details, name=api_id, account=account)
    then = partial(_measured, context.services, live.call.call_uuid, account, api_id)
    context.tx.on_commit(lambda: audio.measure_later(missing, then))


def stop(live: LiveCall, kind: str, *, of_room: bool) -> None:
    """Forget sounds of a kind that the person of a call was to hear, of its room or others."""
    for row in _waiting(live):
        details = row.document
        if details["sounds"][0]["kind"] == kind and ("room" in details["how"]) == of_room:
            jobs.cancel(live.context.tx, PLAY, live.call.call_uuid, name=details["name"])


def play_in(
    room: LiveRoom, members: Sequence[Member], sound: Sound, api_id: str, *, mixed: bool = True
) -> None:
    """Let members of a room hear something, after what they hear of the room already.

    Args:
        room: the room.
        members: those who hear it.
        sound: what they hear.
        api_id: of the request.
        mixed: whether they hear the others at the same time.
    """
    how = {"room": room.room.room_uuid, "mixed": mixed}
    for member in members:
        if (live := room.call_of(member)) is not None:
            play(live, [sound], how, api_id)


def stop_in(room: LiveRoom, members: Sequence[Member], kind: str) -> None:
    """Stop sounds of a kind that members of a room hear or are to hear."""
    for member in members:
        if (live := room.call_of(member)) is not None:
            stop(live, kind, of_room=True)
    room.stop_sounds(members, kind)


@part.job(PLAY)
@of_call
def _play(step: Step, live: LiveCall) -> None:
    sounds = [from_document(Sound, each) for each in step.details["sounds"]]
    _start(live, sounds, step.details["how"])


def _start(live: LiveCall, sounds: Sequence[Sound], how: Mapping[str, Any]) -> None:
    if "room" not in how:
        background.start_sounds(live.call, sounds, live.context.now, **how)
        phones.listen(live)
        return
    room = live.exchange.shared(Rooms).find(how["room"])
    member = room.member_of(live.call.call_uuid) if room is not None else None
    if room is not None and member is not None:
        room.play(sounds, [member], mixed=how["mixed"])


def _waiting(live: LiveCall) -> list[Row]:
    """Return what the person of a call is to hear, in the order of the requests."""
    return jobs.scheduled(live.context.tx, PLAY, live.call.call_uuid, live.call.account)


def _measured(services: Services, call_uuid: str, account: str, name: str) -> None:
    """Let somebody hear what has waited for its files, and what has waited for its turn."""
    # Without the store it begins when the job is due.
    with suppress(StoreError), services.store.transaction(write=True) as tx:
        step = Step(tx, services.clock.now(), services, call_uuid, {}, account)
        is_turn = True
        for row in jobs.scheduled(tx, PLAY, call_uuid, account):
            details = row.document
            if details["name"] == name:
                sounds = [_known(services, from_document(Sound, one)) for one in details["sounds"]]
                details |= {"ready": True, "sounds": [to_document(one) for one in sounds]}
            is_turn = is_turn and details["ready"]
            due = step.now if is_turn else from_microseconds(row["due"])
            jobs.schedule(step, PLAY, call_uuid, due, details, name=details["name"])


def _known(services: Services, sound: Sound) -> Sound:
    if sound.kind != "play":
        return sound
    return replace(sound, seconds=services.audio.seconds(sound.text, otherwise=sound.seconds))
