"""POST /calls/{call_uuid}/press/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import json_object

from ...models.call import Call

if TYPE_CHECKING:
    import httpx


def build(
    call_uuid: str,
    *,
    digits: str,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/calls/{path_segment(call_uuid, 'call_uuid')}/press/",
        json=given(
            {
                "digits": digits,
            },
        ),
    )


def parse(response: httpx.Response) -> Call:
    """The result of a successful response."""
    return Call.from_dict(json_object(response))
