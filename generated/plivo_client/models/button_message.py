"""ButtonMessage (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Self

from attrs import define

from plivo_runtime.model import Model, decode
from plivo_runtime.unset import UNSET

from .button_action import ButtonAction
from .interactive_header import InteractiveHeader
from .interactive_text import InteractiveText

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class ButtonMessage(Model):
    """Up to three buttons to answer with."""

    _wire_names = {
        "type_": "type",
    }
    _required = frozenset({"type", "action"})

    type_: Literal["button"]
    """The word `button`."""
    action: ButtonAction
    """The buttons of a message."""
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
            get("type", UNSET),
            decode(ButtonAction, get("action", UNSET)),
            decode(InteractiveHeader, get("header", UNSET)),
            decode(InteractiveText, get("body", UNSET)),
            decode(InteractiveText, get("footer", UNSET)),
        )
        self.raw = source
        return self
