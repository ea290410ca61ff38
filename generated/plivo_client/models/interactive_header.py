"""InteractiveHeader (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NotRequired, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .interactive_header_type import InteractiveHeaderType


@define(eq=False, repr=False)
class InteractiveHeader(Model):
    """What stands above a message. That of a list is a text."""

    _wire_names = {
        "type_": "type",
    }
    _required = frozenset({"type"})

    type_: InteractiveHeaderType
    """What the header of a message is."""
    text: str | Unset = UNSET
    """The text."""
    media: str | Unset = UNSET
    """Address of the file."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("type", UNSET),
            get("text", UNSET),
            get("media", UNSET),
        )
        self.raw = source
        return self


class InteractiveHeaderDict(TypedDict):
    """A dictionary that can be sent in place of `InteractiveHeader`."""

    type: InteractiveHeaderType
    text: NotRequired[str]
    media: NotRequired[str]
