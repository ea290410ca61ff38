"""The inspector as somebody uses it, in a real browser."""

from __future__ import annotations

import pytest

from plivo_emulator.testing import EmulatorUnderTest
from tests.emulator.inspector.conftest import Visit

pytestmark = pytest.mark.browser

SECTIONS = (
    *("requests", "sessions", "codes", "webhooks", "numbers"),
    *("clock", "simulate", "faults", "state"),
)
PHONE = {"viewport": {"width": 360, "height": 740}}


def masking_session(emulator: EmulatorUnderTest, callback_url: str) -> str:
    """Create a session of ten minutes and return its virtual number."""
    created = emulator.client.masking_sessions.create(
        first_party="+14155550101",
        second_party="+14155550102",
        session_expiry=600,
        callback_url=callback_url,
    )
    return created.virtual_number


def test_request_appears_with_what_is_wrong(
    visit: Visit, plivo_emulator: EmulatorUnderTest
) -> None:
    page = visit("requests")
    page.get_by_text("No requests yet.").wait_for()
    plivo_emulator.request("POST", "Application/", body={"app_name": "<b>Bold</b>"})
    page.get_by_role("link", name="applications_create").click()
    page.get_by_role("heading", name="What is wrong with it").wait_for()
    # Data stays text.
    page.get_by_label("Request body", exact=True).get_by_text("<b>Bold</b>").wait_for()
    assert page.url.endswith("#requests/1")


def test_code_appears_without_reloading(visit: Visit, plivo_emulator: EmulatorUnderTest) -> None:
    page = visit("codes")
    page.get_by_text("No codes.").wait_for()
    session = plivo_emulator.client.verify_sessions.create(recipient="+14155550111")
    page.locator(".otp").get_by_text(plivo_emulator.otp(session)).wait_for()


def test_expiry_shows_up_and_is_replayed(visit: Visit, plivo_emulator: EmulatorUnderTest) -> None:
    webhooks = plivo_emulator.webhooks
    masking_session(plivo_emulator, webhooks.url("/masking"))
    page = visit("clock")
    page.get_by_role("button", name="+1 hour").click()
    page.get_by_text("What happened on the way").wait_for()
    page.get_by_role("link", name="Webhooks").click()
    page.get_by_role("link", name="SessionTimeout").click()
    page.get_by_role("heading", name="delivered SessionTimeout").wait_for()
    page.get_by_text("X-Plivo-Signature-V3-Nonce").wait_for(state="attached")
    assert webhooks.names == ["SessionTimeout"]

    first = page.url
    page.get_by_role("button", name="Replay this webhook").click()
    page.get_by_text("The webhook is sent once more.").wait_for()
    page.get_by_text("2 of 2 webhooks").wait_for()
    page.locator(".detail h2").get_by_text("delivered").wait_for()
    assert page.url != first
    assert webhooks.names == ["SessionTimeout"] * 2
    assert webhooks.refused == []


def test_call_is_placed_by_form(visit: Visit, plivo_emulator: EmulatorUnderTest) -> None:
    number = masking_session(plivo_emulator, plivo_emulator.webhooks.url("/masking"))
    page = visit("simulate")
    form = page.locator("form", has=page.get_by_role("button", name="Place the call"))
    form.get_by_label("From (required)").fill("+14155550101")
    form.get_by_label("To (required)").fill(number)
    form.get_by_role("button", name="Place the call").click()
    page.get_by_text("SessionSecondPartyHangup").wait_for()
    page.get_by_role("link", name="Show it").click()
    page.get_by_role("heading", name="Masking session").wait_for()
    page.get_by_text("Normal Hangup (4000)").wait_for()


def test_error_is_shown(visit: Visit) -> None:
    page = visit("numbers", expected_errors=True)
    form = page.locator("form", has=page.get_by_role("button", name="Add the number"))
    form.get_by_label("Number (required)").fill("14155557777")
    form.get_by_label("App ID").fill("404")
    form.get_by_role("button", name="Add the number").click()
    page.get_by_text("application 404 does not exist").wait_for()


def test_faults_come_and_go(visit: Visit, plivo_emulator: EmulatorUnderTest) -> None:
    page = visit("faults")
    page.get_by_role("button", name="All requests: 503").click()
    page.get_by_text("Status: 503").wait_for()
    assert plivo_emulator.request("GET", "").status == 503
    page.get_by_text("1 request hit").wait_for()
    page.get_by_role("button", name="Remove the rule").click()
    page.get_by_text("No rules").wait_for()
    assert plivo_emulator.request("GET", "").status == 200


def test_reset_asks_first(visit: Visit, plivo_emulator: EmulatorUnderTest) -> None:
    plivo_emulator.request("GET", "")
    page = visit("state")
    page.get_by_role("button", name="Reset the emulator").click()
    page.get_by_role("dialog").get_by_role("button", name="Cancel").click()
    page.get_by_role("dialog").wait_for(state="detached")
    assert len(plivo_emulator.emulator.journal) == 1
    page.get_by_role("button", name="Reset the emulator").click()
    page.get_by_role("dialog").get_by_role("button", name="Reset").click()
    page.get_by_text("The emulator is as new.").wait_for()
    assert len(plivo_emulator.emulator.journal) == 0


def test_full_journal_stays_usable(visit: Visit, plivo_emulator: EmulatorUnderTest) -> None:
    journal = plivo_emulator.emulator.journal
    for _ in range(10_000):
        plivo_emulator.request("GET", "Application/")
    assert len(journal) == 10_000
    page = visit("requests")
    rows = page.locator(".feed li")
    page.get_by_text("200 newest requests").wait_for()
    assert rows.count() == 200
    page.get_by_role("button", name="Load more").click()
    page.get_by_text("400 newest requests").wait_for()
    assert rows.count() == 400
    plivo_emulator.request("GET", "Subaccount/")
    page.get_by_role("link", name="subaccounts_list").wait_for()
    assert rows.count() == 400
    page.get_by_label("Operation ID").fill("subaccounts_list")
    page.keyboard.press("Enter")
    page.get_by_text("1 requests").wait_for()


def test_keyboard_is_enough(visit: Visit, plivo_emulator: EmulatorUnderTest) -> None:
    for path in ("", "Application/", "Subaccount/"):
        plivo_emulator.request("GET", path)
    page = visit("requests")
    row = page.get_by_role("link", name="subaccounts_list")
    row.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Application/").wait_for()
    assert page.url.endswith("#requests/2")


@pytest.mark.parametrize("section", SECTIONS)
def test_fits_on_a_phone(visit: Visit, section: str) -> None:
    page = visit(section, **PHONE)
    page.locator("main h1").first.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
