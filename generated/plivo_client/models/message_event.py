"""MessageEvent (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .message_intent import MessageIntent
    from .message_type import MessageType


@define(eq=False, repr=False)
class MessageEvent(Model):
    """A message that one of your numbers received."""

    _wire_names = {
        "message_uuid": "MessageUUID",
        "from_": "From",
        "to": "To",
        "type_": "Type",
        "text": "Text",
        "units": "Units",
        "total_rate": "TotalRate",
        "total_amount": "TotalAmount",
        "message_intent": "MessageIntent",
        "powerpack_uuid": "PowerpackUUID",
        "body": "Body",
        "media_count": "MediaCount",
        "media_0": "Media0",
        "media_1": "Media1",
        "content_type": "ContentType",
        "mime_type": "MimeType",
        "error_code": "ErrorCode",
        "conversation_id": "ConversationID",
        "conversation_origin": "ConversationOrigin",
        "conversation_expiration_timestamp": "ConversationExpirationTimestamp",
    }
    _required = frozenset({"MessageUUID", "From", "To", "Type"})

    message_uuid: str
    """Identifier of the message."""
    from_: str
    """Number of the sender."""
    to: str
    """Your number."""
    type_: MessageType
    """Kind of an incoming message."""
    text: str | Unset = UNSET
    """Text of an SMS."""
    units: str | Unset = UNSET
    """How many units the message counts."""
    total_rate: str | Unset = UNSET
    """US dollars a unit."""
    total_amount: str | Unset = UNSET
    """US dollars for the message."""
    message_intent: MessageIntent | Unset = UNSET
    """What a keyword in the message asks for; empty when there is none."""
    powerpack_uuid: str | Unset = UNSET
    """Identifier of the Powerpack that your number belongs to."""
    body: str | Unset = UNSET
    """Text of an MMS or WhatsApp message."""
    media_count: str | Unset = UNSET
    """How many media files came along."""
    media_0: str | Unset = UNSET
    """Address of the first media file; the others are Media1 and so on. Older pages begin with
    Media1."""
    media_1: str | Unset = UNSET
    """Address of the second media file."""
    content_type: str | Unset = UNSET
    """Kind of content of a WhatsApp message."""
    mime_type: str | Unset = UNSET
    """Media type of a WhatsApp attachment."""
    error_code: str | Unset = UNSET
    """Why the content of an MMS or WhatsApp message could not be delivered to you."""
    conversation_id: str | Unset = UNSET
    """Empty for incoming messages. WhatsApp only."""
    conversation_origin: str | Unset = UNSET
    """Empty for incoming messages. WhatsApp only."""
    conversation_expiration_timestamp: str | Unset = UNSET
    """Empty for incoming messages. WhatsApp only."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("MessageUUID", UNSET),
            get("From", UNSET),
            get("To", UNSET),
            get("Type", UNSET),
            get("Text", UNSET),
            get("Units", UNSET),
            get("TotalRate", UNSET),
            get("TotalAmount", UNSET),
            get("MessageIntent", UNSET),
            get("PowerpackUUID", UNSET),
            get("Body", UNSET),
            get("MediaCount", UNSET),
            get("Media0", UNSET),
            get("Media1", UNSET),
            get("ContentType", UNSET),
            get("MimeType", UNSET),
            get("ErrorCode", UNSET),
            get("ConversationID", UNSET),
            get("ConversationOrigin", UNSET),
            get("ConversationExpirationTimestamp", UNSET),
        )
        self.raw = source
        return self
