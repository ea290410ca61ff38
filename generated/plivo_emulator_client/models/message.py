"""Message (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model, decode, decode_list
from plivo_runtime.unset import UNSET

from .message_file import MessageFile
from .xml_report import XmlReport

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .message_direction import MessageDirection
    from .message_type import MessageType


@define(eq=False, repr=False)
class Message(Model):
    """A message."""

    _wire_names = {
        "type_": "type",
        "from_": "from",
    }
    _required = frozenset(
        {"message_uuid", "direction", "type", "from", "to", "text", "state", "units"}
    )

    message_uuid: str
    """Identifier of the message."""
    direction: MessageDirection
    """Whether a message was received or sent."""
    type_: MessageType
    """Kind of a message."""
    from_: str
    """The sender; partly hidden if the application does not log messages."""
    to: str
    """The recipient; partly hidden if the message was sent so."""
    text: str | None
    """Text; `null` if it is not to be kept."""
    state: str
    """State as in the vendor's API. An incoming message stays `received` if there is nobody to
    tell."""
    units: int
    """Parts that are charged."""
    media: list[MessageFile] | Unset = UNSET
    """Its files; empty if they are not to be kept."""
    content: dict[str, Any] | Unset = UNSET
    """The `template`, `interactive` or `location` of a WhatsApp message, as it was sent; absent
    without one, or if it is not to be kept."""
    total_amount: str | Unset = UNSET
    """What it costs in US dollars."""
    time: str | Unset = UNSET
    """When it was accepted or received."""
    sent: str | None | Unset = UNSET
    """When it was handed to the carrier; `null` before."""
    updated: str | None | Unset = UNSET
    """When its state changed last; `null` before."""
    error_code: str | None | Unset = UNSET
    """Why it failed; `000` for success, `null` while that is open."""
    error_message: str | Unset = UNSET
    """The error in words; empty if there is none."""
    problem: str | None | Unset = UNSET
    """Why the application was not told, or problems of its answer; `null` if there are none."""
    attempts: int | Unset = UNSET
    """Delivery attempts to the application of an incoming message."""
    automatic_reply: str | None | Unset = UNSET
    """What the number itself answered to a keyword such as STOP; `null` if nothing."""
    xml: XmlReport | Unset = UNSET
    """Report on the XML of the answer; absent without XML. Its content is hidden if the application
    does not log messages."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("message_uuid", UNSET),
            get("direction", UNSET),
            get("type", UNSET),
            get("from", UNSET),
            get("to", UNSET),
            get("text", UNSET),
            get("state", UNSET),
            get("units", UNSET),
            decode_list(MessageFile, get("media", UNSET)),
            get("content", UNSET),
            get("total_amount", UNSET),
            get("time", UNSET),
            get("sent", UNSET),
            get("updated", UNSET),
            get("error_code", UNSET),
            get("error_message", UNSET),
            get("problem", UNSET),
            get("attempts", UNSET),
            get("automatic_reply", UNSET),
            decode(XmlReport, get("xml", UNSET)),
        )
        self.raw = source
        return self
