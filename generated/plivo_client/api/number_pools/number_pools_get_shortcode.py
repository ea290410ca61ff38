"""GET /Account/{auth_id}/NumberPool/{number_pool_uuid}/Shortcode/{shortcode}/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import Reply, read
from plivo_runtime.shapes import Object
from plivo_runtime.unset import UNSET

from ...models.async_accepted import AsyncAccepted
from ...models.pool_shortcode import PoolShortcode

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.http_method import HttpMethod
    from ...models.pool_service import PoolService


def build(
    auth_id: str,
    number_pool_uuid: str,
    shortcode: str,
    *,
    service: PoolService | None | Unset = UNSET,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "GET",
        f"/Account/{path_segment(auth_id, 'auth_id')}/NumberPool/{path_segment(number_pool_uuid, 'number_pool_uuid')}/Shortcode/{path_segment(shortcode, 'shortcode')}/",
        params=given(
            {
                "service": service,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> PoolShortcode | AsyncAccepted:
    """The result of a successful response."""
    result: PoolShortcode | AsyncAccepted = read(
        response,
        Reply(range(200, 201), "application/json", Object(PoolShortcode)),
        Reply(range(202, 203), "application/json", Object(AsyncAccepted)),
    )
    return result
