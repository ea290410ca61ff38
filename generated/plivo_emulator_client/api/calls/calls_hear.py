"""POST /calls/{call_uuid}/hear/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.call_hearing import CallHearing

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset


def build(
    call_uuid: str,
    *,
    text: str,
    skip: int | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/calls/{path_segment(call_uuid, 'call_uuid')}/hear/",
        json=given(
            {
                "text": text,
                "skip": skip,
            },
        ),
    )


def parse(response: httpx.Response) -> CallHearing:
    """The result of a successful response."""
    return CallHearing.from_dict(json_object(response))
