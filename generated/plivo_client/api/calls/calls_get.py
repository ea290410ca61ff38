"""GET /Account/{auth_id}/Call/{call_uuid}/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import Reply, read
from plivo_runtime.shapes import Object, OneOf
from plivo_runtime.unset import UNSET

from ...models.async_accepted import AsyncAccepted
from ...models.call import Call
from ...models.live_call import LiveCall
from ...models.queued_call import QueuedCall

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.call_status_filter import CallStatusFilter
    from ...models.http_method import HttpMethod


def build(
    auth_id: str,
    call_uuid: str,
    *,
    status: CallStatusFilter | None | Unset = UNSET,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "GET",
        f"/Account/{path_segment(auth_id)}/Call/{path_segment(call_uuid)}/",
        params=given(
            {
                "status": status,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> Call | LiveCall | QueuedCall | AsyncAccepted:
    """The result of a successful response."""
    result: Call | LiveCall | QueuedCall | AsyncAccepted = read(
        response,
        Reply(
            range(200, 201),
            "application/json",
            OneOf(Object(Call), Object(LiveCall), Object(QueuedCall)),
        ),
        Reply(range(202, 203), "application/json", Object(AsyncAccepted)),
    )
    return result
