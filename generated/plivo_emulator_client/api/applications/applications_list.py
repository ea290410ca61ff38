"""GET /applications/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.application_list import ApplicationList

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset


def build(
    *,
    auth_id: str | None | Unset = UNSET,
    app_name: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "GET",
        "/applications/",
        params=given(
            {
                "auth_id": auth_id,
                "app_name": app_name,
                "limit": limit,
                "offset": offset,
            },
        ),
    )


def parse(response: httpx.Response) -> ApplicationList:
    """The result of a successful response."""
    return ApplicationList.from_dict(json_object(response))
