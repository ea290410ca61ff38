"""Messages that scripts send, and what became of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from tests.semantic.api import Api
from tests.semantic.resource_types import phone
from tests.semantic.simulation import Simulation
from tests.semantic.webhook_receiver import ReceivedWebhook
from tests.spec.document import JsonObject

EVENT = "on_message_status"
TEMPLATE = {"template": {"name": "hello", "language": "en_US"}, "type": "whatsapp"}
PICTURE = {"type": "mms", "media_urls": ["https://example.com/1.jpg"]}


def send(api: Api, **more: Any) -> str:
    """Send a message to somebody and return its identifier."""
    (uuid,) = send_all(api, **more)
    return uuid


def send_all(api: Api, **more: Any) -> list[str]:
    """Send messages, to one person unless `dst` says otherwise, and return their identifiers."""
    body = {"src": phone(), "dst": phone(1)} | more
    if not {"template", "interactive", "location", "media_urls"} & body.keys():
        body.setdefault("text", "hello")
    return [str(uuid) for uuid in api.do("messages_send", body=body)["message_uuid"]]


def refused(api: Api, text: str, status: int = 400, **more: Any) -> None:
    """Fail unless a message is refused, with this text, and nothing comes of it."""
    body = {"src": phone(), "dst": phone(1), "text": "hello"} | more
    before = keys(api)
    api.ask("messages_send", body=body).refused(status, text)
    assert keys(api) == before


def keys(api: Api, **query: Any) -> list[str]:
    return [each["message_uuid"] for each in api.do("messages_list", **query)["objects"]]


def end(api: Api, simulation: Simulation, uuid: str) -> JsonObject:
    """The record of a message after a minute."""
    simulation.advance(minutes=1)
    return cast("JsonObject", api.do("messages_get", uuid))


def statuses(events: Sequence[ReceivedWebhook]) -> list[str]:
    return [each.fields["Status"] for each in events]


def kept(simulation: Simulation, uuid: str) -> Any:
    """What the emulator knows of a message beyond its record."""
    (message,) = simulation.control.messages.list(message_uuid=uuid).objects
    return message
