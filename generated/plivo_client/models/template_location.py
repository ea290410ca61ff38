"""TemplateLocation (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Self

from attrs import define

from plivo_runtime.model import Model, decode
from plivo_runtime.unset import UNSET

from .whats_app_location import WhatsAppLocation

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class TemplateLocation(Model):
    """A place for the header."""

    _wire_names = {
        "type_": "type",
    }
    _required = frozenset({"type", "location"})

    type_: Literal["location"]
    """The word `location`."""
    location: WhatsAppLocation
    """A place on the map."""
    parameter_name: str | Unset = UNSET
    """Name of the variable, if it has one."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("type", UNSET),
            decode(WhatsAppLocation, get("location", UNSET)),
            get("parameter_name", UNSET),
        )
        self.raw = source
        return self
