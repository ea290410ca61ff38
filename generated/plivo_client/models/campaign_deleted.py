"""CampaignDeleted (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class CampaignDeleted(Model):
    """Confirms the end of a campaign."""

    _required = frozenset({"campaign_id", "message"})

    campaign_id: str
    """Identifier of the campaign."""
    message: str
    """The words `Campaign Deactivated`."""
    api_id: str | Unset = UNSET
    """Identifies the request. Some recorded replies lack it."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("campaign_id", UNSET),
            get("message", UNSET),
            get("api_id", UNSET),
        )
        self.raw = source
        return self
