"""DELETE /Account/{auth_id}/10dlc/Campaign/{campaign_id}/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, path_segment
from plivo_runtime.response import json_object

from ...models.campaign_deleted import CampaignDeleted

if TYPE_CHECKING:
    import httpx


def build(
    auth_id: str,
    campaign_id: str,
) -> Request:
    """The request."""
    return Request(
        "DELETE",
        f"/Account/{path_segment(auth_id, 'auth_id')}/10dlc/Campaign/{path_segment(campaign_id, 'campaign_id')}/",
    )


def parse(response: httpx.Response) -> CampaignDeleted:
    """The result of a successful response."""
    return CampaignDeleted.from_dict(json_object(response))
