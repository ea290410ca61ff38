"""What axe, a checker of accessibility, finds in the inspector."""

from __future__ import annotations

from typing import Any

import pytest

from plivo_client.models import ListMessageDict, WhatsAppTemplateDict
from plivo_emulator.receiver import Answer
from plivo_emulator.testing import EmulatorUnderTest
from tests.emulator.inspector.conftest import Page, Visit
from tests.emulator.inspector.test_page import SECTIONS, brand

pytestmark = pytest.mark.browser

# Schemes differ in colours alone.
OPTIONS = {"resultTypes": ["violations"]}
OF_SCHEMES = {"light": OPTIONS, "dark": OPTIONS | {"runOnly": ["color-contrast"]}}
WIDTHS = {"wide": 1280, "narrow": 360}
# What is there once a section shows what has happened.
CONTENT = {
    "requests": ".feed .row",
    "calls": ".feed .row",
    "rooms": ".feed .row",
    "sessions": ".feed .row",
    "messages": ".feed .row",
    "codes": ".otp",
    "webhooks": ".feed .row",
    "numbers": "main .cards .facts",
    "registrations": "main .cards .card",
    "clock": ".now:not(:empty)",
    "simulate": "main form",
    "faults": "main .cards .card",
    "state": "main .cards .card",
    "search": "main form",
}
OPENED = ".detail h2"


def fill(emulator: EmulatorUnderTest) -> list[str]:
    """Make something happen in every section, and return the places that show it."""
    client, control = emulator.client, emulator.control
    app_id = client.applications.create(
        app_name="Front desk", answer_url=emulator.webhooks.url("/answer")
    ).app_id
    control.numbers.create(number="14155557777", app_id=app_id)
    for offered in client.phone_numbers.list(country_iso="DE", type_="local", limit=2).objects:
        bought = client.phone_numbers.buy(offered.number).numbers[0].number
    client.numbers.unrent(bought)
    phone = client.endpoints.create(username="rider", password="ride2026", alias="Rider")
    control.endpoints.register(phone.endpoint_id)
    for number in ("+14155550123", "+14155550124"):
        asked = client.verified_caller_ids.initiate(phone_number=number)
    (sent, _) = control.passwords.list_caller_ids().objects
    client.verified_caller_ids.verify(asked.verification_uuid, otp=sent.otp)
    session = client.masking_sessions.create(
        first_party="+14155550101",
        second_party="+14155550102",
        callback_url=emulator.webhooks.url("/masking"),
    )
    emulator.call("+14155550101", session.virtual_number)
    call = emulator.call("+14155550101", app_id)
    emulator.inbound_message("+14155550101", "14155557777", text="STOP")
    chat = converse(emulator, "14155557777", "14155550101")
    client.verify_sessions.create(recipient="+14155550111")
    brand(emulator, "Ferrer")
    emulator.request("POST", "Application/", body={"app_name": "No answer URL"})
    control.faults.create(status=503, operation_id="pricing_get")
    control.emulator.create_snapshot(name="before")
    (delivery,) = control.deliveries.list(order="newest", limit=1).objects
    return [
        *SECTIONS,
        "search?text=%2B14155550101",
        f"sessions/{session.session_uuid}",
        f"calls/{call.call_uuid}",
        f"calls/{talk(emulator, app_id)}",
        f"rooms/{meet(emulator, app_id)}",
        f"webhooks/{delivery.delivery_id}",
        f"requests/{len(emulator.journal)}",
        chat,
    ]


def talk(emulator: EmulatorUnderTest, app_id: str) -> str:
    """Be in a call that asks for a key, with a leg that has been dialed; return its identifier."""
    webhooks = emulator.webhooks
    answer = f'<GetDigits action="{webhooks.url("/key")}"><Speak>Press 1.</Speak></GetDigits>'
    dial = '<Dial><Number>14155550123</Number></Dial><Wait length="3600"/>'
    webhooks.answers["/answer"] = Answer(body=f"<Response>{answer}</Response>")
    webhooks.answers["/key"] = Answer(
        body=f'<Response><Record recordSession="true"/>{dial}</Response>'
    )
    call = emulator.call("+14155550101", app_id, advance=False)
    emulator.control.calls.press(call.call_uuid, digits="1#")
    emulator.clock.freeze()
    emulator.clock.advance(seconds=60)
    return call.call_uuid


def meet(emulator: EmulatorUnderTest, app_id: str) -> str:
    """Be in a conference that one has left; return its identifier."""
    emulator.webhooks.answers["/answer"] = Answer(
        body="<Response><Conference record='true'>Standup</Conference></Response>"
    )
    _, second = (emulator.call("+14155550101", app_id, advance=False) for _ in range(2))
    emulator.clock.advance(seconds=30)
    emulator.client.conferences.mute_member("Standup", "1")
    emulator.control.calls.hang_up(second.call_uuid)
    (room,) = emulator.control.rooms.list().objects
    return room.room_uuid


def converse(emulator: EmulatorUnderTest, number: str, person: str) -> str:
    """Send messages of every look, and return the place that shows them."""
    send = emulator.client.messages.send
    send(src=number, dst=person, text="Are you sure?")
    media = ["https://example.com/parcel.jpg"]
    send(src=number, dst=person, type_="mms", media_urls=media)
    template: WhatsAppTemplateDict = {
        "name": "order_shipped",
        "language": "en_US",
        "components": [{"type": "body", "parameters": [{"type": "text", "text": "Ann"}]}],
    }
    choice: ListMessageDict = {
        "type": "list",
        "body": {"text": "When?"},
        "action": {
            "buttons": [{"title": "Choose"}],
            "sections": [{"rows": [{"id": "am", "title": "Morning", "description": "9 to 12"}]}],
        },
    }
    send(src=number, dst=person, type_="whatsapp", template=template)
    send(src=number, dst=person, type_="whatsapp", interactive=choice)
    emulator.clock.advance(seconds=10)
    return f"messages/{emulator.auth_id}%20{number}%20{person}"


def load_axe(page: Page) -> None:
    """Load axe into a page, for as long as that is not loaded again."""
    reason = "axe-playwright-python is not installed"
    module: Any = pytest.importorskip("axe_playwright_python.sync_playwright", reason=reason)
    page.evaluate(module.Axe().axe_script)


def findings(page: Page, options: dict[str, Any]) -> list[Any]:
    """Return what is wrong with the page as it is, seriously."""
    violations = page.evaluate("options => axe.run(options)", options)["violations"]
    return [
        (one["id"], [(node["target"], node["failureSummary"]) for node in one["nodes"]])
        for one in violations
        if one["impact"] in ("serious", "critical")
    ]


def test_axe_finds_nothing_serious(visit: Visit, plivo_emulator: EmulatorUnderTest) -> None:
    assert CONTENT.keys() == set(SECTIONS)
    places = fill(plivo_emulator)
    page = visit("requests")
    load_axe(page)
    found = {}
    for place in places:
        section, _, opened = place.partition("?")[0].partition("/")
        page.evaluate("place => { location.hash = place }", place)
        page.locator(f'nav a[href="#{section}"][aria-current]').wait_for()
        page.locator(OPENED if opened else CONTENT[section]).first.wait_for()
        page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
        for scheme, options in OF_SCHEMES.items():
            page.emulate_media(color_scheme=scheme)
            for width, size in WIDTHS.items():
                page.set_viewport_size({"width": size, "height": 740})
                if wrong := findings(page, options):
                    found[place, scheme, width] = wrong
    assert found == {}


def test_axe_finds_what_is_wrong(visit: Visit) -> None:
    """The check itself works, and sees the scheme that is shown."""
    page = visit("state")
    page.locator("main h1").first.wait_for()
    load_axe(page)
    page.evaluate("document.querySelector('main').append(document.createElement('select'))")
    assert [rule for rule, _ in findings(page, OPTIONS)] == ["select-name"]
    # Dark enough on a light page.
    page.emulate_media(color_scheme="dark")
    page.locator("main h1").evaluate("one => { one.style.color = '#444' }")
    assert [rule for rule, _ in findings(page, OF_SCHEMES["dark"])] == ["color-contrast"]
