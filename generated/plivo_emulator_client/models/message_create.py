"""MessageCreate (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .content_type import ContentType
    from .message_type import MessageType


@define(eq=False, repr=False)
class MessageCreate(Model):
    """The message to simulate."""

    _wire_names = {
        "from_": "from",
        "type_": "type",
    }
    _required = frozenset({"from", "to"})

    from_: str
    """Number of the sender."""
    to: str
    """Number of the recipient."""
    text: str | Unset = UNSET
    """Text of the message. Empty unless given."""
    media: list[str] | Unset = UNSET
    """URLs of media files, which make it an MMS unless its type says otherwise."""
    type_: MessageType | Unset = UNSET
    """Kind of message. `sms` or, with media, `mms` unless given."""
    content_type: ContentType | Unset = UNSET
    """What a WhatsApp message consists of. `text` or, with media, `media` unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("from", UNSET),
            get("to", UNSET),
            get("text", UNSET),
            get("media", UNSET),
            get("type", UNSET),
            get("content_type", UNSET),
        )
        self.raw = source
        return self
