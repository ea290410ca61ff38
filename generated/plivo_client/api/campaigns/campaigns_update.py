"""POST /Account/{auth_id}/10dlc/Campaign/{campaign_id}/ (generated)."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, joined, path_segment
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.campaign_reply import CampaignReply

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset


def build(
    auth_id: str,
    campaign_id: str,
    *,
    campaign_alias: str | None | Unset = UNSET,
    description: str | None | Unset = UNSET,
    message_flow: str | None | Unset = UNSET,
    sample1: str | None | Unset = UNSET,
    sample2: str | None | Unset = UNSET,
    sample3: str | None | Unset = UNSET,
    sample4: str | None | Unset = UNSET,
    sample5: str | None | Unset = UNSET,
    help_message: str | None | Unset = UNSET,
    optin_message: str | None | Unset = UNSET,
    optout_message: str | None | Unset = UNSET,
    optin_keywords: str | builtins.list[str] | None | Unset = UNSET,
    optout_keywords: str | builtins.list[str] | None | Unset = UNSET,
    help_keywords: str | builtins.list[str] | None | Unset = UNSET,
    terms_and_conditions_link: str | None | Unset = UNSET,
    privacy_policy_link: str | None | Unset = UNSET,
    reseller_id: str | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/Account/{path_segment(auth_id, 'auth_id')}/10dlc/Campaign/{path_segment(campaign_id, 'campaign_id')}/",
        json=given(
            {
                "campaign_alias": campaign_alias,
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
                "terms_and_conditions_link": terms_and_conditions_link,
                "privacy_policy_link": privacy_policy_link,
                "reseller_id": reseller_id,
            },
        ),
    )


def parse(response: httpx.Response) -> CampaignReply:
    """The result of a successful response."""
    return CampaignReply.from_dict(json_object(response))
