"""Calls in the inspector, whose other side is played by hand."""

from __future__ import annotations

import pytest

from plivo_emulator.receiver import Answer
from plivo_emulator.testing import EmulatorUnderTest
from tests.emulator.inspector.conftest import Page, Visit

pytestmark = pytest.mark.browser

CALLER = "14155550101"
NUMBER = "14155557777"
AGENT = "14155550123"


@pytest.fixture
def number(plivo_emulator: EmulatorUnderTest) -> str:
    """A number whose application has a menu: 1 dials an agent, 2 asks for words."""
    webhooks = plivo_emulator.webhooks
    answers = {
        "/answer": f'<GetDigits action="{webhooks.url("/key")}" numDigits="1" timeout="60">\n'
        '<Speak>Press 1 for an agent.</Speak>\n</GetDigits>\n<Speak loop="0">Goodbye.</Speak>',
        "/key": f'<Record recordSession="true"/><Dial action="{webhooks.url("/dialed")}" '
        f'callbackUrl="{webhooks.url("/leg")}"><Number>{AGENT}</Number></Dial>',
        "/dialed": f'<GetInput inputType="speech" action="{webhooks.url("/said")}">'
        "<Speak>What is it about?</Speak></GetInput>",
        "/said": "<Speek>Thanks.</Speek>",
    }
    for path, xml in answers.items():
        webhooks.answers[path] = Answer(body=f"<Response>\n{xml}\n</Response>")
    app = plivo_emulator.client.applications.create(
        app_name="Front desk",
        answer_url=webhooks.url("/answer"),
        hangup_url=webhooks.url("/hangup"),
    )
    plivo_emulator.clock.freeze()
    return plivo_emulator.control.numbers.create(number=NUMBER, app_id=app.app_id).number


def ring(emulator: EmulatorUnderTest, number: str) -> str:
    """Call the number, hear half of its menu, and return the place that shows it."""
    call = emulator.call(CALLER, number, advance=False)
    emulator.clock.advance(seconds=1)
    return f"calls/{call.call_uuid}"


def running(page: Page, text: str) -> None:
    """Wait until an element is marked as the running one."""
    page.locator(".detail .xml mark", has_text=text).wait_for()
    assert page.locator(".detail .xml mark").count() == 1


def test_a_call_is_placed_and_played_by_hand(
    visit: Visit, plivo_emulator: EmulatorUnderTest, number: str
) -> None:
    page = visit("calls")
    page.get_by_text("No calls yet.").wait_for()
    page.get_by_role("link", name="Place a call").click()
    form = page.locator("form", has=page.get_by_role("button", name="Place the call"))
    form.get_by_label("Caller's number").fill(CALLER)
    form.get_by_label("Number or application to call").fill(number)
    form.get_by_role("button", name="Place the call").click()
    page.get_by_role("button", name="+1 second", exact=True).click()
    page.locator(".sounding", has_text="Press 1 for an agent.").wait_for()
    running(page, "GetDigits")

    page.get_by_role("button", name="Press 1").click()
    page.locator(".bubbles .own", has_text="Pressed 1").wait_for()
    plivo_emulator.clock.advance(seconds=1)
    running(page, "<Dial")
    page.get_by_role("link", name=f"+{AGENT}", exact=True).click()
    page.get_by_role("heading", name=f"You are +{AGENT}: your phone rings").wait_for()
    page.get_by_role("button", name="Decline").click()
    page.locator(".detail h2 .badge").get_by_text("failed").wait_for()
    page.get_by_role("link", name="the call that dialed it").click()
    plivo_emulator.clock.advance(seconds=5)
    running(page, "GetInput")

    page.get_by_label("Say something").fill("My parcel")
    page.keyboard.press("Enter")
    page.locator(".bubbles .own", has_text="My parcel").wait_for()
    assert page.get_by_label("Say something").input_value() == ""
    plivo_emulator.clock.advance(seconds=10)
    page.locator(".detail .problems").get_by_text(
        "There is no element Speek; did you mean Speak?"
    ).wait_for()
    page.locator(".detail > div .wrong", has_text="Speek").first.wait_for()
    page.locator(".detail h2 .badge").get_by_text("completed").wait_for()
    assert not page.get_by_role("button", name="Hang up").is_visible()


def test_live_calls_come_first_and_hang_up(
    visit: Visit, plivo_emulator: EmulatorUnderTest, number: str
) -> None:
    place = ring(plivo_emulator, number)
    plivo_emulator.call("14155550199", number, talk_seconds=5)
    page = visit(place)
    page.get_by_text("2 of 2 calls, 1 live").wait_for()
    assert page.locator(".feed .badge").all_inner_texts() == ["in-progress", "completed"]
    page.get_by_role("button", name="Hang up").click()
    page.get_by_text("Normal Hangup (4000), by Caller").wait_for()
    page.locator(".bubbles .own", has_text="Hung up").wait_for()
    page.get_by_text("2 of 2 calls", exact=True).wait_for()
    plivo_emulator.clock.advance(seconds=1)
    page.locator(".timeline li", has_text="on_application_hangup").get_by_text(
        "delivered"
    ).wait_for()


def test_keys_of_the_keyboard_are_pressed(
    visit: Visit, plivo_emulator: EmulatorUnderTest, number: str
) -> None:
    page = visit(ring(plivo_emulator, number))
    page.get_by_role("button", name="Press 1").focus()
    page.keyboard.press("Enter")
    page.locator(".bubbles .own", has_text="Pressed 1").wait_for()
    page.keyboard.type("*23")
    page.locator(".bubbles .own", has_text="Pressed 3").wait_for()
    keys = [text.split()[-1] for text in page.locator(".bubbles .own .bubble").all_inner_texts()]
    assert keys == ["1", "*", "2", "3"]
    plivo_emulator.clock.advance(seconds=1)
    assert plivo_emulator.webhooks.received[-1].event.raw["Digits"] == "1"


def test_what_was_told_is_shown_with_its_reply(
    visit: Visit, plivo_emulator: EmulatorUnderTest, number: str
) -> None:
    page = visit(ring(plivo_emulator, number))
    told = page.locator(".timeline li", has_text="on_application_answer")
    told.get_by_text("Fields and reply").click()
    told.get_by_label("Fields").get_by_text(CALLER).wait_for()
    told.get_by_label("Reply").get_by_text("Goodbye.</Speak>").wait_for()
    # What is open stays open while the call goes on.
    page.get_by_role("button", name="Press 1").click()
    plivo_emulator.clock.advance(seconds=10)
    running(page, "<Dial")
    assert told.get_by_label("Reply").is_visible()
    page.get_by_role("heading", name="1 recording").wait_for()
    page.locator(".detail summary", has_text="/answer").click()
    page.locator(".detail details .xml", has_text="Press 1 for an agent.").wait_for()


def test_what_is_typed_stays_while_the_call_goes_on(
    visit: Visit, plivo_emulator: EmulatorUnderTest, number: str
) -> None:
    page = visit(ring(plivo_emulator, number))
    page.get_by_label("Say something").press_sequentially("I am ty")
    running(page, "GetDigits")
    plivo_emulator.clock.advance(seconds=65)
    running(page, "Goodbye.")
    page.keyboard.type("ping")
    assert page.get_by_label("Say something").input_value() == "I am typing"


def test_calls_are_found_by_status(
    visit: Visit, plivo_emulator: EmulatorUnderTest, number: str
) -> None:
    ring(plivo_emulator, number)
    page = visit("calls")
    page.get_by_role("combobox", name="Status").select_option("busy")
    page.get_by_text("No call has this status.").wait_for()
    page.get_by_role("combobox", name="Status").select_option("in-progress")
    page.get_by_text("1 of 1 calls, 1 live").wait_for()


def test_a_masked_call_leads_to_its_session(
    visit: Visit, plivo_emulator: EmulatorUnderTest
) -> None:
    session = plivo_emulator.client.masking_sessions.create(
        first_party="+14155550101", second_party="+14155550102"
    )
    plivo_emulator.call("+14155550101", session.virtual_number)
    page = visit("calls")
    page.get_by_role("link", name="Masked call").click()
    page.get_by_role("heading", name="1 phone dialed").wait_for()
    page.get_by_role("link", name=session.session_uuid).click()
    page.get_by_role("heading", name="active Masking session").wait_for()


def test_a_call_fits_a_phone(visit: Visit, plivo_emulator: EmulatorUnderTest, number: str) -> None:
    place = ring(plivo_emulator, number)
    page = visit(place, viewport={"width": 360, "height": 740})
    page.get_by_role("button", name="Press 1").click()
    plivo_emulator.clock.advance(seconds=10)
    running(page, "<Dial")
    page.get_by_role("heading", name="1 recording").wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_caller_follows_steps(
    visit: Visit, plivo_emulator: EmulatorUnderTest, number: str
) -> None:
    page = visit(f"simulate?from={CALLER}&to={number}")
    form = page.locator("form", has=page.get_by_role("button", name="Place the call"))
    form.get_by_label("What the caller does").fill("Press 1")
    form.get_by_role("button", name="Place the call").click()
    page.get_by_text("What the caller does: this is not JSON: Press 1").wait_for()
    form.get_by_label("What the caller does").fill(
        '{"hears": "press 1", "press": "9"}\n{"hang_up": true}'
    )
    form.get_by_role("button", name="Place the call").click()
    page.get_by_role("link", name="Show it").click()
    page.get_by_text("Normal Hangup (4000), by Caller").wait_for()
    page.locator(".bubbles .own", has_text="Pressed 9").wait_for()
