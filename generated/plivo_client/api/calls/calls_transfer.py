"""POST /Account/{auth_id}/Call/{call_uuid}/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.call_transferred import CallTransferred

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.call_legs import CallLegs
    from ...models.http_method import HttpMethod


def build(
    auth_id: str,
    call_uuid: str,
    *,
    legs: CallLegs | None | Unset = UNSET,
    aleg_url: str | None | Unset = UNSET,
    aleg_method: HttpMethod | None | Unset = UNSET,
    bleg_url: str | None | Unset = UNSET,
    bleg_method: HttpMethod | None | Unset = UNSET,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/Account/{path_segment(auth_id, 'auth_id')}/Call/{path_segment(call_uuid, 'call_uuid')}/",
        json=given(
            {
                "legs": legs,
                "aleg_url": aleg_url,
                "aleg_method": aleg_method,
                "bleg_url": bleg_url,
                "bleg_method": bleg_method,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> CallTransferred:
    """The result of a successful response."""
    return CallTransferred.from_dict(json_object(response))
