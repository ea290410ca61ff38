"""Message (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

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

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("message_uuid", UNSET),
            get("from", UNSET),
            get("to", UNSET),
            get("status", UNSET),
            get("text", UNSET),
        )
        self.raw = source
        return self
