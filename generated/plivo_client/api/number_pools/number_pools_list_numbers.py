"""GET /Account/{auth_id}/NumberPool/{number_pool_uuid}/Number/ (generated)."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from plivo_runtime.pagination import Pages
from plivo_runtime.request import Request, given, joined, path_segment
from plivo_runtime.response import Reply, read
from plivo_runtime.shapes import Object
from plivo_runtime.unset import UNSET

from ...models.async_accepted import AsyncAccepted
from ...models.pool_number_list import PoolNumberList

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.http_method import HttpMethod
    from ...models.pool_number_type import PoolNumberType
    from ...models.pool_service import PoolService


def build(
    auth_id: str,
    number_pool_uuid: str,
    *,
    starts_with: str | builtins.list[str] | None | Unset = UNSET,
    country_iso2: str | None | Unset = UNSET,
    type_: PoolNumberType | None | Unset = UNSET,
    service: PoolService | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "GET",
        f"/Account/{path_segment(auth_id, 'auth_id')}/NumberPool/{path_segment(number_pool_uuid, 'number_pool_uuid')}/Number/",
        params=given(
            {
                "starts_with": joined(starts_with, ","),
                "country_iso2": country_iso2,
                "type": type_,
                "service": service,
                "limit": limit,
                "offset": offset,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> PoolNumberList | AsyncAccepted:
    """The result of a successful response."""
    result: PoolNumberList | AsyncAccepted = read(
        response,
        Reply(range(200, 201), "application/json", Object(PoolNumberList)),
        Reply(range(202, 203), "application/json", Object(AsyncAccepted)),
    )
    return result


PAGES = Pages(
    ("objects",),
    ("meta", "next_"),
    "offset",
)
