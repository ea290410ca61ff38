"""DELETE /Account/{auth_id}/Call/{call_uuid}/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.async_accepted import AsyncAccepted

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.http_method import HttpMethod


def build(
    auth_id: str,
    call_uuid: str,
    *,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "DELETE",
        f"/Account/{path_segment(auth_id, 'auth_id')}/Call/{path_segment(call_uuid, 'call_uuid')}/",
        params=given(
            {
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> AsyncAccepted | None:
    """The result of a successful response."""
    if response.status_code not in {202}:
        return None
    return AsyncAccepted.from_dict(json_object(response))
