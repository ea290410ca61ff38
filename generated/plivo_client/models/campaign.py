"""Campaign (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model, decode
from plivo_runtime.shapes import MapOf, Object
from plivo_runtime.unset import UNSET

from .campaign_attributes import CampaignAttributes
from .campaign_carrier import CampaignCarrier

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class Campaign(Model):
    """A campaign. Fields that were never given are absent."""

    _required = frozenset(
        {"brand_id", "campaign_id", "mno_metadata", "registration_status", "reseller_id"}
    )

    brand_id: str
    """Brand that sends."""
    campaign_id: str
    """Identifier of the campaign."""
    mno_metadata: dict[str, CampaignCarrier]
    """What carriers allow, by carrier: `AT&T`, `T-Mobile`, `US Cellular` and `Verizon Wireless`.
    Any may be missing."""
    registration_status: str
    """Its state: `PROCESSING`, `ACTIVE`, `FAILED` or `EXPIRED`."""
    reseller_id: str
    """Reseller through whom the brand registers; empty when there is none."""
    campaign_alias: str | Unset = UNSET
    """Its name."""
    campaign_attributes: CampaignAttributes | Unset = UNSET
    """What was stated about its messages."""
    campaign_source: str | Unset = UNSET
    """`plivo` for campaigns that were created here, `shared` for imported ones."""
    created_at: str | Unset = UNSET
    """When it was created."""
    description: str | Unset = UNSET
    """Who sends, to whom and why."""
    error_code: str | Unset = UNSET
    """Why it was rejected: `1001` prohibited content, `1002` the sender is not the brand, `1003`
    direct lending was not stated, `1004` the message flow is incomplete. There are others."""
    error_description: str | Unset = UNSET
    """What to change. Only when it was rejected."""
    error_reason: str | Unset = UNSET
    """The reason in words. Only when it was rejected."""
    help_keywords: str | Unset = UNSET
    """Keywords that ask for help."""
    help_message: str | Unset = UNSET
    """Answer to a help keyword."""
    message_flow: str | Unset = UNSET
    """How people agree to receive messages."""
    optin_keywords: str | Unset = UNSET
    """Keywords to opt in."""
    optin_message: str | Unset = UNSET
    """Answer to an opt-in keyword."""
    optout_keywords: str | Unset = UNSET
    """Keywords to opt out."""
    optout_message: str | Unset = UNSET
    """Answer to an opt-out keyword."""
    privacy_policy_link: str | Unset = UNSET
    """Address of the privacy policy."""
    sample1: str | Unset = UNSET
    """A message as it will be sent."""
    sample2: str | Unset = UNSET
    """Another one."""
    sample3: str | Unset = UNSET
    """Another one."""
    sample4: str | Unset = UNSET
    """Another one."""
    sample5: str | Unset = UNSET
    """Another one."""
    sub_usecase: str | Unset = UNSET
    """The `sub_usecases`, separated by commas."""
    terms_and_conditions_link: str | Unset = UNSET
    """Address of the terms and conditions."""
    usecase: str | Unset = UNSET
    """What its messages are for. One recorded row lacks it."""
    vertical: str | Unset = UNSET
    """Industry of the business."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("brand_id", UNSET),
            get("campaign_id", UNSET),
            MapOf(Object(CampaignCarrier)).decode(get("mno_metadata", UNSET)),
            get("registration_status", UNSET),
            get("reseller_id", UNSET),
            get("campaign_alias", UNSET),
            decode(CampaignAttributes, get("campaign_attributes", UNSET)),
            get("campaign_source", UNSET),
            get("created_at", UNSET),
            get("description", UNSET),
            get("error_code", UNSET),
            get("error_description", UNSET),
            get("error_reason", UNSET),
            get("help_keywords", UNSET),
            get("help_message", UNSET),
            get("message_flow", UNSET),
            get("optin_keywords", UNSET),
            get("optin_message", UNSET),
            get("optout_keywords", UNSET),
            get("optout_message", UNSET),
            get("privacy_policy_link", UNSET),
            get("sample1", UNSET),
            get("sample2", UNSET),
            get("sample3", UNSET),
            get("sample4", UNSET),
            get("sample5", UNSET),
            get("sub_usecase", UNSET),
            get("terms_and_conditions_link", UNSET),
            get("usecase", UNSET),
            get("vertical", UNSET),
        )
        self.raw = source
        return self
