"""TemplateMedia (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, NotRequired, Self, TypedDict

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
    _required = frozenset({"media", "type"})

    media: str
    """Address of the file."""
    type_: Literal["media"] = "media"
    """The word `media`."""
    parameter_name: str | Unset = UNSET
    """Name of the variable, if it has one."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("media", UNSET),
            get("type", UNSET),
            get("parameter_name", UNSET),
        )
        self.raw = source
        return self


class TemplateMediaDict(TypedDict):
    """A dictionary that can be sent in place of `TemplateMedia`."""

    type: Literal["media"]
    media: str
    parameter_name: NotRequired[str]
