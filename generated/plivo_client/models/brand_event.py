"""BrandEvent (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .brand_event_kind import BrandEventKind
    from .brand_event_status import BrandEventStatus


@define(eq=False, repr=False)
class BrandEvent(Model):
    """The registration of a brand has gone on. The names of the fields are unconfirmed."""

    _wire_names = {
        "type_": "type",
    }
    _required = frozenset({"type", "status", "brand_id"})

    type_: BrandEventKind
    """What an event is about."""
    status: BrandEventStatus
    """State of the registration of a brand, as events tell it."""
    brand_id: str
    """Identifier of the brand."""
    profile_uuid: str | Unset = UNSET
    """Profile of the business."""
    error: str | Unset = UNSET
    """Why it was refused, if it was."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("type", UNSET),
            get("status", UNSET),
            get("brand_id", UNSET),
            get("profile_uuid", UNSET),
            get("error", UNSET),
        )
        self.raw = source
        return self
