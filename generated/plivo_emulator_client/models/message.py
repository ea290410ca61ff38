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
    """Number of the sender; partly hidden when its application keeps no logs."""
    to: str
    """Number that received it."""
    status: str
    """`received`, `delivered` to its application, or `dropped`."""
    text: str | None | Unset = UNSET
    """Text; hidden when its application keeps no logs."""
    problem: str | None | Unset = UNSET
    """Why it was dropped, or what is wrong with the XML that answered it; `null` if nothing is."""
    attempts: int | Unset = UNSET
    """How often its application was told."""
    xml: XmlReport | Unset = UNSET
    """How the XML of the answer reads; absent if there was none. What it says is hidden when the
    application keeps no logs."""

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
