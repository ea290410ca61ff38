"""TemplateText (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, NotRequired, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class TemplateText(Model):
    """A text, or the variable end of a URL."""

    _wire_names = {
        "type_": "type",
    }
    _required = frozenset({"text", "type"})

    text: str
    """The text."""
    type_: Literal["text"] = "text"
    """The word `text`."""
    parameter_name: str | Unset = UNSET
    """Name of the variable, if it has one."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("text", UNSET),
            get("type", UNSET),
            get("parameter_name", UNSET),
        )
        self.raw = source
        return self


class TemplateTextDict(TypedDict):
    """A dictionary that can be sent in place of `TemplateText`."""

    type: Literal["text"]
    text: str
    parameter_name: NotRequired[str]
