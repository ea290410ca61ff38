"""InteractiveText (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class InteractiveText(Model):
    """A text in a message."""

    _required = frozenset({"text"})

    text: str
    """The text."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("text", UNSET),
        )
        self.raw = source
        return self


class InteractiveTextDict(TypedDict):
    """A dictionary that can be sent in place of `InteractiveText`."""

    text: str
