"""MessageQueued (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.shapes import Kind, ListOf
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.model import Shape
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class MessageQueued(Model):
    """The messages that were accepted."""

    _required = frozenset({"api_id", "message", "message_uuid"})

    api_id: str
    """Identifies the request."""
    message: str
    """The words `message(s) queued`."""
    message_uuid: list[str]
    """Identifiers of the messages, in the order of their destinations."""
    invalid_number: list[str] | Unset = UNSET
    """Destinations that are no phone numbers. Absent when there are none."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            get("message", UNSET),
            get("message_uuid", UNSET),
            get("invalid_number", UNSET),
        )
        self.raw = source
        return self

    @classmethod
    def shapes(cls) -> Mapping[str, Shape]:
        return {
            "api_id": Kind("string"),
            "message": Kind("string"),
            "message_uuid": ListOf(Kind("string")),
            "invalid_number": ListOf(Kind("string")),
        }
