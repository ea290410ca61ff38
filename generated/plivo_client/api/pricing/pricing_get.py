"""GET /Account/{auth_id}/Pricing/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import json_object

from ...models.pricing import Pricing

if TYPE_CHECKING:
    import httpx


def build(
    auth_id: str,
    *,
    country_iso: str,
) -> Request:
    """The request."""
    return Request(
        "GET",
        f"/Account/{path_segment(auth_id)}/Pricing/",
        params=given(
            {
                "country_iso": country_iso,
            },
        ),
    )


def parse(response: httpx.Response) -> Pricing:
    """The result of a successful response."""
    return Pricing.from_dict(json_object(response))
