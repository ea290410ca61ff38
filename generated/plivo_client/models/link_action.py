"""LinkAction (generated)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model, decode_list
from plivo_runtime.unset import UNSET

from .link_button import LinkButton

if TYPE_CHECKING:
    from .link_button import LinkButtonDict


@define(eq=False, repr=False)
class LinkAction(Model):
    """The button of a message."""

    _required = frozenset({"buttons"})

    buttons: list[LinkButton]
    """One button."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            decode_list(LinkButton, get("buttons", UNSET)),
        )
        self.raw = source
        return self


class LinkActionDict(TypedDict):
    """A dictionary that can be sent in place of `LinkAction`."""

    buttons: Sequence[LinkButton | LinkButtonDict]
