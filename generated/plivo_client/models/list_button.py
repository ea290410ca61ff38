"""ListButton (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class ListButton(Model):
    """The button that opens a list."""

    _required = frozenset({"title"})

    title: str
    """What stands on it."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("title", UNSET),
        )
        self.raw = source
        return self


class ListButtonDict(TypedDict):
    """A dictionary that can be sent in place of `ListButton`."""

    title: str
