"""CampaignImport (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .http_method import HttpMethod


@define(eq=False, repr=False)
class CampaignImport(Model):
    """A campaign to take over."""

    _required = frozenset({"campaign_id", "campaign_alias"})

    campaign_id: str
    """Its identifier at The Campaign Registry."""
    campaign_alias: str
    """Name for the campaign."""
    url: str | Unset = UNSET
    """URL that is told of the registration."""
    method: HttpMethod | Unset = UNSET
    """How `url` is called. `POST` unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("campaign_id", UNSET),
            get("campaign_alias", UNSET),
            get("url", UNSET),
            get("method", UNSET),
        )
        self.raw = source
        return self
