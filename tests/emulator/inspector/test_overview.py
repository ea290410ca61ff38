"""What the inspector tells at a glance: failures, PINs, planted faults, counts; and its search."""

from __future__ import annotations

import pytest

from plivo_emulator.testing import EmulatorUnderTest
from tests.emulator.inspector.conftest import Visit

pytestmark = pytest.mark.browser

COLOUR = "one => getComputedStyle(one).color"


def test_what_has_failed_is_red_and_listed_beside(
    visit: Visit, plivo_emulator: EmulatorUnderTest
) -> None:
    plivo_emulator.request("GET", "Application/")
    plivo_emulator.request("GET", "Application/1/")
    page = visit("requests")
    bad = page.locator(".list .row", has_text="404").locator(".title")
    good = page.locator(".list .row", has_text="200").locator(".title")
    assert bad.evaluate(COLOUR) != good.evaluate(COLOUR)
    overview = page.get_by_role("article", name="Details")
    overview.locator(".tally .bad", has_text="404").wait_for()
    overview.get_by_role("list", name="Failed last").get_by_role("link").click()
    page.get_by_role("heading", name="404 GET").wait_for()


def test_a_call_that_nobody_answered_is_red(
    visit: Visit, plivo_emulator: EmulatorUnderTest
) -> None:
    plivo_emulator.control.numbers.create(number="14155557777")
    plivo_emulator.control.phones.update("+14155550123", answer="busy")
    plivo_emulator.client.calls.create(
        from_="+14155557777",
        to="+14155550123",
        answer_url=plivo_emulator.webhooks.url("/answer"),
    )
    plivo_emulator.clock.advance(seconds=60)
    page = visit("calls")
    page.locator(".list .row.failed .badge.bad", has_text="busy").wait_for()


def test_a_planted_fault_says_so(visit: Visit, plivo_emulator: EmulatorUnderTest) -> None:
    plivo_emulator.fail_next(503)
    plivo_emulator.request("GET", "Application/")
    plivo_emulator.request("GET", "Application/1/")
    planted, own = plivo_emulator.control.requests.list().objects[::-1]
    assert planted.fault_id
    assert own.fault_id is None
    page = visit("requests")
    page.locator(".list .row", has_text="planted fault").click()
    page.locator(".detail").get_by_text(f"Rule {planted.fault_id} met this request.").wait_for()
    assert page.locator(".list .row", has_text="planted fault").count() == 1


@pytest.mark.parametrize(
    ("options", "demand"),
    [
        ({}, "nobody"),
        ({"is_pin_authentication_required": True}, "unknown"),
        ({"is_pin_authentication_required": True, "force_pin_authentication": True}, "everybody"),
    ],
)
def test_a_session_shows_its_pins(
    visit: Visit, plivo_emulator: EmulatorUnderTest, options: dict[str, bool], demand: str
) -> None:
    pins = {"first_party_pin": "1234", "second_party_pin": "5678"} if options else {}
    created = plivo_emulator.request(
        "POST",
        "Masking/Session/",
        body={
            "first_party": "+14155550101",
            "second_party": "+14155550102",
            "pin_prompt_play": "https://example.com/pin.mp3",
            **pins,
            **options,
        },
    )
    assert created.status == 201, created.body
    (session,) = plivo_emulator.control.sessions.list().objects
    assert session.asks_for_pin == demand
    page = visit("sessions")
    row = page.locator(".list .row")
    row.wait_for()
    assert ("PIN" in row.inner_text()) == (demand != "nobody")
    row.click()
    page.get_by_text({"nobody": "Not asked for"}.get(demand, "Asked of")).wait_for()
    assert page.locator(".detail").get_by_text("1234").count() == len(pins) / 2
    page.get_by_role("link", name="Call as first party").click()
    form = page.locator("form", has=page.get_by_role("button", name="Place the call"))
    asked = form.get_by_label("PINs that the caller enters").input_value()
    assert asked == ("1234" if demand == "everybody" else "")


def test_known_numbers_are_suggested(visit: Visit, plivo_emulator: EmulatorUnderTest) -> None:
    client = plivo_emulator.client
    client.masking_sessions.create(first_party="+14155550101", second_party="+14155550102")
    client.verify_sessions.create(recipient="+14155550111")
    page = visit("simulate")
    form = page.locator("form", has=page.get_by_role("button", name="Place the call"))
    form.wait_for()
    known = form.get_by_label("Caller's number").evaluate(
        "one => [...one.list.options].map((option) => option.value)"
    )
    assert sorted(known) == ["14155550101", "14155550102", "14155550111"]


def test_the_menu_counts(visit: Visit, plivo_emulator: EmulatorUnderTest) -> None:
    plivo_emulator.client.verify_sessions.create(recipient="+14155550111")
    page = visit("requests")
    page.get_by_role("link", name="Codes 1").wait_for()
    plivo_emulator.client.verify_sessions.create(recipient="+14155550112")
    plivo_emulator.control.faults.create(status=503)
    page.get_by_role("link", name="Codes 2").wait_for()
    page.get_by_role("link", name="Faults 1").wait_for()


def test_text_is_found_wherever_it_occurs(visit: Visit, plivo_emulator: EmulatorUnderTest) -> None:
    client = plivo_emulator.client
    client.applications.create(app_name="Front desk", answer_url="https://example.com/desk")
    client.verify_sessions.create(recipient="+14155550111")
    client.verify_sessions.create(recipient="+14155550112")
    page = visit("requests")
    page.locator(".list .row").first.wait_for()
    page.keyboard.press("/")
    page.get_by_role("searchbox", name="Text").fill("+14155550111")
    page.keyboard.press("Enter")
    for kind in ("Requests", "Codes"):
        found = page.get_by_role("list", name=kind, exact=True)
        found.get_by_role("link").first.wait_for()
        assert found.get_by_role("link").count() == 1
    page.get_by_role("searchbox", name="Text").fill("front DESK")
    page.keyboard.press("Enter")
    page.get_by_role("list", name="Requests", exact=True).get_by_role("link").click()
    page.get_by_role("heading", name="201 POST").wait_for()


def test_the_theme_is_chosen_and_kept(visit: Visit) -> None:
    page = visit("requests", color_scheme="light")
    background = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(background)
    page.get_by_role("button", name="Switch between light and dark").click()
    dark = page.evaluate(background)
    assert dark != light
    page.reload()
    assert page.evaluate(background) == dark
