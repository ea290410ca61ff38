"""GET /calls/{call_uuid}/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, path_segment
from plivo_runtime.response import json_object

from ...models.call import Call

if TYPE_CHECKING:
    import httpx


def build(
    call_uuid: str,
) -> Request:
    """The request."""
    return Request(
        "GET",
        f"/calls/{path_segment(call_uuid, 'call_uuid')}/",
    )


def parse(response: httpx.Response) -> Call:
    """The result of a successful response."""
    return Call.from_dict(json_object(response))
