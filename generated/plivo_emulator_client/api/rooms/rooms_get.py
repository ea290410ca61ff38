"""GET /rooms/{room_uuid}/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, path_segment
from plivo_runtime.response import json_object

from ...models.room import Room

if TYPE_CHECKING:
    import httpx


def build(
    room_uuid: str,
) -> Request:
    """The request."""
    return Request(
        "GET",
        f"/rooms/{path_segment(room_uuid, 'room_uuid')}/",
    )


def parse(response: httpx.Response) -> Room:
    """The result of a successful response."""
    return Room.from_dict(json_object(response))
