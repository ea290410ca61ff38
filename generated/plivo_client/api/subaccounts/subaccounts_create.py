"""POST /Account/{auth_id}/Subaccount/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.model import decode_first
from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import json_object
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
        f"/Account/{path_segment(auth_id)}/Subaccount/",
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
    # The statuses are not told apart reliably; the fields are.
    result: SubaccountCreated | AsyncAccepted = decode_first(
        (SubaccountCreated, AsyncAccepted), json_object(response)
    )
    return result
