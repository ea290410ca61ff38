"""GET /Account/{auth_id}/PhoneNumber/ (generated)."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from plivo_runtime.pagination import Pages
from plivo_runtime.request import Request, given, joined, path_segment
from plivo_runtime.response import Reply, read
from plivo_runtime.shapes import Object
from plivo_runtime.unset import UNSET

from ...models.async_accepted import AsyncAccepted
from ...models.offered_number_list import OfferedNumberList

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.http_method import HttpMethod
    from ...models.offer_type import OfferType


def build(
    auth_id: str,
    *,
    country_iso: str,
    type_: OfferType | None | Unset = UNSET,
    pattern: str | None | Unset = UNSET,
    npanxx: int | None | Unset = UNSET,
    local_calling_area: bool | None | Unset = UNSET,
    region: str | None | Unset = UNSET,
    city: str | None | Unset = UNSET,
    services: str | builtins.list[str] | None | Unset = UNSET,
    lata: str | None | Unset = UNSET,
    rate_center: str | None | Unset = UNSET,
    eligible: bool | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "GET",
        f"/Account/{path_segment(auth_id, 'auth_id')}/PhoneNumber/",
        params=given(
            {
                "country_iso": country_iso,
                "type": type_,
                "pattern": pattern,
                "npanxx": npanxx,
                "local_calling_area": local_calling_area,
                "region": region,
                "city": city,
                "services": joined(services, ","),
                "lata": lata,
                "rate_center": rate_center,
                "eligible": eligible,
                "limit": limit,
                "offset": offset,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> OfferedNumberList | AsyncAccepted:
    """The result of a successful response."""
    result: OfferedNumberList | AsyncAccepted = read(
        response,
        Reply(range(200, 201), "application/json", Object(OfferedNumberList)),
        Reply(range(202, 203), "application/json", Object(AsyncAccepted)),
    )
    return result


PAGES = Pages(
    ("objects",),
    ("meta", "next_"),
    "offset",
)
