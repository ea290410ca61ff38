"""Conferences (Plivo's pages on the conference API)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any, Final

from plivo_emulator.clock import elapsed
from plivo_emulator.core.parts import Part
from plivo_emulator.domain.ownership import visible_rows
from plivo_emulator.pipeline.errors import not_found
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.store import Row, Where
from plivo_emulator.voice import conferences, playing
from plivo_emulator.voice.calls import CALLS
from plivo_emulator.voice.definitions import LiveCall, Sound
from plivo_emulator.voice.exchange import exchange
from plivo_emulator.voice.outbound import end_by_request
from plivo_emulator.voice.recordings import play_seconds, transcription_order
from plivo_emulator.voice.room_records import (
    ROOMS,
    Member,
    find_room,
    live_rooms,
    read_room,
)
from plivo_emulator.voice.rooms import LiveRoom, Rooms
from plivo_emulator.voice.sounds import speech_seconds

part = Part(__name__, due_work=("call", "recording"))

ALL: Final = "all"


@part.handler
def conferences_list(ctx: RequestContext) -> dict[str, Any]:
    """Return the names of the live conferences."""
    return {"conferences": [row["name"] for row in _rooms(ctx)]}


@part.handler
def conferences_get(ctx: RequestContext) -> dict[str, Any]:
    """Return a conference with its members."""
    room = read_room(_row(ctx))
    return {
        "conference_name": room.name,
        "conference_run_time": _seconds_since(ctx, room.created),
        "conference_member_count": str(len(room.present)),
        "members": [_shown(ctx, member) for member in room.present],
    }


@part.handler
def conferences_hangup_all(ctx: RequestContext) -> None:
    """End the calls of all members of all conferences."""
    with exchange(ctx) as calls:
        for row in _rooms(ctx):
            room = calls.shared(Rooms).open(read_room(row))
            _hang_up(room, room.room.present)


@part.handler
def conferences_hangup(ctx: RequestContext) -> None:
    """End the calls of all members of a conference."""
    with _room(ctx) as room:
        _hang_up(room, room.room.present)


@part.handler
def conferences_start_recording(ctx: RequestContext) -> dict[str, Any]:
    """Record a conference."""
    body = ctx.body
    with _room(ctx) as room:
        live = _call_of(room, room.room.present[0])
        recording = room.start_recording(
            live,
            file_format=body.get("file_format", "mp3"),
            longest=body.get("time_limit"),
            callback_url=body.get("callback_url", ""),
            callback_method=body.get("callback_method", "POST"),
            api_id=ctx.api_id,
            transcription=transcription_order(
                body.get("transcription_type", ""),
                body.get("transcription_url", ""),
                body.get("transcription_method", "POST"),
            ),
        )
    return {
        "message": "conference recording started",
        "recording_id": recording.recording_id,
        "url": recording.url,
    }


@part.handler
def conferences_stop_recording(ctx: RequestContext) -> None:
    """Stop all recordings of a conference."""
    with _room(ctx) as room:
        room.stop_recordings()


@part.handler
def conferences_hangup_member(ctx: RequestContext) -> None:
    """End the calls of members."""
    with _members(ctx) as (room, members):
        _hang_up(room, members)


@part.handler
def conferences_kick_member(ctx: RequestContext) -> dict[str, Any]:
    """Remove members, whose calls go on."""
    with _members(ctx) as (room, members):
        for member in members:
            conferences.remove(room, member)
    return _done(ctx, "kicked")


@part.handler
def conferences_mute_member(ctx: RequestContext) -> dict[str, Any]:
    """Let the others not hear members."""
    _set(ctx, muted=True)
    return _done(ctx, "muted")


@part.handler
def conferences_unmute_member(ctx: RequestContext) -> None:
    """Let the others hear members again."""
    _set(ctx, muted=False)


@part.handler
def conferences_deaf_member(ctx: RequestContext) -> dict[str, Any]:
    """Let members not hear the others."""
    _set(ctx, deaf=True)
    return _done(ctx, "deaf")


@part.handler
def conferences_undeaf_member(ctx: RequestContext) -> None:
    """Let members hear the others again."""
    _set(ctx, deaf=False)


@part.handler
def conferences_start_playing(ctx: RequestContext) -> dict[str, Any]:
    """Play a file to members."""
    url = ctx.body["url"]
    _play(ctx, Sound(kind="play", text=url, seconds=play_seconds(ctx, url)))
    return _done(ctx, "play queued into conference")


@part.handler
def conferences_stop_playing(ctx: RequestContext) -> None:
    """Stop the files that are played to members."""
    with _members(ctx) as (room, members):
        playing.stop_in(room, members, "play")


@part.handler
def conferences_start_speaking(ctx: RequestContext) -> dict[str, Any]:
    """Read a text to members."""
    text = ctx.body["text"]
    _play(ctx, Sound(kind="speak", text=text, seconds=speech_seconds(text)))
    return _done(ctx, "speak queued into conference")


@part.handler
def conferences_stop_speaking(ctx: RequestContext) -> None:
    """Stop the texts that are read to members."""
    with _members(ctx) as (room, members):
        playing.stop_in(room, members, "speak")


def _rooms(ctx: RequestContext) -> list[Row]:
    return ROOMS.all(ctx.tx, _live(ctx), order="seq")


def _live(ctx: RequestContext) -> Where:
    """Return the conditions for the live conferences that the sender may see."""
    return live_rooms(conferences.KIND, visible_rows(ctx))


@contextmanager
def _room(ctx: RequestContext) -> Iterator[LiveRoom]:
    """Open the conference of the path.

    Raises:
        ApiError: 404, there is none, or it has ended.
    """
    row = _row(ctx)
    with exchange(ctx) as calls:
        yield calls.shared(Rooms).open(read_room(row))


def _row(ctx: RequestContext) -> Row:
    row = find_room(ctx.tx, _live(ctx), ctx.path["conference_name"])
    if row is None:
        raise not_found()
    return row


@contextmanager
def _members(ctx: RequestContext) -> Iterator[tuple[LiveRoom, list[Member]]]:
    """Open the conference of the path with the members that it names.

    Raises:
        ApiError: 404, one of them is not inside (C135).
    """
    with _room(ctx) as room:
        present = {member.member_id: member for member in room.room.present}
        wanted = ctx.path["member_id"]
        names = list(present) if wanted == ALL else list(dict.fromkeys(wanted.split(",")))
        if not present.keys() >= set(names):
            raise not_found()
        yield room, [present[name] for name in names]


def _set(ctx: RequestContext, **values: bool) -> None:
    with _members(ctx) as (room, members):
        for member in members:
            conferences.change(room, member, **values)


def _play(ctx: RequestContext, sound: Sound) -> None:
    with _members(ctx) as (room, members):
        if ctx.path["member_id"] == ALL:
            room.note([sound])
        playing.play_in(room, members, sound, ctx.api_id)


def _hang_up(room: LiveRoom, members: Sequence[Member]) -> None:
    end_by_request(*(_call_of(room, member) for member in members))


def _call_of(room: LiveRoom, member: Member) -> LiveCall:
    live = room.call_of(member)
    assert live is not None, "A call that ends leaves its room."
    return live


def _done(ctx: RequestContext, message: str) -> dict[str, Any]:
    return {"message": message, "member_id": ctx.path["member_id"]}


def _shown(ctx: RequestContext, member: Member) -> dict[str, Any]:
    row = CALLS.find(ctx.tx, Where(("call_uuid", "=", member.call_uuid)), hold=False)
    assert row is not None, "Calls stay."
    call = {name: row.document[name] for name in ("call_uuid", "caller_name", "direction")}
    return call | {
        "deaf": member.deaf,
        "from": row.document["caller"],
        "join_time": _seconds_since(ctx, member.joined),
        "member_id": member.member_id,
        "muted": member.muted,
        "to": row.document["callee"],
    }


def _seconds_since(ctx: RequestContext, moment: datetime) -> str:
    return str(int(elapsed(moment, ctx.now).total_seconds()))
