"""ButtonAction (generated)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model, decode_list
from plivo_runtime.unset import UNSET

from .reply_button import ReplyButton

if TYPE_CHECKING:
    from .reply_button import ReplyButtonDict


@define(eq=False, repr=False)
class ButtonAction(Model):
    """The buttons of a message."""

    _required = frozenset({"buttons"})

    buttons: list[ReplyButton]
    """The buttons, 1 to 3."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            decode_list(ReplyButton, get("buttons", UNSET)),
        )
        self.raw = source
        return self


class ButtonActionDict(TypedDict):
    """A dictionary that can be sent in place of `ButtonAction`."""

    buttons: Sequence[ReplyButton | ReplyButtonDict]
