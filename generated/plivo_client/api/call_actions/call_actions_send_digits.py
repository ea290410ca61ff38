"""POST /Account/{auth_id}/Call/{call_uuid}/DTMF/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.call_action_started import CallActionStarted

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.call_leg import CallLeg
    from ...models.http_method import HttpMethod


def build(
    auth_id: str,
    call_uuid: str,
    *,
    digits: str,
    leg: CallLeg | None | Unset = UNSET,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/Account/{path_segment(auth_id, 'auth_id')}/Call/{path_segment(call_uuid, 'call_uuid')}/DTMF/",
        json=given(
            {
                "digits": digits,
                "leg": leg,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> CallActionStarted:
    """The result of a successful response."""
    return CallActionStarted.from_dict(json_object(response))
