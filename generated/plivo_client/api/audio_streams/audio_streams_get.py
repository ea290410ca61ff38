"""GET /Account/{auth_id}/Call/{call_uuid}/Stream/{stream_id}/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import Reply, read
from plivo_runtime.shapes import Object
from plivo_runtime.unset import UNSET

from ...models.async_accepted import AsyncAccepted
from ...models.stream import Stream

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.http_method import HttpMethod


def build(
    auth_id: str,
    call_uuid: str,
    stream_id: str,
    *,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "GET",
        f"/Account/{path_segment(auth_id, 'auth_id')}/Call/{path_segment(call_uuid, 'call_uuid')}/Stream/{path_segment(stream_id, 'stream_id')}/",
        params=given(
            {
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> Stream | AsyncAccepted:
    """The result of a successful response."""
    result: Stream | AsyncAccepted = read(
        response,
        Reply(range(200, 201), "application/json", Object(Stream)),
        Reply(range(202, 203), "application/json", Object(AsyncAccepted)),
    )
    return result
