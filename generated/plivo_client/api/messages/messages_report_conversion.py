"""POST /Account/{auth_id}/Message/{message_uuid}/conversion/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import Reply, read
from plivo_runtime.shapes import Object
from plivo_runtime.unset import UNSET

from ...models.async_accepted import AsyncAccepted
from ...models.conversion_recorded import ConversionRecorded

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.conversion_status import ConversionStatus
    from ...models.http_method import HttpMethod


def build(
    auth_id: str,
    message_uuid: str,
    *,
    status: ConversionStatus,
    timestamp: str,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/Account/{path_segment(auth_id, 'auth_id')}/Message/{path_segment(message_uuid, 'message_uuid')}/conversion/",
        json=given(
            {
                "status": status,
                "timestamp": timestamp,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> ConversionRecorded | AsyncAccepted:
    """The result of a successful response."""
    result: ConversionRecorded | AsyncAccepted = read(
        response,
        Reply(range(200, 201), "application/json", Object(ConversionRecorded)),
        Reply(range(202, 203), "application/json", Object(AsyncAccepted)),
    )
    return result
