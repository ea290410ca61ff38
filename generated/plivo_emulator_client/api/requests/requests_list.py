"""GET /requests/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.request_list import RequestList

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset


def build(
    *,
    auth_id: str | None | Unset = UNSET,
    operation_id: str | None | Unset = UNSET,
    method: str | None | Unset = UNSET,
    path: str | None | Unset = UNSET,
    status: int | None | Unset = UNSET,
    after: int | None | Unset = UNSET,
    before: int | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "GET",
        "/requests/",
        params=given(
            {
                "auth_id": auth_id,
                "operation_id": operation_id,
                "method": method,
                "path": path,
                "status": status,
                "after": after,
                "before": before,
                "limit": limit,
            },
        ),
    )


def parse(response: httpx.Response) -> RequestList:
    """The result of a successful response."""
    return RequestList.from_dict(json_object(response))
