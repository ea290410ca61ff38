"""The inspector as somebody uses it, in a real browser."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from plivo_client.models import BusinessAddress, BusinessContact
from plivo_emulator.receiver import Answer
from plivo_emulator.testing import EmulatorUnderTest
from tests.emulator.inspector.conftest import Visit

pytestmark = pytest.mark.browser

SECTIONS = (
    *("requests", "calls", "rooms", "sessions", "messages", "codes", "webhooks"),
    "registrations",
    *("numbers", "clock", "simulate", "faults", "state", "search"),
)


def masking_session(emulator: EmulatorUnderTest, callback_url: str) -> str:
    """Create a session of ten minutes and return its virtual number."""
    created = emulator.client.masking_sessions.create(
        first_party="+14155550101",
        second_party="+14155550102",
        session_expiry=600,
        callback_url=callback_url,
    )
    return created.virtual_number


def brand(emulator: EmulatorUnderTest, alias: str) -> str:
    """Ask for the registration of a brand."""
    profile = emulator.client.profiles.create(
        profile_alias=alias,
        customer_type="DIRECT",
        entity_type="PRIVATE",
        company_name=alias,
        vertical="POSTAL",
        ein="123456789",
        address=BusinessAddress("12 Market St", "San Francisco", "CA", "94105", "US"),
        authorized_contact=BusinessContact("Ana", "Ferrer", "ana@example.com"),
    )
    return emulator.client.brands.create(
        brand_alias=alias, profile_uuid=profile.profile_uuid, brand_type="STANDARD"
    ).brand_id


def test_request_appears_with_what_is_wrong(
    visit: Visit, plivo_emulator: EmulatorUnderTest
) -> None:
    page = visit("requests")
    page.get_by_text("No requests yet.").wait_for()
    plivo_emulator.request(
        "POST", "Application/", body={"app_name": "<b>Bold</b>", "answer_url": 1}
    )
    page.locator(".list").get_by_role("link", name="applications_create").click()
    page.get_by_role("heading", name="Problems").wait_for()
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
    page.locator(".list").get_by_role("link", name="SessionTimeout").click()
    page.get_by_role("heading", name="delivered SessionTimeout").wait_for()
    page.get_by_text("X-Plivo-Signature-V3-Nonce").wait_for(state="attached")
    assert webhooks.names == ["SessionTimeout"]

    first = page.url
    page.get_by_role("button", name="Replay this webhook").click()
    page.get_by_text("The webhook was queued again.").wait_for()
    page.get_by_text("2 of 2 webhooks").wait_for()
    page.locator(".detail h2").get_by_text("delivered").wait_for()
    assert page.url != first
    assert webhooks.names == ["SessionTimeout"] * 2
    assert webhooks.refused == []


def test_call_is_placed_by_form(visit: Visit, plivo_emulator: EmulatorUnderTest) -> None:
    number = masking_session(plivo_emulator, plivo_emulator.webhooks.url("/masking"))
    page = visit("simulate")
    form = page.locator("form", has=page.get_by_role("button", name="Place the call"))
    form.get_by_label("Caller's number").fill("+14155550101")
    form.get_by_label("Number or application to call").fill(number)
    form.get_by_role("button", name="Place the call").click()
    page.get_by_text("SessionSecondPartyHangup").wait_for()
    page.get_by_role("link", name="Show it").click()
    page.get_by_role("heading", name="active Masking session").wait_for()
    page.get_by_text("Normal Hangup (4000)").wait_for()


def test_wrong_xml_is_shown_with_line_and_element(
    visit: Visit, plivo_emulator: EmulatorUnderTest
) -> None:
    webhooks = plivo_emulator.webhooks
    webhooks.answers["/answer"] = Answer(body="<Response>\n<Speek>Hi</Speek>\n</Response>")
    url = webhooks.url("/answer")
    app = plivo_emulator.client.applications.create(app_name="x", answer_url=url)
    call = plivo_emulator.call("+14155550101", app.app_id)
    mistake = "error in line 2, Speek: There is no element Speek; did you mean Speak?"
    page = visit(f"calls/{call.call_uuid}")
    page.locator(".problems").get_by_text(mistake).wait_for()
    page.goto(page.url.partition("#")[0] + "#webhooks")
    page.locator(".list").get_by_text(f"{call.problem}").wait_for()
    page.locator(".list").get_by_role("link", name=url).get_by_text("StartApp").click()
    page.locator(".attempt .problems").get_by_text(mistake).wait_for()


def test_session_without_calls_shows_up_and_is_called(
    visit: Visit, plivo_emulator: EmulatorUnderTest
) -> None:
    page = visit("sessions")
    page.get_by_text("No masking sessions yet").wait_for()
    number = masking_session(plivo_emulator, plivo_emulator.webhooks.url("/masking"))
    page.get_by_role("link", name="+14155550101 ↔ +14155550102").click()
    page.get_by_role("heading", name="active Masking session").wait_for()
    page.get_by_role("heading", name="No calls").wait_for()

    page.get_by_role("link", name="Call as second party").click()
    form = page.locator("form", has=page.get_by_role("button", name="Place the call"))
    assert form.get_by_label("Caller's number").input_value() == "14155550102"
    assert form.get_by_label("Number or application to call").input_value() == number.removeprefix(
        "+"
    )
    form.get_by_role("button", name="Place the call").click()
    page.get_by_role("link", name="Show it").click()
    page.get_by_role("heading", name="1 call", exact=True).wait_for()
    timeline = page.locator(".detail .timeline").first
    timeline.get_by_text("SessionFirstPartyHangup").wait_for()
    names = plivo_emulator.webhooks.names
    page.locator(".detail .timeline .badge.good").nth(len(names) - 1).wait_for()
    assert timeline.get_by_role("link", name="webhook delivered").count() == len(names) > 3

    plivo_emulator.clock.advance(hours=1)
    page.get_by_role("heading", name="expired Masking session").wait_for()
    page.get_by_text("Other webhooks").wait_for()
    page.get_by_role("combobox", name="Status").select_option("active")
    page.get_by_text("No masking session matches these filters.").wait_for()


def test_sessions_are_loaded_page_by_page(visit: Visit, plivo_emulator: EmulatorUnderTest) -> None:
    for number in range(205):
        plivo_emulator.client.masking_sessions.create(
            first_party=f"+1415556{number:04}", second_party=f"+1415557{number:04}"
        )
    page = visit("sessions")
    page.get_by_text("200 of 205 sessions").wait_for()
    # The page has heard of the last session by now, and does not load the list again meanwhile.
    page.wait_for_load_state("networkidle")
    page.get_by_role("button", name="Load more").click()
    page.get_by_text("205 of 205 sessions").wait_for()
    page.locator(".feed li").nth(204).wait_for()
    assert page.locator(".feed li").count() == 205


def test_application_is_called(visit: Visit, plivo_emulator: EmulatorUnderTest) -> None:
    webhooks = plivo_emulator.webhooks
    plivo_emulator.client.applications.create(
        app_name="Front desk", answer_url=webhooks.url("/answer")
    )
    page = visit("numbers")
    page.get_by_role("link", name="Call application Front desk").click()
    form = page.locator("form", has=page.get_by_role("button", name="Place the call"))
    form.get_by_label("Caller's number").fill("+14155550101")
    form.get_by_role("button", name="Place the call").click()
    page.get_by_role("link", name="Show it").click()
    page.get_by_role("heading", name="completed +14155550101").wait_for()
    page.locator(".detail .timeline").get_by_text("on_application_answer").wait_for()
    assert len(webhooks.received) >= 1


def test_a_number_is_shown_with_what_is_attached(
    visit: Visit, plivo_emulator: EmulatorUnderTest
) -> None:
    client = plivo_emulator.client
    client.applications.create(
        app_name="Front desk",
        answer_url=plivo_emulator.webhooks.url("/answer"),
        default_number_app=True,
    )
    page = visit("numbers")
    page.get_by_text("No numbers.").wait_for()
    (german,) = client.phone_numbers.list(country_iso="DE", type_="local", limit=1).objects
    client.phone_numbers.buy(german.number)
    client.numbers.update(german.number, alias="Berlin")
    renewal = client.numbers.get(german.number).renewal_date
    row = page.get_by_role("row", name=f"+{german.number} Berlin")
    for text in ("DE local", "voice", plivo_emulator.auth_id, f"renews {renewal}"):
        row.get_by_text(text).wait_for()
    row.get_by_role("button", name=f"Approve +{german.number}").click()
    row.get_by_text("active", exact=True).wait_for()
    assert client.numbers.get(german.number).active is True

    row.get_by_role("link", name="Front desk").click()
    page.locator(".card:target").get_by_text("1 number, no endpoints").wait_for()
    row.get_by_label(f"Application of +{german.number}").fill("")
    row.get_by_role("button", name=f"Attach +{german.number}").click()
    page.get_by_text("No numbers, no endpoints").wait_for()
    assert row.get_by_role("link", name="Front desk").count() == 0


def test_a_number_that_was_given_up_is_released(
    visit: Visit, plivo_emulator: EmulatorUnderTest
) -> None:
    client = plivo_emulator.client
    number = client.phone_numbers.list(country_iso="US", limit=1).objects[0].number
    client.phone_numbers.buy(number)
    client.numbers.unrent(number)
    page = visit("numbers")
    page.get_by_role("button", name=f"Release +{number}").click()
    page.get_by_text(f"+{number} can be bought again.").wait_for()
    page.get_by_role("heading", name="Reserved numbers").wait_for(state="hidden")
    client.phone_numbers.buy(number)


def test_a_phone_registers_and_leaves(visit: Visit, plivo_emulator: EmulatorUnderTest) -> None:
    page = visit("numbers")
    form = page.locator("form", has=page.get_by_role("button", name="Add the endpoint"))
    form.get_by_label("Username (required)").fill("rider")
    form.get_by_label("Password").fill("ride2026")
    form.get_by_role("button", name="Add the endpoint").click()
    card = page.get_by_role("listitem").filter(has=page.get_by_role("heading", name="rider"))
    card.get_by_text("not registered").wait_for()
    (endpoint,) = plivo_emulator.client.endpoints.list().objects
    card.get_by_text(endpoint.sip_uri).wait_for()

    card.get_by_role("button", name="Register a phone").click()
    card.get_by_text("sip:rider@127.0.0.1:5060").wait_for()
    card.get_by_text("registered", exact=True).wait_for()
    assert plivo_emulator.client.endpoints.get(endpoint.endpoint_id).sip_registered == "true"
    plivo_emulator.clock.advance(hours=1)
    card.get_by_text("not registered").wait_for()

    card.get_by_role("button", name="Register a phone").click()
    card.get_by_role("button", name="Unregister the phone").click()
    card.get_by_text("not registered").wait_for()
    assert plivo_emulator.client.endpoints.get(endpoint.endpoint_id).sip_registered == "false"


def test_a_caller_id_waits_for_its_code(visit: Visit, plivo_emulator: EmulatorUnderTest) -> None:
    caller_ids = plivo_emulator.client.verified_caller_ids
    page = visit("numbers/caller-ids")
    page.get_by_text("No verified caller IDs.").wait_for()
    asked = caller_ids.initiate(phone_number="+14155550123", alias="Night desk")
    (sent,) = plivo_emulator.control.passwords.list_caller_ids().objects
    page.locator(".otp").get_by_text(sent.otp).wait_for()
    caller_ids.verify(asked.verification_uuid, otp=sent.otp)
    row = page.get_by_role("row", name="+14155550123 Night desk US")
    row.get_by_text(plivo_emulator.auth_id).wait_for()
    page.get_by_role("heading", name="Codes not entered yet").wait_for(state="hidden")


def test_a_registration_is_decided(visit: Visit, plivo_emulator: EmulatorUnderTest) -> None:
    page = visit("registrations")
    page.get_by_text("No registration is being reviewed.").wait_for()
    good, bad = brand(plivo_emulator, "Ferrer"), brand(plivo_emulator, "Vaz")
    page.get_by_role("button", name="Approve: brand Ferrer").click()
    page.get_by_text("brand Ferrer was approved.").wait_for()
    page.get_by_label("Code for Vaz").fill("OTHER")
    page.get_by_label("Reason for Vaz").fill("Closed.")
    # The list is drawn again; what was typed stays, and where.
    brand(plivo_emulator, "Novak")
    page.get_by_role("button", name="Decline: brand Novak").wait_for()
    assert page.get_by_label("Code for Vaz").input_value() == "OTHER"
    assert page.evaluate("document.activeElement.ariaLabel") == "Reason for Vaz"
    page.get_by_role("button", name="Decline: brand Vaz").click()
    decided = page.get_by_role("list", name="All reviews, newest first").locator("li")
    decided.get_by_text("Closed.").wait_for()
    page.get_by_role("button", name="Approve: brand vetting Ferrer").wait_for()
    brands = plivo_emulator.client.brands
    assert brands.get(good).brand.registration_status == "COMPLETED"
    reasons = brands.get(bad).brand.declined_reasons
    assert reasons
    assert [(each.code, each.message) for each in reasons] == [("OTHER", "Closed.")]


def test_next_attempt_is_shown_and_newest_comes_first(
    visit: Visit, plivo_emulator: EmulatorUnderTest
) -> None:
    plivo_emulator.clock.freeze(datetime(2026, 1, 5, 10, tzinfo=UTC))
    # Nobody listens there; the first retry is due a minute later.
    masking_session(plivo_emulator, "http://127.0.0.1:9/")
    plivo_emulator.control.clock.advance(seconds=600)
    page = visit("webhooks")
    page.locator(".list").get_by_role("link", name="SessionTimeout").get_by_text(
        "1 attempt, next 10:11:00"
    ).wait_for()
    page.locator(".list").get_by_role("link", name="SessionTimeout").click()
    page.locator(".detail .facts > div", has_text="Next attempt").get_by_text("10:11:00").wait_for()

    number = masking_session(plivo_emulator, plivo_emulator.webhooks.url("/masking"))
    plivo_emulator.call("+14155550101", number, talk_seconds=1)
    page.locator(".list").get_by_role("link", name="SessionFirstPartyHangup").wait_for()
    assert "SessionTimeout" in page.locator(".feed li").last.inner_text()
    plivo_emulator.clock.advance(hours=1)
    page.get_by_role("heading", name="failed SessionTimeout").wait_for()
    assert page.locator(".detail .facts > div", has_text="Next attempt").count() == 0


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
    page.get_by_text("1 request affected").wait_for()
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
    page.get_by_text("The emulator was reset.").wait_for()
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
