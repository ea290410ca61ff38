"""Multi-party calls as requests name them and replies show them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any, Final

from plivo_emulator.domain.messages import in_zone, zone_of
from plivo_emulator.domain.ownership import (
    API_PREFIX,
    get_or_404,
    resource_uri,
    visible_rows,
)
from plivo_emulator.pipeline.errors import not_found
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.voice.exchange import exchange
from plivo_emulator.voice.multi_party import billing, recordings
from plivo_emulator.voice.multi_party.details import KIND, details_of, participation
from plivo_emulator.voice.multi_party.index import status_of
from plivo_emulator.voice.multi_party.room import MultiParty, duration_of
from plivo_emulator.voice.recordings import Recording
from plivo_emulator.voice.room_records import ROOMS, Member, Room, find_room, live_rooms, read_room
from plivo_emulator.voice.rooms import LiveRoom, Rooms

NAME: Final = "name"
"""How a path that names a multi-party call by its name begins; by its identifier, `uuid`."""
EVERYBODY: Final = "all"


def named(ctx: RequestContext) -> tuple[str, str]:
    """Return how the path names a multi-party call, and its name or identifier."""
    kind, _, name = ctx.path["mpc_id"].partition("_")
    return (NAME, " ".join(name.split())) if kind == NAME else (kind, name.lower())


def room_of(ctx: RequestContext) -> Room:
    """Return the multi-party call of the path, also one that has ended by its identifier.

    Raises:
        ApiError: 404, there is none that the sender may see.
    """
    kind, name = named(ctx)
    if kind == NAME:
        row = find_room(ctx.tx, live_rooms(KIND, visible_rows(ctx)), name)
    else:
        row = get_or_404(ctx, ROOMS, name)
    if row is None or row["kind"] != KIND:
        raise not_found()
    return read_room(row)


@contextmanager
def live_multi_party(ctx: RequestContext) -> Iterator[MultiParty]:
    """Open the multi-party call of the path.

    Raises:
        ApiError: 404, there is none that the sender may see, or it has ended.
    """
    room = room_of(ctx)
    if room.ended is not None:
        raise not_found()
    with exchange(ctx) as calls:
        yield MultiParty(calls.shared(Rooms).open(room))


def present_members(ctx: RequestContext, live_room: LiveRoom) -> list[Member]:
    """Return the participants that the path names, who must be there.

    Raises:
        ApiError: 404, one of them is not.
    """
    present = {member.member_id: member for member in live_room.room.present}
    wanted = ctx.path["member_id"]
    names = list(present) if wanted == EVERYBODY else list(dict.fromkeys(wanted.split(",")))
    if not names or any(name not in present for name in names):
        raise not_found()
    return [present[name] for name in names]


def present_member(ctx: RequestContext, live_room: LiveRoom) -> Member:
    """Return the one participant that the path names, who must be there.

    Raises:
        ApiError: 404, there is none.
    """
    found = next(
        (each for each in live_room.room.present if each.member_id == ctx.path["member_id"]), None
    )
    if found is None:
        raise not_found()
    return found


def show_room(ctx: RequestContext, room: Room) -> dict[str, Any]:
    """Return a multi-party call as replies show it."""
    details, zone = details_of(room), zone_of(ctx.tx, room.account)
    over = room.ended is not None
    here = ("MultiPartyCall", f"uuid_{room.room_uuid}")
    owner = f"{API_PREFIX}/Account/{room.account}/Subaccount/{room.subaccount}/"
    return {
        "billed_amount": f"{billing.total_cost(room):.5f}" if over else None,
        "billed_duration": billing.total_billed_seconds(room) if over else None,
        "creation_time": _time(room.created, zone),
        "duration": duration_of(room) if over else None,
        "end_time": _time(room.ended, zone),
        "friendly_name": room.name,
        "max_duration": details["max_duration"],
        "max_participants": details["max_participants"],
        "mpc_uuid": room.room_uuid,
        "participants": resource_uri(ctx, *here, "Participant"),
        "recording": None if over else recordings.state_of(details),
        "resource_uri": resource_uri(ctx, *here),
        "start_time": _time(room.started, zone),
        "status": status_of(room),
        "stay_alone": any(participation(each)["stay_alone"] for each in room.members),
        "sub_account": owner if room.subaccount else None,
        "termination_cause": details["cause"],
        "termination_cause_code": details["code"],
    }


def show_participant(ctx: RequestContext, room: Room, member: Member) -> dict[str, Any]:
    """Return a participant as replies show it; what can be changed is gone once it has left."""
    details, zone = participation(member), zone_of(ctx.tx, room.account)
    over = member.left is not None
    address = ("MultiPartyCall", f"uuid_{room.room_uuid}", "Participant", member.member_id)
    return {
        "billed_amount": f"{billing.cost_of(member):.5f}" if over else None,
        "billed_duration": billing.billed_seconds_of(member) if over else None,
        "call_uuid": member.call_uuid,
        "coach_mode": None if over else details["coach_mode"],
        "duration": details["seconds"] if over else None,
        "end_mpc_on_exit": details["end_mpc_on_exit"],
        "exit_cause": details["exit_cause"],
        "exit_time": _time(member.left, zone),
        "hold": None if over else member.apart,
        "join_time": _time(member.joined, zone),
        "member_id": member.member_id,
        "mpc_uuid": room.room_uuid,
        "mute": None if over else member.muted,
        "resource_uri": resource_uri(ctx, *address),
        "role": details["role"],
        "start_mpc_on_enter": details["start_mpc_on_enter"],
    }


def recording_options(ctx: RequestContext) -> dict[str, Any]:
    """Return what a request says of the recording that it starts."""
    body = ctx.body
    return {
        "file_format": body.get("file_format", "mp3"),
        "callback_url": body.get("recording_callback_url", ""),
        "callback_method": body.get("recording_callback_method", "GET"),
        "api_id": ctx.api_id,
        "transcription": recordings.transcription_of(
            body.get("transcription_url", ""), wanted=body.get("transcript", False)
        ),
    }


def recording_started(room: Room, recording: Recording) -> dict[str, Any]:
    """Return the reply to a request that starts a recording."""
    return {
        "message": f"MPC: {room.name} record started",
        "recording_id": recording.recording_id,
        "recording_url": recording.url,
    }


def _time(moment: datetime | None, zone: str) -> str | None:
    """Format as `2026-03-01 09:40:15+00:00`."""
    if moment is None:
        return None
    return in_zone(moment, zone).isoformat(sep=" ", timespec="seconds")
