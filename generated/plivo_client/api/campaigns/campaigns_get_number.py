"""GET /Account/{auth_id}/10dlc/Campaign/{campaign_id}/Number/{number}/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, path_segment
from plivo_runtime.response import json_object

from ...models.campaign_numbers import CampaignNumbers

if TYPE_CHECKING:
    import httpx


def build(
    auth_id: str,
    campaign_id: str,
    number: str,
) -> Request:
    """The request."""
    return Request(
        "GET",
        f"/Account/{path_segment(auth_id, 'auth_id')}/10dlc/Campaign/{path_segment(campaign_id, 'campaign_id')}/Number/{path_segment(number, 'number')}/",
    )


def parse(response: httpx.Response) -> CampaignNumbers:
    """The result of a successful response."""
    return CampaignNumbers.from_dict(json_object(response))
