"""ListMessage (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, NotRequired, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model, decode
from plivo_runtime.unset import UNSET

from .interactive_header import InteractiveHeader
from .interactive_text import InteractiveText
from .list_action import ListAction

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .interactive_header import InteractiveHeaderDict
    from .interactive_text import InteractiveTextDict
    from .list_action import ListActionDict


@define(eq=False, repr=False)
class ListMessage(Model):
    """A list to choose from."""

    _wire_names = {
        "type_": "type",
    }
    _required = frozenset({"action", "type"})

    action: ListAction
    """The button that opens the list, and its sections. One sample calls these `lists`."""
    type_: Literal["list"] = "list"
    """The word `list`."""
    header: InteractiveHeader | Unset = UNSET
    """What stands above a message. That of a list is a text."""
    body: InteractiveText | Unset = UNSET
    """A text in a message."""
    footer: InteractiveText | Unset = UNSET
    """A text in a message."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            decode(ListAction, get("action", UNSET)),
            get("type", UNSET),
            decode(InteractiveHeader, get("header", UNSET)),
            decode(InteractiveText, get("body", UNSET)),
            decode(InteractiveText, get("footer", UNSET)),
        )
        self.raw = source
        return self


class ListMessageDict(TypedDict):
    """A dictionary that can be sent in place of `ListMessage`."""

    type: Literal["list"]
    header: NotRequired[InteractiveHeader | InteractiveHeaderDict]
    body: NotRequired[InteractiveText | InteractiveTextDict]
    footer: NotRequired[InteractiveText | InteractiveTextDict]
    action: ListAction | ListActionDict
