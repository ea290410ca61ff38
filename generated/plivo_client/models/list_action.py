"""ListAction (generated)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NotRequired, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model, decode_list
from plivo_runtime.unset import UNSET

from .list_button import ListButton
from .list_section import ListSection

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .list_button import ListButtonDict
    from .list_section import ListSectionDict


@define(eq=False, repr=False)
class ListAction(Model):
    """The button that opens the list, and its sections. One sample calls these `lists`."""

    _required = frozenset({"buttons"})

    buttons: list[ListButton]
    """The first one opens the list."""
    sections: list[ListSection] | Unset = UNSET
    """The sections of the list."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            decode_list(ListButton, get("buttons", UNSET)),
            decode_list(ListSection, get("sections", UNSET)),
        )
        self.raw = source
        return self


class ListActionDict(TypedDict):
    """A dictionary that can be sent in place of `ListAction`."""

    buttons: Sequence[ListButton | ListButtonDict]
    sections: NotRequired[Sequence[ListSection | ListSectionDict]]
