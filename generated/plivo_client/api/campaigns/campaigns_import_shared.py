"""POST /Account/{auth_id}/10dlc/Campaign/Import/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.campaign_accepted import CampaignAccepted

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.http_method import HttpMethod


def build(
    auth_id: str,
    *,
    campaign_id: str,
    campaign_alias: str,
    url: str | None | Unset = UNSET,
    method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/Account/{path_segment(auth_id, 'auth_id')}/10dlc/Campaign/Import/",
        json=given(
            {
                "campaign_id": campaign_id,
                "campaign_alias": campaign_alias,
                "url": url,
                "method": method,
            },
        ),
    )


def parse(response: httpx.Response) -> CampaignAccepted:
    """The result of a successful response."""
    return CampaignAccepted.from_dict(json_object(response))
