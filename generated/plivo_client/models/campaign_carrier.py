"""CampaignCarrier (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class CampaignCarrier(Model):
    """What a carrier allows a campaign. Either may be missing."""

    brand_tier: str | Unset = UNSET
    """T-Mobile only: class of the brand, such as `LOW`, `TOP` or `SOLE_PROPRIETOR`."""
    tpm: int | Unset = UNSET
    """Messages a minute."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("brand_tier", UNSET),
            get("tpm", UNSET),
        )
        self.raw = source
        return self
