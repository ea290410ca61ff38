"""LinkMessage (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, NotRequired, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model, decode
from plivo_runtime.unset import UNSET

from .interactive_header import InteractiveHeader
from .interactive_text import InteractiveText
from .link_action import LinkAction

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .interactive_header import InteractiveHeaderDict
    from .interactive_text import InteractiveTextDict
    from .link_action import LinkActionDict


@define(eq=False, repr=False)
class LinkMessage(Model):
    """A button that opens a web page."""

    _wire_names = {
        "type_": "type",
    }
    _required = frozenset({"action", "type"})

    action: LinkAction
    """The button of a message."""
    type_: Literal["cta_url"] = "cta_url"
    """The word `cta_url`."""
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
            decode(LinkAction, get("action", UNSET)),
            get("type", UNSET),
            decode(InteractiveHeader, get("header", UNSET)),
            decode(InteractiveText, get("body", UNSET)),
            decode(InteractiveText, get("footer", UNSET)),
        )
        self.raw = source
        return self


class LinkMessageDict(TypedDict):
    """A dictionary that can be sent in place of `LinkMessage`."""

    type: Literal["cta_url"]
    header: NotRequired[InteractiveHeader | InteractiveHeaderDict]
    body: NotRequired[InteractiveText | InteractiveTextDict]
    footer: NotRequired[InteractiveText | InteractiveTextDict]
    action: LinkAction | LinkActionDict
