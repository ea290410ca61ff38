"""CampaignAccepted (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class CampaignAccepted(Model):
    """The campaign will be processed."""

    _required = frozenset({"api_id", "campaign_id", "message"})

    api_id: str
    """Identifies the request."""
    campaign_id: str
    """Identifier of the campaign."""
    message: str
    """Says so in words."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            get("campaign_id", UNSET),
            get("message", UNSET),
        )
        self.raw = source
        return self
