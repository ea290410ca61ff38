"""ReplyButton (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class ReplyButton(Model):
    """A button to answer with."""

    _required = frozenset({"id", "title"})

    id: str
    """What comes back when it is pressed."""
    title: str
    """What stands on it."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("id", UNSET),
            get("title", UNSET),
        )
        self.raw = source
        return self


class ReplyButtonDict(TypedDict):
    """A dictionary that can be sent in place of `ReplyButton`."""

    id: str
    title: str
