"""Rooms in the inspector, which a person joins by hand."""

from __future__ import annotations

import pytest

from plivo_emulator.receiver import Answer
from plivo_emulator.testing import EmulatorUnderTest
from tests.emulator.inspector.conftest import Visit

pytestmark = pytest.mark.browser


def meet(emulator: EmulatorUnderTest) -> str:
    """Let a call enter a conference; return the place that shows it."""
    document = "<Conference hangupOnStar='true'>Board Room</Conference><Wait length='600'/>"
    emulator.webhooks.answers["/answer"] = Answer(body=f"<Response>{document}</Response>")
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
