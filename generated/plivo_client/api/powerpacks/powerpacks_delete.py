"""DELETE /Account/{auth_id}/Powerpack/{powerpack_uuid}/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import Reply, read
from plivo_runtime.shapes import Object
from plivo_runtime.unset import UNSET

from ...models.async_accepted import AsyncAccepted
from ...models.powerpack_deleted import PowerpackDeleted

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.http_method import HttpMethod


def build(
    auth_id: str,
    powerpack_uuid: str,
    *,
    unrent_numbers: bool | None | Unset = UNSET,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "DELETE",
        f"/Account/{path_segment(auth_id, 'auth_id')}/Powerpack/{path_segment(powerpack_uuid, 'powerpack_uuid')}/",
        params=given(
            {
                "unrent_numbers": unrent_numbers,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> PowerpackDeleted | AsyncAccepted:
    """The result of a successful response."""
    result: PowerpackDeleted | AsyncAccepted = read(
        response,
        Reply(range(200, 201), "application/json", Object(PowerpackDeleted)),
        Reply(range(202, 203), "application/json", Object(AsyncAccepted)),
    )
    return result
