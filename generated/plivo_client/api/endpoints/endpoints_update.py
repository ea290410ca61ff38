"""POST /Account/{auth_id}/Endpoint/{endpoint_id}/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.changed import Changed

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.http_method import HttpMethod


def build(
    auth_id: str,
    endpoint_id: str,
    *,
    password: str | None | Unset = UNSET,
    alias: str | None | Unset = UNSET,
    app_id: str | None | Unset = UNSET,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/Account/{path_segment(auth_id, 'auth_id')}/Endpoint/{path_segment(endpoint_id, 'endpoint_id')}/",
        json=given(
            {
                "password": password,
                "alias": alias,
                "app_id": app_id,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> Changed:
    """The result of a successful response."""
    return Changed.from_dict(json_object(response))
