"""GET /rooms/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.room_list import RoomList

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.room_kind import RoomKind


def build(
    *,
    auth_id: str | None | Unset = UNSET,
    kind: RoomKind | None | Unset = UNSET,
    name: str | None | Unset = UNSET,
    live: bool | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "GET",
        "/rooms/",
        params=given(
            {
                "auth_id": auth_id,
                "kind": kind,
                "name": name,
                "live": live,
                "limit": limit,
                "offset": offset,
            },
        ),
    )


def parse(response: httpx.Response) -> RoomList:
    """The result of a successful response."""
    return RoomList.from_dict(json_object(response))
