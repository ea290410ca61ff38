"""CampaignReply (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model, decode
from plivo_runtime.unset import UNSET

from .campaign import Campaign

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class CampaignReply(Model):
    """One campaign."""

    _required = frozenset({"campaign"})

    campaign: Campaign
    """The campaign."""
    api_id: str | Unset = UNSET
    """Identifies the request. Some recorded replies lack it."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            decode(Campaign, get("campaign", UNSET)),
            get("api_id", UNSET),
        )
        self.raw = source
        return self
