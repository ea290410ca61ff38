"""Conversations in the inspector, which play the phones of people."""

from __future__ import annotations

import pytest

from plivo_client.models import (
    ButtonMessageDict,
    MessageEvent,
    ReplyButtonDict,
    TemplateTextDict,
    WhatsAppLocationDict,
    WhatsAppTemplateDict,
)
from plivo_emulator.receiver import Answer
from plivo_emulator.testing import EmulatorUnderTest
from tests.emulator.inspector.conftest import Page, Visit

pytestmark = pytest.mark.browser

NUMBER = "14155557777"
PERSON = "14155550101"


@pytest.fixture
def number(plivo_emulator: EmulatorUnderTest) -> str:
    """A number whose application is told of messages."""
    webhooks = plivo_emulator.webhooks
    app = plivo_emulator.client.applications.create(
        app_name="Courier",
        answer_url="https://example.com/answer",
        message_url=webhooks.url("/inbox"),
    )
    plivo_emulator.clock.freeze()
    return plivo_emulator.control.numbers.create(number=NUMBER, app_id=app.app_id).number


def conversation(emulator: EmulatorUnderTest, number: str = NUMBER, person: str = PERSON) -> str:
    return f"messages/{emulator.auth_id}%20{number}%20{person}"


def reply_box(page: Page) -> Page:
    return page.get_by_label(f"Write as +{PERSON}")


def test_states_appear_as_they_happen(
    visit: Visit, plivo_emulator: EmulatorUnderTest, number: str
) -> None:
    page = visit("messages")
    page.get_by_text("No messages yet.").wait_for()
    plivo_emulator.client.messages.send(src=number, dst=PERSON, text="Your parcel is here.")
    page.get_by_role("link", name=f"+{PERSON} ↔ +{number}").click()
    bubble = page.locator(".bubbles li", has_text="Your parcel is here.")
    state = bubble.locator(".meta > .badge")
    state.get_by_text("queued", exact=True).wait_for()
    plivo_emulator.clock.advance(seconds=1)
    state.get_by_text("sent", exact=True).wait_for()
    plivo_emulator.clock.advance(seconds=3)
    state.get_by_text("delivered", exact=True).wait_for()
    page.locator(".feed .badge").get_by_text("delivered", exact=True).wait_for()
    assert bubble.locator("time").count() == 3


def test_the_other_phone_is_played(
    visit: Visit, plivo_emulator: EmulatorUnderTest, number: str
) -> None:
    webhooks = plivo_emulator.webhooks
    reply = f'<Response><Message src="{number}" dst="{PERSON}">On its way.</Message></Response>'
    webhooks.answers["/inbox"] = Answer(body=reply)
    plivo_emulator.client.messages.send(src=number, dst=PERSON, text="Your parcel is here.")
    page = visit(conversation(plivo_emulator))
    # With the keyboard only.
    reply_box(page).focus()
    page.keyboard.type("Leave it")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("next door")
    page.keyboard.press("Enter")
    page.locator(".bubbles li.own", has_text="next door").wait_for()
    assert reply_box(page).input_value() == ""
    plivo_emulator.clock.advance(seconds=1)
    page.locator(".bubbles li.theirs", has_text="On its way.").wait_for()
    (told,) = webhooks.received
    assert isinstance(told.event, MessageEvent)
    assert told.event.text == "Leave it\nnext door"

    webhooks.answers.clear()
    page.get_by_text("Attach files").click()
    page.get_by_label("URLs of files").fill("https://example.com/door.jpg")
    page.get_by_role("button", name="Send", exact=True).click()
    page.get_by_role("link", name="https://example.com/door.jpg").wait_for()
    page.get_by_text("MMS · $").wait_for()


def test_a_conversation_is_begun_by_a_form(
    visit: Visit, plivo_emulator: EmulatorUnderTest, number: str
) -> None:
    page = visit("messages")
    page.get_by_role("link", name="Write from another phone").click()
    form = page.locator("form", has=page.get_by_role("button", name="Send the message"))
    form.get_by_label("Sender's number").fill(PERSON)
    form.get_by_label("Your number").fill(number)
    form.get_by_label("Text").fill("Where is my parcel?")
    form.get_by_role("button", name="Send the message").click()
    page.get_by_role("link", name="Show it").click()
    page.locator(".bubbles li.own", has_text="Where is my parcel?").wait_for()
    assert page.url.endswith(conversation(plivo_emulator))


def test_somebody_who_wrote_stop_gets_nothing_more(
    visit: Visit, plivo_emulator: EmulatorUnderTest, number: str
) -> None:
    plivo_emulator.client.messages.send(src=number, dst=PERSON, text="Buy now!")
    plivo_emulator.clock.advance(seconds=5)
    page = visit(conversation(plivo_emulator))
    page.get_by_role("button", name="Send STOP").click()
    page.get_by_text("Automatic reply:").wait_for()
    plivo_emulator.clock.advance(seconds=5)
    plivo_emulator.client.messages.send(src=number, dst=PERSON, text="Are you sure?")
    plivo_emulator.clock.advance(seconds=5)
    page.get_by_text("Error 200: Recipient has opted out").wait_for()
    assert page.locator(".bubbles li.lost").count() == 1


def test_a_phone_is_given_a_script(
    visit: Visit, plivo_emulator: EmulatorUnderTest, number: str
) -> None:
    plivo_emulator.client.messages.send(src=number, dst=PERSON, text="Hello")
    plivo_emulator.clock.advance(seconds=5)
    page = visit(conversation(plivo_emulator))
    page.get_by_text("What becomes of messages to this phone").click()
    page.get_by_label("Message", exact=True).select_option("undelivered")
    page.get_by_label("Message error").fill("30")
    page.get_by_role("button", name="Script this phone").click()
    page.get_by_text(f"+{PERSON} has a new script.").wait_for()
    plivo_emulator.client.messages.send(src=number, dst=PERSON, text="Buy now!")
    plivo_emulator.clock.advance(seconds=20)
    page.get_by_text("Error 30: Spam detected").wait_for()


def test_what_is_typed_stays_while_messages_arrive(
    visit: Visit, plivo_emulator: EmulatorUnderTest, number: str
) -> None:
    plivo_emulator.client.messages.send(src=number, dst=PERSON, text="Hello")
    page = visit(conversation(plivo_emulator))
    reply_box(page).press_sequentially("I am ty")
    plivo_emulator.client.messages.send(src=number, dst=PERSON, text="Are you there?")
    page.get_by_text("Are you there?").first.wait_for()
    page.keyboard.type("ping")
    assert reply_box(page).input_value() == "I am typing"


def test_whatsapp_messages_are_readable_and_answered(
    visit: Visit, plivo_emulator: EmulatorUnderTest, number: str
) -> None:
    send = plivo_emulator.client.messages.send
    values: list[TemplateTextDict] = [{"type": "text", "text": "Ann", "parameter_name": "customer"}]
    template: WhatsAppTemplateDict = {
        "name": "order_shipped",
        "language": "en_US",
        "components": [{"type": "body", "parameters": values}],
    }
    send(src=number, dst=PERSON, type_="whatsapp", template=template)
    plivo_emulator.clock.advance(seconds=5)
    buttons: list[ReplyButtonDict] = [{"id": "yes", "title": "Yes"}, {"id": "no", "title": "No"}]
    asked: ButtonMessageDict = {
        "type": "button",
        "body": {"text": "At home?"},
        "action": {"buttons": buttons},
    }
    send(src=number, dst=PERSON, type_="whatsapp", interactive=asked)
    place: WhatsAppLocationDict = {
        "latitude": "37.77",
        "longitude": "-122.41",
        "name": "Our shop",
        "address": "Main St",
    }
    send(src=number, dst=PERSON, type_="whatsapp", location=place)
    plivo_emulator.clock.advance(seconds=5)
    page = visit(conversation(plivo_emulator))
    page.get_by_text("Template order_shipped (en_US)").wait_for()
    page.get_by_text("customer: Ann").wait_for()
    page.get_by_text("37.77, -122.41").wait_for()
    page.get_by_role("button", name="Answer with Yes").click()
    page.locator(".bubbles li.own", has_text="Yes").get_by_text("WhatsApp").wait_for()


def test_who_cannot_answer_is_told_why(visit: Visit, plivo_emulator: EmulatorUnderTest) -> None:
    send = plivo_emulator.client.messages.send
    send(src="14155550100", dst=PERSON, text="Hello")
    send(src="14155550100", dst=PERSON, text="Secret", log="false")
    page = visit(conversation(plivo_emulator, "14155550100", f"{PERSON[:-3]}***"))
    page.get_by_text("The person's number is not kept").wait_for()
    page.get_by_text("The text is not kept.").wait_for()
    page.get_by_role("link", name=f"+{PERSON} ↔").click()
    page.get_by_role("button", name="Add +14155550100").click()
    reply_box(page).fill("Hello yourself")
    reply_box(page).press("Enter")
    page.get_by_text("Hello yourself").first.wait_for()


def test_many_conversations_and_messages_are_loaded_page_by_page(
    visit: Visit, plivo_emulator: EmulatorUnderTest, number: str
) -> None:
    send = plivo_emulator.client.messages.send
    send(src=number, dst="<".join(f"1415556{person:04}" for person in range(505)), text="Hi")
    for message in range(105):
        send(src=number, dst=PERSON, text=f"Message {message}")
    page = visit("messages")
    page.get_by_text("200 of 506 conversations").wait_for()
    page.wait_for_load_state("networkidle")
    page.get_by_role("button", name="Load more").click()
    page.get_by_text("400 of 506 conversations").wait_for()
    page.get_by_label("Person").fill(f"+{PERSON}")
    page.keyboard.press("Enter")
    page.get_by_text("1 of 1 conversations").wait_for()
    page.get_by_role("link", name=f"+{PERSON}").click()
    # The newest is in sight, without scrolling.
    newest = page.locator(".bubbles li").last
    newest.get_by_text("Message 104").wait_for()
    assert page.evaluate(
        "() => { const it = document.querySelector('.thread');"
        " return it.scrollHeight - it.scrollTop - it.clientHeight < 2 }"
    )
    assert page.locator(".bubbles li").count() == 100
    page.get_by_role("button", name="Show earlier messages").click()
    page.get_by_text("Message 0", exact=True).wait_for()
    assert page.locator(".bubbles li").count() == 105


def test_long_and_right_to_left_text_fits_a_phone(
    visit: Visit, plivo_emulator: EmulatorUnderTest, number: str
) -> None:
    send = plivo_emulator.client.messages.send
    send(src=number, dst=PERSON, text="x" * 1500)
    send(src=number, dst=PERSON, text="مرحبا، طردك وصل.")
    page = visit(conversation(plivo_emulator), viewport={"width": 360, "height": 740})
    arabic = page.locator(".bubbles .text", has_text="مرحبا")
    arabic.wait_for()
    assert arabic.evaluate("it => getComputedStyle(it).direction") == "rtl"
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_what_no_number_could_send_stands_alone(
    visit: Visit, plivo_emulator: EmulatorUnderTest, number: str
) -> None:
    client = plivo_emulator.client
    client.messages.send(src=number, dst=PERSON, text="From a number")
    pack = client.powerpacks.create(name="Empty")
    client.messages.send(powerpack_uuid=pack.uuid, dst=PERSON, text="From no number")
    page = visit("messages")
    page.get_by_role("link", name=f"+{PERSON} ↔ no number").click()
    page.get_by_text("The Powerpack had no number").wait_for()
    assert page.locator(".bubbles li").count() == 1
    assert not reply_box(page).is_visible()


def test_both_numbers_of_a_conversation_can_be_read(
    visit: Visit, plivo_emulator: EmulatorUnderTest, number: str
) -> None:
    plivo_emulator.client.messages.send(src=number, dst=PERSON, text="x" * 100)
    plivo_emulator.clock.advance(days=2)
    title = visit("messages").locator(".feed.pairs .title")
    title.get_by_text(f"+{PERSON} ↔ +{number}").wait_for()
    assert title.evaluate("node => node.scrollWidth <= node.clientWidth")
