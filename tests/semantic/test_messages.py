"""Messages to a number of an application (Plivo's API reference: Application)."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.semantic.api import Api
from tests.semantic.resource_types import APPLICATIONS, phone
from tests.semantic.simulation import Simulation
from tests.semantic.webhook_receiver import WebhookReceiver
from tests.web_server import Answer

EVENT = "on_application_message"
FIELDS = {
    "MessageUUID",
    "From",
    "To",
    "Type",
    "Units",
    "TotalRate",
    "TotalAmount",
    "MessageIntent",
}


def number_of(api: Api, simulation: Simulation, receiver: WebhookReceiver, **more: Any) -> str:
    """A number whose messages are heard."""
    app_id = APPLICATIONS.create(api, **({"message_url": receiver.url(EVENT)} | more))
    number = phone()
    simulation.number(number, app_id)
    return number


@pytest.mark.parametrize(
    ("text", "units", "intent"),
    [
        ("Where is my parcel?", 1, ""),
        ("a" * 160, 1, ""),
        ("a" * 161, 2, ""),
        ("Ü" * 160, 1, ""),
        ("漢" * 70, 1, ""),
        ("漢" * 71, 2, ""),
        ("🚚 & <b>=%20+é\n", 1, ""),
        ("STOP", 1, "optout"),
        ("start", 1, "optin"),
        ("Help", 1, "help"),
        ("Please stop calling", 1, ""),
    ],
)
def test_a_message_is_told(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, text: str, units: int, intent: str
) -> None:
    number, sender = number_of(api, simulation, receiver), phone(1)
    message = simulation.message(f"+{sender}", f"+{number}", text)
    (event,) = receiver.of(EVENT)
    assert set(event.fields) == FIELDS | {"Text"}
    assert event.fields["Text"] == text
    assert (event.fields["From"], event.fields["To"]) == (sender, number)
    assert event.fields["MessageUUID"] == message.message_uuid
    assert event.fields["Type"] == "sms"
    assert event.fields["Units"] == str(units)
    assert event.fields["MessageIntent"] == intent
    rate, amount = (Decimal(event.fields[name]) for name in ("TotalRate", "TotalAmount"))
    assert amount == rate * units
    pricing = api.do("pricing_get", country_iso="US")
    assert rate == Decimal(pricing["message"]["inbound"]["rate"])


def test_a_message_with_pictures(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    number = number_of(api, simulation, receiver)
    media = ["https://example.com/1.jpg", "https://example.com/2.jpg?a=b"]
    simulation.message(phone(), number, "Look", media=media)
    (event,) = receiver.of(EVENT)
    assert set(event.fields) == FIELDS - {"MessageIntent"} | {
        "Body",
        "MediaCount",
        "Media0",
        "Media1",
    }
    assert (event.fields["Type"], event.fields["Body"]) == ("mms", "Look")
    assert event.fields["MediaCount"] == "2"
    assert [event.fields[f"Media{each}"] for each in (0, 1)] == media


def test_a_message_may_be_told_with_get(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    number = number_of(api, simulation, receiver, message_method="GET")
    simulation.message(phone(), number, "a & b = c")
    (event,) = receiver.of(EVENT)
    assert event.request.method == "GET"
    assert event.fields["Text"] == "a & b = c"


def test_logs_off_keeps_nothing_from_the_application(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    """`log_incoming_messages` concerns Plivo's records only."""
    number, sender = number_of(api, simulation, receiver, log_incoming_messages=False), phone(1)
    message = simulation.message(sender, number, "A secret")
    (event,) = receiver.of(EVENT)
    assert (event.fields["From"], event.fields["Text"]) == (sender, "A secret")
    assert message.text is None
    assert message.from_ == f"{sender[:-3]}***"


def test_messages_of_one_number_are_told_apart(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    numbers = [number_of(api, simulation, receiver) for _ in range(2)]
    for number in numbers * 2:
        simulation.message(phone(), number, f"to {number}")
    events = receiver.of(EVENT)
    assert [each.fields["To"] for each in events] == numbers * 2
    assert all(each.fields["Text"] == f"to {each.fields['To']}" for each in events)
    assert len({each.fields["MessageUUID"] for each in events}) == 4


@pytest.mark.parametrize("answer", [Answer("", status=404), Answer("", status=500)])
def test_a_message_is_told_again_for_a_day(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, answer: Answer
) -> None:
    """Every 5 minutes for an hour, then every hour, then it is undelivered."""
    receiver.answer(EVENT, answer)
    number = number_of(api, simulation, receiver)
    simulation.message(phone(), number, "Hello?")
    counts = []
    for seconds in (299, 1, 55 * 60, 3599, 1, 22 * 3600, 48 * 3600):
        simulation.advance(seconds=seconds)
        counts.append(len(receiver.of(EVENT)))
    assert counts == [1, 2, 13, 13, 14, 36, 36]
    assert len({str(each.fields) for each in receiver.heard}) == 1
