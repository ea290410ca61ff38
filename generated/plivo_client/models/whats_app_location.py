"""WhatsAppLocation (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class WhatsAppLocation(Model):
    """A place on the map."""

    _required = frozenset({"latitude", "longitude", "name", "address"})

    latitude: str
    """Degrees north."""
    longitude: str
    """Degrees east."""
    name: str
    """What the place is called."""
    address: str
    """Its postal address."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("latitude", UNSET),
            get("longitude", UNSET),
            get("name", UNSET),
            get("address", UNSET),
        )
        self.raw = source
        return self


class WhatsAppLocationDict(TypedDict):
    """A dictionary that can be sent in place of `WhatsAppLocation`."""

    latitude: str
    longitude: str
    name: str
    address: str
