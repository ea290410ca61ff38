"""ButtonMessage (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, NotRequired, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model, decode
from plivo_runtime.unset import UNSET

from .button_action import ButtonAction
from .interactive_header import InteractiveHeader
from .interactive_text import InteractiveText

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .button_action import ButtonActionDict
    from .interactive_header import InteractiveHeaderDict
    from .interactive_text import InteractiveTextDict


@define(eq=False, repr=False)
class ButtonMessage(Model):
    """Up to three buttons to answer with."""

    _wire_names = {
        "type_": "type",
    }
    _required = frozenset({"action", "type"})

    action: ButtonAction
    """The buttons of a message."""
    type_: Literal["button"] = "button"
    """The word `button`."""
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
            decode(ButtonAction, get("action", UNSET)),
            get("type", UNSET),
            decode(InteractiveHeader, get("header", UNSET)),
            decode(InteractiveText, get("body", UNSET)),
            decode(InteractiveText, get("footer", UNSET)),
        )
        self.raw = source
        return self


class ButtonMessageDict(TypedDict):
    """A dictionary that can be sent in place of `ButtonMessage`."""

    type: Literal["button"]
    header: NotRequired[InteractiveHeader | InteractiveHeaderDict]
    body: NotRequired[InteractiveText | InteractiveTextDict]
    footer: NotRequired[InteractiveText | InteractiveTextDict]
    action: ButtonAction | ButtonActionDict
