"""Messages: bodies of WhatsApp as models or dictionaries, lists without a total, events."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from plivo_client import AsyncPlivo, webhooks
from plivo_client.models import (
    ButtonAction,
    ButtonMessage,
    ListRow,
    MessageEvent,
    MessageStatusEvent,
    ReplyButton,
    TemplateComponent,
    TemplateText,
    WhatsAppLocation,
    WhatsAppLocationDict,
    WhatsAppTemplate,
    WhatsAppTemplateDict,
)
from tests.client.fake_api import FakeApi, answer

pytestmark = pytest.mark.anyio

UUID = "5b40a428-bfc7-4daf-9d06-726c558bf3b8"
QUEUED = {"api_id": "a", "message": "message(s) queued", "message_uuid": [UUID]}
PAIR = {"src": "14155550100", "dst": "14155550101"}
TEMPLATE: WhatsAppTemplateDict = {
    "name": "order_shipped",
    "language": "en_US",
    "components": [{"type": "body", "parameters": [{"type": "text", "text": "Ann"}]}],
}
SHOP: WhatsAppLocationDict = {
    "latitude": "37.7749",
    "longitude": "-122.4194",
    "name": "Our shop",
    "address": "1 Market Street, San Francisco",
}
CHOICE = {"type": "button", "action": {"buttons": [{"id": "yes", "title": "Yes"}]}}


def sent(api: FakeApi) -> Any:
    """The body of the last request, without what all have."""
    body = json.loads(api.requests[-1].content)
    return {name: value for name, value in body.items() if name not in (*PAIR, "type")}


@pytest.mark.parametrize("dst", ["14155550101<14155550102", ["14155550101", "14155550102"]])
async def test_several_destinations_are_a_text_or_a_list(dst: str | list[str]) -> None:
    api = FakeApi(answer(202, QUEUED))
    api.client().messages.send(src="14155550100", dst=dst, text="x")
    await api.async_client().messages.send(src="14155550100", dst=dst, text="x")
    expected = ["14155550101<14155550102"] * 2
    assert [json.loads(request.content)["dst"] for request in api.requests] == expected


def test_models_and_dictionaries_are_sent_alike() -> None:
    api = FakeApi(answer(202, QUEUED))
    send = api.client().messages.send
    parameters = [TemplateText(text="Ann")]
    template = WhatsAppTemplate(
        name="order_shipped",
        language="en_US",
        components=[TemplateComponent(type_="body", parameters=[*parameters])],
    )
    for one in (template, TEMPLATE):
        send(src="14155550100", dst="14155550101", type_="whatsapp", template=one)
        assert sent(api) == {"template": TEMPLATE}
    choice = ButtonMessage(action=ButtonAction(buttons=[ReplyButton(id="yes", title="Yes")]))
    send(src="14155550100", dst="14155550101", type_="whatsapp", interactive=choice)
    assert sent(api) == {"interactive": CHOICE}
    place = WhatsAppLocation(**SHOP)
    for where in (place, SHOP):
        send(src="14155550100", dst="14155550101", type_="whatsapp", location=where)
        assert sent(api) == {"location": SHOP}


def test_dictionaries_are_checked_by_their_types() -> None:
    """Each ignore below is needed, or mypy would say so."""
    api = FakeApi(answer(202, QUEUED))
    messages = api.client().messages
    row = ListRow(id="am", title="Morning")
    messages.send(
        dst="1",
        interactive={
            "type": "list",
            "body": {"text": "When?"},
            # Models and dictionaries go together.
            "action": {"buttons": [{"title": "Choose"}], "sections": [{"rows": [row]}]},
        },
    )
    assert sent(api)["interactive"]["action"]["sections"] == [
        {"rows": [{"id": "am", "title": "Morning"}]}
    ]
    messages.send(
        dst="1",
        interactive={
            "type": "cta_url",
            "action": {"buttons": [{"title": "Track", "cta_url": "https://example.com/track"}]},
        },
    )
    messages.send(dst="1", template={"name": "hello"})  # type: ignore[call-overload]
    messages.send(dst="1", template={"name": "a", "language": 5})  # type: ignore[call-overload]
    messages.send(dst="1", location={"latitude": "1", "city": "A"})  # type: ignore[call-overload]
    messages.send(dst="1", interactive={"type": "menu"})  # type: ignore[call-overload]
    messages.send(dst="1", text="Hi", type_="fax")  # type: ignore[call-overload]


async def test_the_asynchronous_client_sends_them_too() -> None:
    api = FakeApi(answer(202, QUEUED))
    async with api.async_client() as client:
        assert isinstance(client, AsyncPlivo)
        queued = await client.messages.send(dst="1", src="2", type_="whatsapp", template=TEMPLATE)
    assert queued.message_uuid == [UUID]


def test_lists_are_walked_without_a_total() -> None:
    meta = {"limit": 1, "offset": 0, "next": "/v1/Account/MA/Message/?offset=1", "previous": None}
    pages = [
        answer(200, {"api_id": "a", "meta": meta, "objects": [{"message_uuid": "a"}]}),
        answer(
            200,
            {"api_id": "a", "meta": meta | {"next": None}, "objects": [{"message_uuid": "b"}]},
        ),
    ]
    api = FakeApi(*pages)
    since = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
    found = api.client().messages.iterate(
        message_time_gte=since, message_direction="inbound", limit=1
    )
    assert [one.message_uuid for one in found] == ["a", "b"]
    assert api.requests[0].url.params["message_time__gte"] == "2026-03-01 09:30:00"


@pytest.mark.parametrize(
    ("fields", "model"),
    [
        (
            {"ParentMessageUUID": UUID, "PartInfo": "1 of 1", "Status": "delivered"},
            MessageStatusEvent,
        ),
        ({"Text": "Hello"}, MessageEvent),
    ],
)
def test_events_are_typed(fields: dict[str, str], model: type) -> None:
    common = {"MessageUUID": UUID, "From": "1", "To": "2", "Type": "sms", "Units": "1"}
    params = common | fields
    event = webhooks.parse_unverified(url="https://example.com/", headers={}, params=params)
    assert type(event) is model
