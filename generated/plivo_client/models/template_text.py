"""TemplateText (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Self

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
    _required = frozenset({"type", "text"})

    type_: Literal["text"]
    """The word `text`."""
    text: str
    """The text."""
    parameter_name: str | Unset = UNSET
    """Name of the variable, if it has one."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("type", UNSET),
            get("text", UNSET),
            get("parameter_name", UNSET),
        )
        self.raw = source
        return self
