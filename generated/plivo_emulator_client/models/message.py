"""Message (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model, decode
from plivo_runtime.unset import UNSET

from .xml_report import XmlReport

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class Message(Model):
    """An incoming message."""

    _wire_names = {
        "from_": "from",
    }
    _required = frozenset({"message_uuid", "from", "to", "status"})

    message_uuid: str
    """Identifier of the message."""
    from_: str
    """Number of the sender; partly hidden if the application does not log messages."""
    to: str
    """Number of the recipient."""
    status: str
    """`received`, `delivered` to its application, or `dropped`."""
    text: str | None | Unset = UNSET
    """Text; hidden if the application does not log messages."""
    problem: str | None | Unset = UNSET
    """Why it was dropped, or problems of the XML in the answer; `null` if there are none."""
    attempts: int | Unset = UNSET
    """Delivery attempts to its application."""
    xml: XmlReport | Unset = UNSET
    """Report on the XML of the answer; absent without XML. Its content is hidden if the application
    does not log messages."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("message_uuid", UNSET),
            get("from", UNSET),
            get("to", UNSET),
            get("status", UNSET),
            get("text", UNSET),
            get("problem", UNSET),
            get("attempts", UNSET),
            decode(XmlReport, get("xml", UNSET)),
        )
        self.raw = source
        return self
