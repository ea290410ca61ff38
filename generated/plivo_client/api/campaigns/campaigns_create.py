"""POST /Account/{auth_id}/10dlc/Campaign/ (generated)."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Literal

from plivo_runtime.request import Request, given, joined, path_segment
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.campaign_accepted import CampaignAccepted

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.business_vertical import BusinessVertical
    from ...models.campaign_sub_usecase import CampaignSubUsecase
    from ...models.campaign_usecase import CampaignUsecase
    from ...models.http_method import HttpMethod


def build(
    auth_id: str,
    *,
    brand_id: str,
    campaign_alias: str,
    vertical: BusinessVertical,
    usecase: CampaignUsecase,
    description: str,
    message_flow: str,
    sample1: str,
    sample2: str,
    help_message: str,
    optout_message: str,
    subscriber_optin: Literal[True],
    subscriber_optout: Literal[True],
    subscriber_help: Literal[True],
    sub_usecases: builtins.list[CampaignSubUsecase] | None | Unset = UNSET,
    sample3: str | None | Unset = UNSET,
    sample4: str | None | Unset = UNSET,
    sample5: str | None | Unset = UNSET,
    optin_message: str | None | Unset = UNSET,
    optin_keywords: str | builtins.list[str] | None | Unset = UNSET,
    optout_keywords: str | builtins.list[str] | None | Unset = UNSET,
    help_keywords: str | builtins.list[str] | None | Unset = UNSET,
    direct_lending: bool | None | Unset = UNSET,
    embedded_link: bool | None | Unset = UNSET,
    embedded_phone: bool | None | Unset = UNSET,
    age_gated: bool | None | Unset = UNSET,
    affiliate_marketing: bool | None | Unset = UNSET,
    terms_and_conditions_link: str | None | Unset = UNSET,
    privacy_policy_link: str | None | Unset = UNSET,
    reseller_id: str | None | Unset = UNSET,
    url: str | None | Unset = UNSET,
    method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/Account/{path_segment(auth_id, 'auth_id')}/10dlc/Campaign/",
        json=given(
            {
                "brand_id": brand_id,
                "campaign_alias": campaign_alias,
                "vertical": vertical,
                "usecase": usecase,
                "sub_usecases": sub_usecases,
                "description": description,
                "message_flow": message_flow,
                "sample1": sample1,
                "sample2": sample2,
                "sample3": sample3,
                "sample4": sample4,
                "sample5": sample5,
                "help_message": help_message,
                "optin_message": optin_message,
                "optout_message": optout_message,
                "optin_keywords": joined(optin_keywords, ","),
                "optout_keywords": joined(optout_keywords, ","),
                "help_keywords": joined(help_keywords, ","),
                "subscriber_optin": subscriber_optin,
                "subscriber_optout": subscriber_optout,
                "subscriber_help": subscriber_help,
                "direct_lending": direct_lending,
                "embedded_link": embedded_link,
                "embedded_phone": embedded_phone,
                "age_gated": age_gated,
                "affiliate_marketing": affiliate_marketing,
                "terms_and_conditions_link": terms_and_conditions_link,
                "privacy_policy_link": privacy_policy_link,
                "reseller_id": reseller_id,
                "url": url,
                "method": method,
            },
        ),
    )


def parse(response: httpx.Response) -> CampaignAccepted:
    """The result of a successful response."""
    return CampaignAccepted.from_dict(json_object(response))
