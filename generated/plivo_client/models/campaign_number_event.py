"""CampaignNumberEvent (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class CampaignNumberEvent(Model):
    """How far the link of a number is. All fields are unconfirmed."""

    _wire_names = {
        "type_": "type",
    }
    _required = frozenset({"type", "status", "campaign_id", "number"})

    type_: str
    """`number_linking` or `number_unlinking`."""
    status: str
    """`created` when the request was received, then `success` or `failed`."""
    campaign_id: str
    """Identifier of the campaign."""
    number: str
    """The number, digits only."""
    error: str | Unset = UNSET
    """Why it failed."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("type", UNSET),
            get("status", UNSET),
            get("campaign_id", UNSET),
            get("number", UNSET),
            get("error", UNSET),
        )
        self.raw = source
        return self
