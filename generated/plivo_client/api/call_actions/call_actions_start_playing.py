"""POST /Account/{auth_id}/Call/{call_uuid}/Play/ (generated)."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, joined, path_segment
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.call_action_started import CallActionStarted

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.call_legs import CallLegs
    from ...models.http_method import HttpMethod


def build(
    auth_id: str,
    call_uuid: str,
    *,
    urls: str | builtins.list[str],
    length: int | None | Unset = UNSET,
    legs: CallLegs | None | Unset = UNSET,
    loop: bool | None | Unset = UNSET,
    mix: bool | None | Unset = UNSET,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/Account/{path_segment(auth_id, 'auth_id')}/Call/{path_segment(call_uuid, 'call_uuid')}/Play/",
        json=given(
            {
                "urls": joined(urls, ","),
                "length": length,
                "legs": legs,
                "loop": loop,
                "mix": mix,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> CallActionStarted:
    """The result of a successful response."""
    return CallActionStarted.from_dict(json_object(response))
