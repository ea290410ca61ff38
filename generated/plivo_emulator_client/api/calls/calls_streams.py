"""GET /calls/{call_uuid}/streams/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, path_segment
from plivo_runtime.response import json_object

from ...models.call_streams import CallStreams

if TYPE_CHECKING:
    import httpx


def build(
    call_uuid: str,
) -> Request:
    """The request."""
    return Request(
        "GET",
        f"/calls/{path_segment(call_uuid, 'call_uuid')}/streams/",
    )


def parse(response: httpx.Response) -> CallStreams:
    """The result of a successful response."""
    return CallStreams.from_dict(json_object(response))
