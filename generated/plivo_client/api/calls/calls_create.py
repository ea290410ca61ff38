"""POST /Account/{auth_id}/Call/ (generated)."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, joined, path_segment
from plivo_runtime.response import Reply, read
from plivo_runtime.shapes import Object
from plivo_runtime.unset import UNSET

from ...models.async_accepted import AsyncAccepted
from ...models.call_created import CallCreated

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.http_method import HttpMethod
    from ...models.machine_detection import MachineDetection


def build(
    auth_id: str,
    *,
    from_: str,
    to: str | builtins.list[str],
    answer_url: str,
    answer_method: HttpMethod | None | Unset = UNSET,
    ring_url: str | None | Unset = UNSET,
    ring_method: HttpMethod | None | Unset = UNSET,
    hangup_url: str | None | Unset = UNSET,
    hangup_method: HttpMethod | None | Unset = UNSET,
    fallback_url: str | None | Unset = UNSET,
    fallback_method: HttpMethod | None | Unset = UNSET,
    caller_name: str | None | Unset = UNSET,
    send_digits: str | None | Unset = UNSET,
    send_on_preanswer: bool | None | Unset = UNSET,
    time_limit: int | None | Unset = UNSET,
    hangup_on_ring: int | None | Unset = UNSET,
    ring_timeout: int | None | Unset = UNSET,
    machine_detection: MachineDetection | bool | None | Unset = UNSET,
    machine_detection_time: int | None | Unset = UNSET,
    machine_detection_url: str | None | Unset = UNSET,
    machine_detection_method: HttpMethod | None | Unset = UNSET,
    machine_detection_maximum_speech_length: int | None | Unset = UNSET,
    machine_detection_initial_silence: int | None | Unset = UNSET,
    machine_detection_maximum_words: int | None | Unset = UNSET,
    machine_detection_initial_greeting: int | None | Unset = UNSET,
    machine_detection_silence: int | None | Unset = UNSET,
    sip_headers: str | builtins.list[str] | None | Unset = UNSET,
    parent_call_uuid: str | None | Unset = UNSET,
    error_if_parent_not_found: bool | None | Unset = UNSET,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/Account/{path_segment(auth_id, 'auth_id')}/Call/",
        json=given(
            {
                "from": from_,
                "to": joined(to, "<"),
                "answer_url": answer_url,
                "answer_method": answer_method,
                "ring_url": ring_url,
                "ring_method": ring_method,
                "hangup_url": hangup_url,
                "hangup_method": hangup_method,
                "fallback_url": fallback_url,
                "fallback_method": fallback_method,
                "caller_name": caller_name,
                "send_digits": send_digits,
                "send_on_preanswer": send_on_preanswer,
                "time_limit": time_limit,
                "hangup_on_ring": hangup_on_ring,
                "ring_timeout": ring_timeout,
                "machine_detection": machine_detection,
                "machine_detection_time": machine_detection_time,
                "machine_detection_url": machine_detection_url,
                "machine_detection_method": machine_detection_method,
                "machine_detection_maximum_speech_length": machine_detection_maximum_speech_length,
                "machine_detection_initial_silence": machine_detection_initial_silence,
                "machine_detection_maximum_words": machine_detection_maximum_words,
                "machine_detection_initial_greeting": machine_detection_initial_greeting,
                "machine_detection_silence": machine_detection_silence,
                "sip_headers": joined(sip_headers, ","),
                "parent_call_uuid": parent_call_uuid,
                "error_if_parent_not_found": error_if_parent_not_found,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> CallCreated | AsyncAccepted:
    """The result of a successful response."""
    result: CallCreated | AsyncAccepted = read(
        response,
        Reply(range(201, 202), "application/json", Object(CallCreated)),
        Reply(range(202, 203), "application/json", Object(AsyncAccepted)),
    )
    return result
