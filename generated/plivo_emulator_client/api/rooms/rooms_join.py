"""POST /rooms/{room_uuid}/join/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import json_object

from ...models.call import Call

if TYPE_CHECKING:
    import httpx


def build(
    room_uuid: str,
    *,
    from_: str,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/rooms/{path_segment(room_uuid, 'room_uuid')}/join/",
        json=given(
            {
                "from": from_,
            },
        ),
    )


def parse(response: httpx.Response) -> Call:
    """The result of a successful response."""
    return Call.from_dict(json_object(response))
