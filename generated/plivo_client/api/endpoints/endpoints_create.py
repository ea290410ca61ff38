"""POST /Account/{auth_id}/Endpoint/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import Reply, read
from plivo_runtime.shapes import Object
from plivo_runtime.unset import UNSET

from ...models.async_accepted import AsyncAccepted
from ...models.endpoint_created import EndpointCreated

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.http_method import HttpMethod


def build(
    auth_id: str,
    *,
    username: str,
    password: str,
    alias: str,
    app_id: str | None | Unset = UNSET,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/Account/{path_segment(auth_id, 'auth_id')}/Endpoint/",
        json=given(
            {
                "username": username,
                "password": password,
                "alias": alias,
                "app_id": app_id,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> EndpointCreated | AsyncAccepted:
    """The result of a successful response."""
    result: EndpointCreated | AsyncAccepted = read(
        response,
        Reply(range(201, 202), "application/json", Object(EndpointCreated)),
        Reply(range(202, 203), "application/json", Object(AsyncAccepted)),
    )
    return result
