"""Rooms in which calls meet, and joining them by hand."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from plivo_emulator.control._context import ControlContext
from plivo_emulator.control._paging import page
from plivo_emulator.control.accounts import belonging_to
from plivo_emulator.control.calls import shown_call, shown_recording
from plivo_emulator.core.parts import Part
from plivo_emulator.pipeline.errors import bad_request, not_found
from plivo_emulator.store import Row
from plivo_emulator.store.records import to_document
from plivo_emulator.telephony.phones import digits
from plivo_emulator.voice.calls import CALLS
from plivo_emulator.voice.engine import join_by_hand
from plivo_emulator.voice.exchange import exchange
from plivo_emulator.voice.room_records import ROOMS, Member, Room, read_room
from plivo_emulator.voice.rooms import Rooms, recordings_of_room
from plivo_emulator.voice.sounds import speech_seconds

part = Part(__name__, due_work=("call", "recording"))


@part.handler
def rooms_list(ctx: ControlContext) -> dict[str, Any]:
    """Return a page of rooms."""
    where = belonging_to(ctx.query.get("auth_id"))
    for name in ("kind", "name"):
        if name in ctx.query:
            where.add(name, "=", ctx.query[name])
    if ctx.query.get("live", False):
        where.add("live", "=", 1)
    return page(ctx, ROOMS, where, lambda row: _shown(ctx, read_room(row)))


@part.handler
def rooms_get(ctx: ControlContext) -> dict[str, Any]:
    """Return one room."""
    return _shown(ctx, read_room(_row(ctx)))


@part.handler
def rooms_join(ctx: ControlContext) -> dict[str, Any]:
    """Let somebody join a room."""
    row = _row(ctx)
    with exchange(ctx) as calls:
        room = calls.shared(Rooms).open(read_room(row))
        if room.room.ended is not None:
            raise bad_request("the room has ended")
        call = join_by_hand(room, digits(ctx.body["from"]))
    return shown_call(ctx, ctx.tx, call.call_uuid)


def _row(ctx: ControlContext) -> Row:
    row = ROOMS.get(ctx.tx, ctx.path["room_uuid"])
    if row is None:
        raise not_found()
    return row


def _shown(ctx: ControlContext, room: Room) -> dict[str, Any]:
    shown = to_document(room)
    names = ("room_uuid", "kind", "account", "subaccount", "name", "created", "started", "ended")
    return {
        **{name: shown[name] for name in names},
        "members": [_member(ctx, room, member) for member in room.members],
        "recordings": [shown_recording(each) for each in recordings_of_room(ctx.tx, room)],
    }


def _member(ctx: ControlContext, room: Room, member: Member) -> dict[str, Any]:
    call = CALLS.get(ctx.tx, member.call_uuid)
    assert call is not None, "Calls stay."
    shown = to_document(member)
    names = ("member_id", "call_uuid", "joined", "left", "muted", "deaf")
    return {
        **{name: shown[name] for name in names},
        "caller": call.document["caller"],
        "callee": call.document["callee"],
        "on_hold": member.apart,
        "speaking": member.left is None and _speaks(ctx, room, member),
    }


def _speaks(ctx: ControlContext, room: Room, member: Member) -> bool:
    said = (each for each in room.said if each.member_id == member.member_id)
    return any(each.time + timedelta(seconds=speech_seconds(each.text)) > ctx.now for each in said)
