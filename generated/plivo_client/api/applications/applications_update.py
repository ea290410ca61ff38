"""POST /Account/{auth_id}/Application/{app_id}/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.changed import Changed

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.http_method import HttpMethod


def build(
    auth_id: str,
    app_id: str,
    *,
    app_name: str | None | Unset = UNSET,
    answer_url: str | None | Unset = UNSET,
    answer_method: HttpMethod | None | Unset = UNSET,
    hangup_url: str | None | Unset = UNSET,
    hangup_method: HttpMethod | None | Unset = UNSET,
    fallback_answer_url: str | None | Unset = UNSET,
    fallback_method: HttpMethod | None | Unset = UNSET,
    message_url: str | None | Unset = UNSET,
    message_method: HttpMethod | None | Unset = UNSET,
    default_number_app: bool | None | Unset = UNSET,
    default_endpoint_app: bool | None | Unset = UNSET,
    subaccount: str | None | Unset = UNSET,
    log_incoming_messages: bool | None | Unset = UNSET,
    public_uri: bool | None | Unset = UNSET,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/Account/{path_segment(auth_id, 'auth_id')}/Application/{path_segment(app_id, 'app_id')}/",
        json=given(
            {
                "app_name": app_name,
                "answer_url": answer_url,
                "answer_method": answer_method,
                "hangup_url": hangup_url,
                "hangup_method": hangup_method,
                "fallback_answer_url": fallback_answer_url,
                "fallback_method": fallback_method,
                "message_url": message_url,
                "message_method": message_method,
                "default_number_app": default_number_app,
                "default_endpoint_app": default_endpoint_app,
                "subaccount": subaccount,
                "log_incoming_messages": log_incoming_messages,
                "public_uri": public_uri,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> Changed:
    """The result of a successful response."""
    return Changed.from_dict(json_object(response))
