"""CampaignNumbers (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model, decode, decode_list
from plivo_runtime.unset import UNSET

from .campaign_number import CampaignNumber
from .campaign_numbers_summary import CampaignNumbersSummary

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class CampaignNumbers(Model):
    """Numbers of a campaign."""

    _required = frozenset({"api_id", "campaign_id", "phone_numbers", "usecase"})

    api_id: str
    """Identifies the request."""
    campaign_id: str
    """Identifier of the campaign."""
    phone_numbers: list[CampaignNumber]
    """The numbers."""
    usecase: str
    """What the messages of the campaign are for."""
    campaign_alias: str | Unset = UNSET
    """Name of the campaign."""
    number_pool_limit: int | Unset = UNSET
    """How many numbers the campaign can have."""
    phone_numbers_summary: CampaignNumbersSummary | Unset = UNSET
    """How many numbers the campaign has, by state."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            get("campaign_id", UNSET),
            decode_list(CampaignNumber, get("phone_numbers", UNSET)),
            get("usecase", UNSET),
            get("campaign_alias", UNSET),
            get("number_pool_limit", UNSET),
            decode(CampaignNumbersSummary, get("phone_numbers_summary", UNSET)),
        )
        self.raw = source
        return self
