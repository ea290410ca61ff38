"""POST /Account/{auth_id}/10dlc/Campaign/{campaign_id}/Number/ (generated)."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.campaign_numbers_accepted import CampaignNumbersAccepted

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.http_method import HttpMethod


def build(
    auth_id: str,
    campaign_id: str,
    *,
    numbers: builtins.list[str],
    url: str | None | Unset = UNSET,
    method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/Account/{path_segment(auth_id, 'auth_id')}/10dlc/Campaign/{path_segment(campaign_id, 'campaign_id')}/Number/",
        json=given(
            {
                "numbers": numbers,
                "url": url,
                "method": method,
            },
        ),
    )


def parse(response: httpx.Response) -> CampaignNumbersAccepted:
    """The result of a successful response."""
    return CampaignNumbersAccepted.from_dict(json_object(response))
