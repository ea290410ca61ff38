"""CampaignCreate (generated)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NotRequired, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model, decode_list
from plivo_runtime.unset import UNSET

from .campaign_number_create import CampaignNumberCreate

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .campaign_create_campaign_source import CampaignCreateCampaignSource
    from .campaign_create_method import CampaignCreateMethod
    from .campaign_create_registration_status import CampaignCreateRegistrationStatus
    from .campaign_number_create import CampaignNumberCreateDict


@define(eq=False, repr=False)
class CampaignCreate(Model):
    """The 10DLC campaign to add, with its numbers. Its fields are those that the API shows."""

    _required = frozenset({"campaign_id"})

    campaign_id: str
    """Its identifier."""
    auth_id: str | Unset = UNSET
    """Account or subaccount that gets it. The main account unless given."""
    brand_id: str | Unset = UNSET
    """Its brand, which exists unless the campaign was imported. That of an imported campaign is
    made up unless given."""
    campaign_source: CampaignCreateCampaignSource | Unset = UNSET
    """Whether it was created here or imported. `plivo` unless given."""
    registration_status: CampaignCreateRegistrationStatus | Unset = UNSET
    """Its state. `ACTIVE` unless given; `PROCESSING` begins its review."""
    usecase: str | Unset = UNSET
    """What its messages are for. `MIXED` unless given."""
    campaign_alias: str | Unset = UNSET
    """Its name."""
    description: str | Unset = UNSET
    """Who sends, to whom and why."""
    message_flow: str | Unset = UNSET
    """How people agree to receive messages."""
    sample1: str | Unset = UNSET
    """A message as it will be sent."""
    sample2: str | Unset = UNSET
    """A message as it will be sent."""
    sample3: str | Unset = UNSET
    """A message as it will be sent."""
    sample4: str | Unset = UNSET
    """A message as it will be sent."""
    sample5: str | Unset = UNSET
    """A message as it will be sent."""
    help_message: str | Unset = UNSET
    """Answer to a help keyword."""
    optin_message: str | Unset = UNSET
    """Answer to an opt-in keyword."""
    optout_message: str | Unset = UNSET
    """Answer to an opt-out keyword."""
    help_keywords: str | Unset = UNSET
    """Keywords that ask for help."""
    optin_keywords: str | Unset = UNSET
    """Keywords to opt in."""
    optout_keywords: str | Unset = UNSET
    """Keywords to opt out."""
    terms_and_conditions_link: str | Unset = UNSET
    """Address of the terms and conditions."""
    privacy_policy_link: str | Unset = UNSET
    """Address of the privacy policy."""
    reseller_id: str | Unset = UNSET
    """Reseller of the brand. Empty unless given."""
    vertical: str | Unset = UNSET
    """Industry of the business."""
    sub_usecase: str | Unset = UNSET
    """What messages of several uses are for, separated by commas."""
    error_code: str | Unset = UNSET
    """Why it was rejected."""
    error_reason: str | Unset = UNSET
    """The reason in words."""
    error_description: str | Unset = UNSET
    """What to change."""
    created_at: str | Unset = UNSET
    """When it was created. Now unless given."""
    campaign_attributes: dict[str, bool] | Unset = UNSET
    """What is stated about its messages."""
    mno_metadata: dict[str, Any] | Unset = UNSET
    """What carriers allow. What is usual for its use case unless given, and nothing before it is
    active."""
    url: str | Unset = UNSET
    """URL that is told of its registration. Empty for none."""
    method: CampaignCreateMethod | Unset = UNSET
    """How it is called. `POST` unless given."""
    numbers: list[CampaignNumberCreate] | Unset = UNSET
    """Numbers of the account that are linked to it."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("campaign_id", UNSET),
            get("auth_id", UNSET),
            get("brand_id", UNSET),
            get("campaign_source", UNSET),
            get("registration_status", UNSET),
            get("usecase", UNSET),
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
            get("help_keywords", UNSET),
            get("optin_keywords", UNSET),
            get("optout_keywords", UNSET),
            get("terms_and_conditions_link", UNSET),
            get("privacy_policy_link", UNSET),
            get("reseller_id", UNSET),
            get("vertical", UNSET),
            get("sub_usecase", UNSET),
            get("error_code", UNSET),
            get("error_reason", UNSET),
            get("error_description", UNSET),
            get("created_at", UNSET),
            get("campaign_attributes", UNSET),
            get("mno_metadata", UNSET),
            get("url", UNSET),
            get("method", UNSET),
            decode_list(CampaignNumberCreate, get("numbers", UNSET)),
        )
        self.raw = source
        return self


class CampaignCreateDict(TypedDict):
    """A dictionary that can be sent in place of `CampaignCreate`."""

    campaign_id: str
    auth_id: NotRequired[str]
    brand_id: NotRequired[str]
    campaign_source: NotRequired[CampaignCreateCampaignSource]
    registration_status: NotRequired[CampaignCreateRegistrationStatus]
    usecase: NotRequired[str]
    campaign_alias: NotRequired[str]
    description: NotRequired[str]
    message_flow: NotRequired[str]
    sample1: NotRequired[str]
    sample2: NotRequired[str]
    sample3: NotRequired[str]
    sample4: NotRequired[str]
    sample5: NotRequired[str]
    help_message: NotRequired[str]
    optin_message: NotRequired[str]
    optout_message: NotRequired[str]
    help_keywords: NotRequired[str]
    optin_keywords: NotRequired[str]
    optout_keywords: NotRequired[str]
    terms_and_conditions_link: NotRequired[str]
    privacy_policy_link: NotRequired[str]
    reseller_id: NotRequired[str]
    vertical: NotRequired[str]
    sub_usecase: NotRequired[str]
    error_code: NotRequired[str]
    error_reason: NotRequired[str]
    error_description: NotRequired[str]
    created_at: NotRequired[str]
    campaign_attributes: NotRequired[dict[str, bool]]
    mno_metadata: NotRequired[dict[str, Any]]
    url: NotRequired[str]
    method: NotRequired[CampaignCreateMethod]
    numbers: NotRequired[Sequence[CampaignNumberCreate | CampaignNumberCreateDict]]
