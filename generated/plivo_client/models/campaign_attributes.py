"""CampaignAttributes (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class CampaignAttributes(Model):
    """What was stated about the messages of a campaign."""

    affiliate_marketing: bool | Unset = UNSET
    """Whether they advertise for partners."""
    age_gated: bool | Unset = UNSET
    """Whether they are for adults only."""
    direct_lending: bool | Unset = UNSET
    """Whether they are about loans."""
    embedded_link: bool | Unset = UNSET
    """Whether they contain links."""
    embedded_phone: bool | Unset = UNSET
    """Whether they contain phone numbers."""
    subscriber_help: bool | Unset = UNSET
    """Whether people can ask for help."""
    subscriber_optin: bool | Unset = UNSET
    """Whether people opt in."""
    subscriber_optout: bool | Unset = UNSET
    """Whether people can opt out."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("affiliate_marketing", UNSET),
            get("age_gated", UNSET),
            get("direct_lending", UNSET),
            get("embedded_link", UNSET),
            get("embedded_phone", UNSET),
            get("subscriber_help", UNSET),
            get("subscriber_optin", UNSET),
            get("subscriber_optout", UNSET),
        )
        self.raw = source
        return self
