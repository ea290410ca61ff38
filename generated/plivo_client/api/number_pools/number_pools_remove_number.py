"""DELETE /Account/{auth_id}/NumberPool/{number_pool_uuid}/Number/{number}/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import Reply, read
from plivo_runtime.shapes import Object
from plivo_runtime.unset import UNSET

from ...models.async_accepted import AsyncAccepted
from ...models.pool_member_removed import PoolMemberRemoved

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.http_method import HttpMethod


def build(
    auth_id: str,
    number_pool_uuid: str,
    number: str,
    *,
    unrent: bool | None | Unset = UNSET,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "DELETE",
        f"/Account/{path_segment(auth_id, 'auth_id')}/NumberPool/{path_segment(number_pool_uuid, 'number_pool_uuid')}/Number/{path_segment(number, 'number')}/",
        params=given(
            {
                "unrent": unrent,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> PoolMemberRemoved | AsyncAccepted:
    """The result of a successful response."""
    result: PoolMemberRemoved | AsyncAccepted = read(
        response,
        Reply(range(200, 201), "application/json", Object(PoolMemberRemoved)),
        Reply(range(202, 203), "application/json", Object(AsyncAccepted)),
    )
    return result
