"""TemplateLocation (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, NotRequired, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model, decode
from plivo_runtime.unset import UNSET

from .whats_app_location import WhatsAppLocation

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .whats_app_location import WhatsAppLocationDict


@define(eq=False, repr=False)
class TemplateLocation(Model):
    """A place for the header."""

    _wire_names = {
        "type_": "type",
    }
    _required = frozenset({"location", "type"})

    location: WhatsAppLocation
    """A place on the map."""
    type_: Literal["location"] = "location"
    """The word `location`."""
    parameter_name: str | Unset = UNSET
    """Name of the variable, if it has one."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            decode(WhatsAppLocation, get("location", UNSET)),
            get("type", UNSET),
            get("parameter_name", UNSET),
        )
        self.raw = source
        return self


class TemplateLocationDict(TypedDict):
    """A dictionary that can be sent in place of `TemplateLocation`."""

    type: Literal["location"]
    location: WhatsAppLocation | WhatsAppLocationDict
    parameter_name: NotRequired[str]
