"""Participants of multi-party calls (Plivo's API reference: Multiparty Call)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from plivo_emulator.core.parts import Part
from plivo_emulator.domain.ownership import get_or_404, owner_columns
from plivo_emulator.pipeline.errors import bad_request, not_found
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.resources._listing import page_meta, page_span
from plivo_emulator.resources._multi_party import (
    EVERYBODY,
    NAME,
    live_multi_party,
    named,
    present_member,
    present_members,
    recording_options,
    recording_started,
    room_of,
    show_participant,
)
from plivo_emulator.resources.call_actions import spoken
from plivo_emulator.store import Where
from plivo_emulator.voice import outbound, playing, requests
from plivo_emulator.voice.calls import CALLS, Call, CallStatus, Invitation, Request, Target
from plivo_emulator.voice.definitions import LiveCall, Sound
from plivo_emulator.voice.documents import read_elements
from plivo_emulator.voice.exchange import exchange
from plivo_emulator.voice.multi_party import recordings
from plivo_emulator.voice.multi_party.details import KIND, Role, participation
from plivo_emulator.voice.multi_party.events import call_fields, tell
from plivo_emulator.voice.multi_party.inviting import document_for, move
from plivo_emulator.voice.multi_party.room import MultiParty, open_for
from plivo_emulator.voice.recordings import play_seconds
from plivo_emulator.voice.room_records import find_room, live_rooms
from plivo_emulator.voice.sounds import speech_seconds

part = Part(__name__, due_work=("call", "recording"))

_RING_TIMEOUT: Final = 45
# What the name of a multi-party call may hold: it stands in a document.
_NAME: Final = re.compile("[ -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]+")
_SENTENCES: Final = {
    "coach_mode": "coach_mode enable/disable",
    "mute": "mute/unmute member(s)",
    "hold": "hold/unhold member(s)",
}


@part.handler
def multi_party_participants_list(ctx: RequestContext) -> dict[str, Any]:
    """Return a page of participants, newest first, with those who have left."""
    room = room_of(ctx)
    wanted = ctx.query.get("call_uuid", "").lower()
    found = [each for each in reversed(room.members) if wanted in ("", each.call_uuid)]
    limit, offset = page_span(ctx)
    more = offset + limit < len(found)
    meta = page_meta(ctx, limit, offset, more=more, total=None) | {"count": len(found)}
    objects = [
        show_participant(ctx, room, member) | {"member_address": participation(member)["address"]}
        for member in found[offset : offset + limit]
    ]
    return {"meta": meta, "objects": objects}


@part.handler
def multi_party_participants_get(ctx: RequestContext) -> dict[str, Any]:
    """Return one participant."""
    room = room_of(ctx)
    for member in room.members:
        if member.member_id == ctx.path["member_id"]:
            return show_participant(ctx, room, member)
    raise not_found()


@part.handler
def multi_party_participants_add(ctx: RequestContext) -> dict[str, Any]:
    """Call somebody, or move a live call, to take part."""
    from plivo_emulator.voice.elements.multi_party_call import MultiPartyCall

    name = _name(ctx)
    element = read_elements(document_for(name, ctx.body))[0]
    assert isinstance(element, MultiPartyCall)
    placed = [] if "call_uuid" in ctx.body else _place(ctx)
    with exchange(ctx) as calls:
        lives: list[LiveCall] = [live for uuid in placed if (live := calls.get(uuid)) is not None]
        if not placed:
            lives = [_movable(ctx, calls.get(_own_call(ctx)))]
        opened = open_for(lives[0], element)
        _invite(ctx, opened, lives)
        shown = [_shown(live.call) for live in lives]
    return {
        "calls": shown,
        "message": "add participant action initiated",
        "request_uuid": shown[0]["call_uuid"] if len(shown) == 1 else ctx.ids.uuid(),
    }


@part.handler
def multi_party_participants_update(ctx: RequestContext) -> dict[str, Any]:
    """Mute participants, put them on hold, or change who hears a supervisor."""
    body = ctx.body
    with live_multi_party(ctx) as calls:
        if "coach_mode" in body and ctx.path["member_id"] == EVERYBODY:
            raise bad_request("coach_mode cannot be set for all")
        for member in present_members(ctx, calls.live_room):
            calls.change(
                member,
                mute=body.get("mute"),
                hold=body.get("hold"),
                coach_mode=body.get("coach_mode"),
            )
        return {
            field: f"MPC: {calls.room.name} {done} succeeded"
            for field, done in _SENTENCES.items()
            if field in body
        }


@part.handler
def multi_party_participants_kick(ctx: RequestContext) -> None:
    """Remove participants."""
    with live_multi_party(ctx) as calls:
        calls.kick(present_members(ctx, calls.live_room))


@part.handler
def multi_party_participants_start_recording(ctx: RequestContext) -> dict[str, Any]:
    """Record one participant."""
    with live_multi_party(ctx) as calls:
        member = present_member(ctx, calls.live_room)
        if participation(member)["recording"]:
            # U81
            raise bad_request("the participant is already recorded")
        options = recording_options(ctx)
        if ctx.body.get("record_track_type") in ("all", "both"):
            options |= {"whole": True, "channels": "stereo"}
        recording = recordings.start_recording(calls, member, **options)
        return recording_started(calls.room, recording)


@part.handler
def multi_party_participants_stop_recording(ctx: RequestContext) -> None:
    """End the recording of one participant."""
    with live_multi_party(ctx) as calls:
        recordings.stop_recording(calls, present_member(ctx, calls.live_room))


@part.handler
def multi_party_participants_pause_recording(ctx: RequestContext) -> None:
    """Pause the recording of one participant."""
    with live_multi_party(ctx) as calls:
        if not recordings.pause_recording(calls, present_member(ctx, calls.live_room)):
            # U81
            raise bad_request("the participant is not recorded")


@part.handler
def multi_party_participants_resume_recording(ctx: RequestContext) -> None:
    """Resume the recording of one participant."""
    with live_multi_party(ctx) as calls:
        if not recordings.resume_recording(calls, present_member(ctx, calls.live_room)):
            # U81
            raise bad_request("the recording of the participant is not paused")


@part.handler
def multi_party_participants_start_playing(ctx: RequestContext) -> dict[str, Any]:
    """Play a file to participants."""
    url = ctx.body["url"]
    sound = Sound(kind="play", text=url, seconds=play_seconds(ctx, url))
    return _queued(ctx, "play", sound)


@part.handler
def multi_party_participants_stop_playing(ctx: RequestContext) -> None:
    """Stop what requests play to participants."""
    _stop(ctx, "play")


@part.handler
def multi_party_participants_start_speaking(ctx: RequestContext) -> dict[str, Any]:
    """Read a text to participants."""
    text = ctx.body["text"]
    if ctx.body.get("type") == "ssml":
        text = spoken(text)
    sound = Sound(kind="speak", text=text, seconds=speech_seconds(text))
    return _queued(ctx, "speak", sound, mixed=ctx.body.get("mix", True))


@part.handler
def multi_party_participants_stop_speaking(ctx: RequestContext) -> None:
    """Stop what requests read to participants."""
    _stop(ctx, "speak")


def _name(ctx: RequestContext) -> str:
    """Return the name of the multi-party call that somebody is added to.

    Raises:
        ApiError: 400, the name cannot be one; 404, there is no such multi-party call and none is
            to be created.
    """
    kind, name = named(ctx)
    if kind == NAME and _NAME.fullmatch(name) is None:
        raise bad_request("friendly_name is invalid")
    account = Where(("account", "=", ctx.credential.account))
    known = kind == NAME and find_room(ctx.tx, live_rooms(KIND, account), name)
    if kind == NAME and not known and ctx.body.get("create_mpc_with_single_participant", True):
        return name
    room = room_of(ctx)
    if room.ended is not None:
        raise not_found()
    return room.name


def _place(ctx: RequestContext) -> list[str]:
    """Place a call to each destination; return their identifiers.

    Raises:
        ApiError: 400 or 403, no call is placed.
    """
    body = ctx.body
    destinations = list(dict.fromkeys(each.strip() for each in body["to"].split("<")))
    if len(destinations) > 1 and body["role"].lower() != Role.AGENT:
        raise bad_request(f"Multiple to values given for role {body['role']}")
    count = len(destinations)
    timeouts = _each(body, "ring_timeout", _RING_TIMEOUT, count)
    delays = _each(body, "delay_dial", 0, count)
    return [
        outbound.place_calls(ctx, _draft(ctx, to, timeout, delay)).call_uuids[0]
        for to, timeout, delay in zip(destinations, timeouts, delays, strict=True)
    ]


def _draft(ctx: RequestContext, to: str, ring_timeout: int, delay: int) -> outbound.Draft:
    body = ctx.body
    told = _target(body, "call_status_callback", "POST")
    return outbound.Draft(
        owner=owner_columns(ctx, None),
        caller=body["from"],
        to=to,
        caller_name=body.get("caller_name", ""),
        targets=dict.fromkeys((requests.RING, requests.HANGUP, requests.MPC_LEG), told),
        headers=outbound.read_headers(body.get("sip_headers", "")),
        request=Request(
            ring_timeout=ring_timeout,
            send_digits=body.get("send_digits", ""),
            early_digits=body.get("send_on_preanswer", False),
            source_ip=ctx.request.client,
        ),
        delay=delay,
    )


def _each(body: dict[str, Any], name: str, default: int, count: int) -> list[int]:
    """Return the seconds of each destination, from one number for all or one for each.

    Raises:
        ApiError: 400, there are others than destinations.
    """
    given = body.get(name, default)
    values = [int(one) for one in (given.split("<") if isinstance(given, str) else [given])]
    if len(values) == 1:
        return values * count
    if len(values) != count:
        raise bad_request(f"number of {name}(s) should be same as number of destination(s)")
    return values


def _target(body: dict[str, Any], name: str, method: str) -> Target:
    return Target(url=body.get(f"{name}_url", ""), method=body.get(f"{name}_method", method))


def _dial_music(body: dict[str, Any]) -> Target:
    """Return what is heard while a phone rings: phones here send no sound of their own."""
    music = body.get("dial_music", "")
    return Target(url="" if music.lower() in ("real", "none") else music, method="GET")


def _own_call(ctx: RequestContext) -> str:
    row = get_or_404(ctx, CALLS, ctx.body["call_uuid"].lower(), hold=False)
    if row["direction"] is None:
        raise not_found()
    return str(row["call_uuid"])


def _movable(ctx: RequestContext, live: LiveCall | None) -> LiveCall:
    """Return a call that can be moved.

    Raises:
        ApiError: 404, it is not in progress, or another one decides about it.
    """
    if live is None or live.call.status is not CallStatus.IN_PROGRESS:
        raise not_found()
    if live.call.follows and live.partner() is None:
        raise not_found()
    return live


def _invite(ctx: RequestContext, opened: MultiParty, lives: Sequence[LiveCall]) -> None:
    """Let calls that were placed enter when they are answered; let a live one enter now."""
    body = ctx.body
    uuids = [live.call.call_uuid for live in lives]
    placed = "call_uuid" not in body
    if placed:
        opened.invite(uuids)
    for live in lives:
        _tell_of_request(opened, live)
        invitation = Invitation(
            room=opened.room.room_uuid,
            name=opened.room.name,
            xml=document_for(opened.room.name, body),
            placed=placed,
            rivals=[uuid for uuid in uuids if uuid != live.call.call_uuid],
            key=body.get("confirm_key", ""),
            sound=_target(body, "confirm_key_sound", "GET"),
            music=_dial_music(body),
        )
        if placed:
            live.call.invitation, live.call.room = invitation, opened.room.room_uuid
        else:
            move(live, invitation)


def _tell_of_request(opened: MultiParty, live: LiveCall) -> None:
    fields = {"ParticipantCallUUID": live.call.call_uuid, **call_fields(live.call)}
    tell(live.context, opened.room, "AddParticipantByAPIActionInitiated", **fields)


def _shown(call: Call) -> dict[str, str]:
    return {"to": call.callee, "from": call.caller, "call_uuid": call.call_uuid}


def _queued(ctx: RequestContext, what: str, sound: Sound, *, mixed: bool = True) -> dict[str, Any]:
    """Let participants hear something."""
    with live_multi_party(ctx) as calls:
        members = present_members(ctx, calls.live_room)
        if len(members) == len(calls.room.present):
            calls.live_room.note([sound])
        playing.play_in(calls.live_room, members, sound, ctx.api_id, mixed=mixed)
        return {
            "message": f"{what} queued into MPC",
            "mpcMemberId": [member.member_id for member in members],
            "mpcName": calls.room.name,
        }


def _stop(ctx: RequestContext, kind: str) -> None:
    with live_multi_party(ctx) as calls:
        playing.stop_in(calls.live_room, present_members(ctx, calls.live_room), kind)
