"""Rooms as the control API shows them, and joining by hand."""

from __future__ import annotations

import pytest

from plivo_emulator.receiver import Answer
from plivo_emulator.testing import EmulatorUnderTest
from plivo_emulator_client import BadRequestError, NotFoundError
from plivo_emulator_client.models import Room

NAME = "R & D"


def enter(emulator: EmulatorUnderTest, name: str = "R &amp; D", element: str = "") -> str:
    """Let a call enter a conference, or another room; return its identifier."""
    document = f"<Response>{element or f'<Conference>{name}</Conference>'}</Response>"
    emulator.webhooks.answers["/answer"] = Answer(body=document)
    app_id = emulator.client.applications.create(
        app_name="Meets", answer_url=emulator.webhooks.url("/answer")
    ).app_id
    emulator.clock.freeze()
    call = emulator.phone("14155550101", app_id)
    emulator.clock.advance(seconds=0)
    return call.call_uuid


def only(emulator: EmulatorUnderTest) -> Room:
    (room,) = emulator.control.rooms.list().objects
    return room


def test_what_is_shown(plivo_emulator: EmulatorUnderTest) -> None:
    call_uuid = enter(plivo_emulator)
    room = only(plivo_emulator)
    assert (room.name, room.kind, room.subaccount) == (NAME, "conference", "")
    assert room.created == room.started
    (member,) = room.members
    assert (member.call_uuid, member.caller, member.left) == (call_uuid, "14155550101", None)
    assert not any((member.muted, member.deaf, member.on_hold, member.speaking))
    plivo_emulator.control.calls.say(call_uuid, text="Hello")
    assert only(plivo_emulator).members[0].speaking
    plivo_emulator.clock.advance(seconds=1)
    assert not only(plivo_emulator).members[0].speaking


def test_somebody_joins_by_hand(plivo_emulator: EmulatorUnderTest) -> None:
    enter(plivo_emulator)
    rooms = plivo_emulator.control.rooms
    uuid = only(plivo_emulator).room_uuid
    joined = rooms.join(uuid, from_="+14155550102")
    assert (joined.status, joined.caller) == ("in-progress", "14155550102")
    shown = plivo_emulator.client.conferences.get(NAME)
    assert [each.call_uuid for each in shown.members][1] == joined.call_uuid
    plivo_emulator.control.calls.hang_up(joined.call_uuid)
    assert rooms.get(uuid).members[1].left is not None


def test_an_agent_joins_by_hand(plivo_emulator: EmulatorUnderTest) -> None:
    waits = "role='Customer' startMpcOnEnter='false' stayAlone='true'"
    call_uuid = enter(plivo_emulator, element=f"<MultiPartyCall {waits}>Support</MultiPartyCall>")
    control, client = plivo_emulator.control, plivo_emulator.client
    uuid = only(plivo_emulator).room_uuid
    joined = control.rooms.join(uuid, from_="14155550102")
    assert client.multi_party_calls.get("name_Support").status == "Active"
    control.calls.say(joined.call_uuid, text="How can I help?")
    control.calls.press(joined.call_uuid, digits="1")
    heard = control.calls.get(call_uuid).heard or []
    assert [each.text for each in heard if each.kind == "voice"] == ["How can I help?"]
    control.calls.hang_up(joined.call_uuid)
    listed = client.multi_party_participants.list("name_Support").objects
    assert [(each.role, each.exit_cause) for each in listed] == [
        ("agent", "Participant Call Hangup"),
        ("customer", None),
    ]


def test_rooms_are_filtered(plivo_emulator: EmulatorUnderTest) -> None:
    over = enter(plivo_emulator, "Over")
    plivo_emulator.control.calls.hang_up(over)
    enter(plivo_emulator)
    rooms = plivo_emulator.control.rooms
    assert [each.name for each in rooms.list().objects] == [NAME, "Over"]
    assert [each.name for each in rooms.list(live=True).objects] == [NAME]
    assert [each.name for each in rooms.list(name="Over").objects] == ["Over"]
    assert rooms.list(kind="mpc").total_count == 0
    assert rooms.list(auth_id=plivo_emulator.auth_id).total_count == 2


def test_nobody_joins_what_has_ended(plivo_emulator: EmulatorUnderTest) -> None:
    plivo_emulator.control.calls.hang_up(enter(plivo_emulator))
    rooms = plivo_emulator.control.rooms
    with pytest.raises(BadRequestError, match="the room has ended"):
        rooms.join(only(plivo_emulator).room_uuid, from_="14155550102")
    with pytest.raises(NotFoundError):
        rooms.get("00000000-0000-0000-0000-000000000000")
