"""POST /Account/{auth_id}/Subaccount/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import Reply, read
from plivo_runtime.shapes import Object
from plivo_runtime.unset import UNSET

from ...models.async_accepted import AsyncAccepted
from ...models.subaccount_created import SubaccountCreated

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.http_method import HttpMethod


def build(
    auth_id: str,
    *,
    name: str,
    enabled: bool | None | Unset = UNSET,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/Account/{path_segment(auth_id, 'auth_id')}/Subaccount/",
        json=given(
            {
                "name": name,
                "enabled": enabled,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> SubaccountCreated | AsyncAccepted:
    """The result of a successful response."""
    result: SubaccountCreated | AsyncAccepted = read(
        response,
        Reply(range(201, 202), "application/json", Object(SubaccountCreated)),
        Reply(range(202, 203), "application/json", Object(AsyncAccepted)),
    )
    return result
