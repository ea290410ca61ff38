"""POST /calls/{call_uuid}/say/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.call import Call

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset


def build(
    call_uuid: str,
    *,
    text: str,
    audio: str | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/calls/{path_segment(call_uuid, 'call_uuid')}/say/",
        json=given(
            {
                "text": text,
                "audio": audio,
            },
        ),
    )


def parse(response: httpx.Response) -> Call:
    """The result of a successful response."""
    return Call.from_dict(json_object(response))
