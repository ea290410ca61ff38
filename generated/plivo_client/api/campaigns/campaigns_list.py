"""GET /Account/{auth_id}/10dlc/Campaign/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.pagination import Pages
from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.campaign_list import CampaignList

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.campaign_source import CampaignSource
    from ...models.campaign_usecase import CampaignUsecase


def build(
    auth_id: str,
    *,
    brand_id: str | None | Unset = UNSET,
    usecase: CampaignUsecase | None | Unset = UNSET,
    registration_status: str | None | Unset = UNSET,
    campaign_source: CampaignSource | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "GET",
        f"/Account/{path_segment(auth_id, 'auth_id')}/10dlc/Campaign/",
        params=given(
            {
                "brand_id": brand_id,
                "usecase": usecase,
                "registration_status": registration_status,
                "campaign_source": campaign_source,
                "limit": limit,
                "offset": offset,
            },
        ),
    )


def parse(response: httpx.Response) -> CampaignList:
    """The result of a successful response."""
    return CampaignList.from_dict(json_object(response))


PAGES = Pages(
    ("campaigns",),
    ("meta", "next_"),
    "offset",
)
