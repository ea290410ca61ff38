"""POST /Account/{auth_id}/Subaccount/{subauth_id}/ (generated)."""

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
    subauth_id: str,
    *,
    name: str,
    enabled: bool | None | Unset = UNSET,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/Account/{path_segment(auth_id, 'auth_id')}/Subaccount/{path_segment(subauth_id, 'subauth_id')}/",
        json=given(
            {
                "name": name,
                "enabled": enabled,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> Changed:
    """The result of a successful response."""
    return Changed.from_dict(json_object(response))
