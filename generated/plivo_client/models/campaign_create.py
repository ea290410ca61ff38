"""CampaignCreate (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .business_vertical import BusinessVertical
    from .campaign_sub_usecase import CampaignSubUsecase
    from .campaign_usecase import CampaignUsecase
    from .http_method import HttpMethod


@define(eq=False, repr=False)
class CampaignCreate(Model):
    """A campaign to register. `STARTER`, `MIXED` and `LOW_VOLUME` need `sub_usecases`; the other
    use cases must not have any."""

    _required = frozenset(
        {
            "brand_id",
            "campaign_alias",
            "vertical",
            "usecase",
            "description",
            "message_flow",
            "sample1",
            "sample2",
            "help_message",
            "optout_message",
            "subscriber_optin",
            "subscriber_optout",
            "subscriber_help",
        }
    )

    brand_id: str
    """Brand that sends, which is `COMPLETED`."""
    campaign_alias: str
    """Name for the campaign."""
    vertical: BusinessVertical
    """Industry of the business."""
    usecase: CampaignUsecase
    """What the messages are for, one of those that the brand may have. Starter brands have
    `STARTER` only."""
    description: str
    """Who sends, to whom and why, in at least 40 characters."""
    message_flow: str
    """How people agree to receive messages, in at least 40 characters."""
    sample1: str
    """A message as it will be sent, at least 20 characters."""
    sample2: str
    """Another one, at least 20 characters."""
    help_message: str
    """Answer to a help keyword, at least 20 characters."""
    optout_message: str
    """Answer to an opt-out keyword, at least 20 characters."""
    sub_usecases: list[CampaignSubUsecase] | Unset = UNSET
    """What messages of `STARTER`, `MIXED` and `LOW_VOLUME` are for, 1 to 5."""
    sample3: str | Unset = UNSET
    """Another one, at least 20 characters."""
    sample4: str | Unset = UNSET
    """Another one, at least 20 characters."""
    sample5: str | Unset = UNSET
    """Another one, at least 20 characters."""
    optin_message: str | Unset = UNSET
    """Answer to an opt-in keyword, at least 20 characters."""
    optin_keywords: str | Unset = UNSET
    """Keywords to opt in, separated by commas."""
    optout_keywords: str | Unset = UNSET
    """Keywords to opt out, separated by commas."""
    help_keywords: str | Unset = UNSET
    """Keywords that ask for help, in capitals, separated by commas."""
    subscriber_optin: Literal[True] = True
    """Whether people opt in before they are sent messages. Has to be true."""
    subscriber_optout: Literal[True] = True
    """Whether people can opt out. Has to be true."""
    subscriber_help: Literal[True] = True
    """Whether people who ask for help receive an answer. Has to be true."""
    direct_lending: bool | Unset = UNSET
    """Whether messages are about loans. False unless given."""
    embedded_link: bool | Unset = UNSET
    """Whether messages contain links. False unless given."""
    embedded_phone: bool | Unset = UNSET
    """Whether messages contain phone numbers. False unless given."""
    age_gated: bool | Unset = UNSET
    """Whether the content is for adults only. False unless given."""
    affiliate_marketing: bool | Unset = UNSET
    """Whether messages advertise for partners. False unless given."""
    terms_and_conditions_link: str | Unset = UNSET
    """Address of the terms and conditions."""
    privacy_policy_link: str | Unset = UNSET
    """Address of the privacy policy."""
    reseller_id: str | Unset = UNSET
    """Reseller through whom the brand registers."""
    url: str | Unset = UNSET
    """URL that is told of the registration."""
    method: HttpMethod | Unset = UNSET
    """How `url` is called. `POST` unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("brand_id", UNSET),
            get("campaign_alias", UNSET),
            get("vertical", UNSET),
            get("usecase", UNSET),
            get("description", UNSET),
            get("message_flow", UNSET),
            get("sample1", UNSET),
            get("sample2", UNSET),
            get("help_message", UNSET),
            get("optout_message", UNSET),
            get("sub_usecases", UNSET),
            get("sample3", UNSET),
            get("sample4", UNSET),
            get("sample5", UNSET),
            get("optin_message", UNSET),
            get("optin_keywords", UNSET),
            get("optout_keywords", UNSET),
            get("help_keywords", UNSET),
            get("subscriber_optin", UNSET),
            get("subscriber_optout", UNSET),
            get("subscriber_help", UNSET),
            get("direct_lending", UNSET),
            get("embedded_link", UNSET),
            get("embedded_phone", UNSET),
            get("age_gated", UNSET),
            get("affiliate_marketing", UNSET),
            get("terms_and_conditions_link", UNSET),
            get("privacy_policy_link", UNSET),
            get("reseller_id", UNSET),
            get("url", UNSET),
            get("method", UNSET),
        )
        self.raw = source
        return self
