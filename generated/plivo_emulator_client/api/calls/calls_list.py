"""GET /calls/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.call_list import CallList

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset


def build(
    *,
    auth_id: str | None | Unset = UNSET,
    session_uuid: str | None | Unset = UNSET,
    parent: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "GET",
        "/calls/",
        params=given(
            {
                "auth_id": auth_id,
                "session_uuid": session_uuid,
                "parent": parent,
                "limit": limit,
                "offset": offset,
            },
        ),
    )


def parse(response: httpx.Response) -> CallList:
    """The result of a successful response."""
    return CallList.from_dict(json_object(response))
