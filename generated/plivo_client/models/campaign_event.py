"""CampaignEvent (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class CampaignEvent(Model):
    """What became of a campaign. All fields are unconfirmed."""

    _wire_names = {
        "type_": "type",
    }
    _required = frozenset({"type", "status", "campaign_id"})

    type_: str
    """The word `campaign`."""
    status: str
    """`created` when it was received, then `registered` or `rejected`."""
    campaign_id: str
    """Identifier of the campaign."""
    brand_id: str | Unset = UNSET
    """Brand of the campaign."""
    error: str | Unset = UNSET
    """Why it was rejected."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("type", UNSET),
            get("status", UNSET),
            get("campaign_id", UNSET),
            get("brand_id", UNSET),
            get("error", UNSET),
        )
        self.raw = source
        return self
