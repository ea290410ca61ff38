"""DeliveryCreate (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model, decode
from plivo_runtime.unset import UNSET

from .payload import Payload

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .subject_event import SubjectEvent


@define(eq=False, repr=False)
class DeliveryCreate(Model):
    """The event to send."""

    _required = frozenset({"event", "subject"})

    event: SubjectEvent
    """Name of the webhook or callback in the contract."""
    subject: str
    """Identifier of its subject, which determines the URL: the `session_uuid` of a masking or
    Verify session, the `message_uuid` of a sent message, the `call_uuid` of a call that the
    account placed, the `stream_id` of an audio stream, the `brand_id` of a brand, the
    `campaign_id` of a campaign, the `uuid` of a toll-free verification, or the `app_id` of an
    application."""
    fields: Payload | Unset = UNSET
    """Fields of the event, by their names in the contract. Identifiers, the time, the virtual
    number and the last attempt of a Verify session have defaults; the other required fields must
    be given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("event", UNSET),
            get("subject", UNSET),
            decode(Payload, get("fields", UNSET)),
        )
        self.raw = source
        return self
