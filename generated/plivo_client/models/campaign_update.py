"""CampaignUpdate (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class CampaignUpdate(Model):
    """The fields of a campaign to change."""

    campaign_alias: str | Unset = UNSET
    """Name for the campaign."""
    description: str | Unset = UNSET
    """Who sends, to whom and why, in at least 40 characters."""
    message_flow: str | Unset = UNSET
    """How people agree to receive messages, in at least 40 characters."""
    sample1: str | Unset = UNSET
    """A message as it will be sent, at least 20 characters."""
    sample2: str | Unset = UNSET
    """Another one, at least 20 characters."""
    sample3: str | Unset = UNSET
    """Another one, at least 20 characters."""
    sample4: str | Unset = UNSET
    """Another one, at least 20 characters."""
    sample5: str | Unset = UNSET
    """Another one, at least 20 characters."""
    help_message: str | Unset = UNSET
    """Answer to a help keyword, at least 20 characters."""
    optin_message: str | Unset = UNSET
    """Answer to an opt-in keyword, at least 20 characters."""
    optout_message: str | Unset = UNSET
    """Answer to an opt-out keyword, at least 20 characters."""
    optin_keywords: str | Unset = UNSET
    """Keywords to opt in, separated by commas."""
    optout_keywords: str | Unset = UNSET
    """Keywords to opt out, separated by commas."""
    help_keywords: str | Unset = UNSET
    """Keywords that ask for help, in capitals, separated by commas."""
    terms_and_conditions_link: str | Unset = UNSET
    """Address of the terms and conditions."""
    privacy_policy_link: str | Unset = UNSET
    """Address of the privacy policy."""
    reseller_id: str | Unset = UNSET
    """Reseller through whom the brand registers."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("campaign_alias", UNSET),
            get("description", UNSET),
            get("message_flow", UNSET),
            get("sample1", UNSET),
            get("sample2", UNSET),
            get("sample3", UNSET),
            get("sample4", UNSET),
            get("sample5", UNSET),
            get("help_message", UNSET),
            get("optin_message", UNSET),
            get("optout_message", UNSET),
            get("optin_keywords", UNSET),
            get("optout_keywords", UNSET),
            get("help_keywords", UNSET),
            get("terms_and_conditions_link", UNSET),
            get("privacy_policy_link", UNSET),
            get("reseller_id", UNSET),
        )
        self.raw = source
        return self
