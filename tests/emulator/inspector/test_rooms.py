"""Rooms in the inspector, which a person joins by hand."""

from __future__ import annotations

import pytest

from plivo_emulator.receiver import Answer
from plivo_emulator.testing import EmulatorUnderTest
from tests.emulator.inspector.conftest import Visit

pytestmark = pytest.mark.browser


CONFERENCE = "<Conference hangupOnStar='true'>Board Room</Conference>"
SUPPORT = "<MultiPartyCall role='Customer' startMpcOnEnter='false'>Support</MultiPartyCall>"


def meet(emulator: EmulatorUnderTest, element: str = CONFERENCE) -> str:
    """Let a call enter a room; return the place that shows it."""
    document = f"<Response>{element}<Wait length='600'/></Response>"
    emulator.webhooks.answers["/answer"] = Answer(body=document)
    app_id = emulator.client.applications.create(
        app_name="Meets", answer_url=emulator.webhooks.url("/answer")
    ).app_id
    emulator.clock.freeze()
    emulator.phone("14155550101", app_id)
    emulator.clock.advance(seconds=0)
    (room,) = emulator.control.rooms.list().objects
    return f"rooms/{room.room_uuid}"


def test_who_is_inside_and_what_they_do(visit: Visit, plivo_emulator: EmulatorUnderTest) -> None:
    page = visit("rooms")
    page.get_by_text("No rooms yet.").wait_for()
    page = visit(meet(plivo_emulator))
    page.get_by_role("heading", name="Board Room").wait_for()
    page.get_by_role("button", name="Join", exact=True).click()
    second = page.get_by_role("listitem", name="Member 2")
    second.get_by_label("Say something").fill("Good morning")
    second.get_by_role("button", name="Say").click()
    second.get_by_text("speaking").wait_for()
    first, _ = plivo_emulator.control.rooms.list().objects[0].members
    heard = plivo_emulator.control.calls.get(first.call_uuid).heard or []
    assert [each.text for each in heard] == ["Good morning"]

    plivo_emulator.client.conferences.mute_member("Board Room", "2")
    plivo_emulator.client.conferences.deaf_member("Board Room", "1")
    second.get_by_text("muted").wait_for()
    one = page.get_by_role("listitem", name="Member 1")
    one.get_by_text("deaf").wait_for()
    one.get_by_label("Keys").fill("*")
    one.get_by_role("button", name="Press").click()
    page.get_by_role("heading", name="Who has left").wait_for()
    assert plivo_emulator.control.calls.get(first.call_uuid).status == "in-progress"

    page.get_by_role("button", name="Leave as member 2").click()
    page.get_by_text("ended").first.wait_for()
    page.get_by_role("button", name="Join", exact=True).wait_for(state="hidden")


def test_an_agent_of_a_multi_party_call(visit: Visit, plivo_emulator: EmulatorUnderTest) -> None:
    page = visit(meet(plivo_emulator, SUPPORT))
    page.get_by_role("heading", name="Support").wait_for()
    page.get_by_text("waiting").first.wait_for()
    page.get_by_role("button", name="Join", exact=True).click()
    agent = page.get_by_role("listitem", name="Member 2")
    agent.get_by_label("Say something").fill("How can I help?")
    agent.get_by_role("button", name="Say").click()
    agent.get_by_text("speaking").wait_for()
    agent.get_by_label("Keys").fill("1")
    agent.get_by_role("button", name="Press").click()
    participants = plivo_emulator.client.multi_party_participants
    participants.update("name_Support", "1", hold=True)
    customer = page.get_by_role("listitem", name="Member 1")
    customer.get_by_text("on hold").wait_for()
    page.get_by_role("button", name="Leave as member 2").click()
    # Its customer may not stay alone.
    page.get_by_text("ended").first.wait_for()
    listed = participants.list(f"uuid_{page.url.rpartition('/')[2]}").objects
    assert [(each.role, each.exit_cause) for each in listed] == [
        ("agent", "Participant Call Hangup"),
        ("customer", "Multiparty Call Ended"),
    ]
