"""TemplateMedia (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class TemplateMedia(Model):
    """An image, video or document for the header."""

    _wire_names = {
        "type_": "type",
    }
    _required = frozenset({"type", "media"})

    type_: Literal["media"]
    """The word `media`."""
    media: str
    """Address of the file."""
    parameter_name: str | Unset = UNSET
    """Name of the variable, if it has one."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("type", UNSET),
            get("media", UNSET),
            get("parameter_name", UNSET),
        )
        self.raw = source
        return self
