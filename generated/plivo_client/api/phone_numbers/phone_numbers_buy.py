"""POST /Account/{auth_id}/PhoneNumber/{number}/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import Reply, read
from plivo_runtime.shapes import Object
from plivo_runtime.unset import UNSET

from ...models.async_accepted import AsyncAccepted
from ...models.numbers_bought import NumbersBought

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
    cnam_lookup: Switch | None | Unset = UNSET,
    compliance_application_id: str | None | Unset = UNSET,
    ha_enable: bool | None | Unset = UNSET,
    subaccount: str | None | Unset = UNSET,
    verification_info: dict[str, Any] | None | Unset = UNSET,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/Account/{path_segment(auth_id, 'auth_id')}/PhoneNumber/{path_segment(number, 'number')}/",
        json=given(
            {
                "app_id": app_id,
                "cnam_lookup": cnam_lookup,
                "compliance_application_id": compliance_application_id,
                "ha_enable": ha_enable,
                "subaccount": subaccount,
                "verification_info": verification_info,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> NumbersBought | AsyncAccepted:
    """The result of a successful response."""
    result: NumbersBought | AsyncAccepted = read(
        response,
        Reply(range(201, 202), "application/json", Object(NumbersBought)),
        Reply(range(202, 203), "application/json", Object(AsyncAccepted)),
    )
    return result
