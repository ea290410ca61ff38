"""DELETE /Account/{auth_id}/Masking/Session/{session_uuid}/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import Reply, read
from plivo_runtime.shapes import Object
from plivo_runtime.unset import UNSET

from ...models.async_accepted import AsyncAccepted
from ...models.masking_session_deleted import MaskingSessionDeleted

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.http_method import HttpMethod


def build(
    auth_id: str,
    session_uuid: str,
    *,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "DELETE",
        f"/Account/{path_segment(auth_id, 'auth_id')}/Masking/Session/{path_segment(session_uuid, 'session_uuid')}/",
        params=given(
            {
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> MaskingSessionDeleted | AsyncAccepted:
    """The result of a successful response."""
    result: MaskingSessionDeleted | AsyncAccepted = read(
        response,
        Reply(range(200, 201), "application/json", Object(MaskingSessionDeleted)),
        Reply(range(202, 203), "application/json", Object(AsyncAccepted)),
    )
    return result
