"""POST /Account/{auth_id}/Number/{number}/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.changed import Changed

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.http_method import HttpMethod
    from ...models.switch import Switch


def build(
    auth_id: str,
    number: str,
    *,
    app_id: str | None | Unset = UNSET,
    subaccount: str | None | Unset = UNSET,
    alias: str | None | Unset = UNSET,
    compliance_application_id: str | None | Unset = UNSET,
    cnam_lookup: Switch | None | Unset = UNSET,
    cnam: str | None | Unset = UNSET,
    cnam_callback_url: str | None | Unset = UNSET,
    cnam_callback_method: HttpMethod | None | Unset = UNSET,
    caller_reputation: Switch | None | Unset = UNSET,
    profile_uuid: str | None | Unset = UNSET,
    caller_reputation_callback_url: str | None | Unset = UNSET,
    caller_reputation_callback_method: HttpMethod | None | Unset = UNSET,
    verification_info: dict[str, Any] | None | Unset = UNSET,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/Account/{path_segment(auth_id, 'auth_id')}/Number/{path_segment(number, 'number')}/",
        json=given(
            {
                "app_id": app_id,
                "subaccount": subaccount,
                "alias": alias,
                "compliance_application_id": compliance_application_id,
                "cnam_lookup": cnam_lookup,
                "cnam": cnam,
                "cnam_callback_url": cnam_callback_url,
                "cnam_callback_method": cnam_callback_method,
                "caller_reputation": caller_reputation,
                "profile_uuid": profile_uuid,
                "caller_reputation_callback_url": caller_reputation_callback_url,
                "caller_reputation_callback_method": caller_reputation_callback_method,
                "verification_info": verification_info,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> Changed:
    """The result of a successful response."""
    return Changed.from_dict(json_object(response))
