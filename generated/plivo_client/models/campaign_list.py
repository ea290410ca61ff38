"""CampaignList (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Page, decode, decode_list
from plivo_runtime.unset import UNSET

from .campaign import Campaign
from .registration_page_meta import RegistrationPageMeta

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class CampaignList(Page[Campaign]):
    """A page of campaigns."""

    _rows = ("campaigns",)
    _required = frozenset({"api_id", "campaigns"})

    api_id: str
    """Identifies the request."""
    campaigns: list[Campaign]
    """The campaigns of this page."""
    meta: RegistrationPageMeta | Unset = UNSET
    """Where the page stands. Some recorded replies lack it."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            decode_list(Campaign, get("campaigns", UNSET)),
            decode(RegistrationPageMeta, get("meta", UNSET)),
        )
        self.raw = source
        return self
