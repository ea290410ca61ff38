"""POST /Account/{auth_id}/VerifiedCallerId/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import Reply, read
from plivo_runtime.shapes import Object
from plivo_runtime.unset import UNSET

from ...models.async_accepted import AsyncAccepted
from ...models.verified_caller_id_initiated import VerifiedCallerIdInitiated

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.caller_id_channel import CallerIdChannel
    from ...models.http_method import HttpMethod


def build(
    auth_id: str,
    *,
    phone_number: str,
    channel: CallerIdChannel | None | Unset = UNSET,
    alias: str | None | Unset = UNSET,
    subaccount: str | None | Unset = UNSET,
    country: str | None | Unset = UNSET,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/Account/{path_segment(auth_id, 'auth_id')}/VerifiedCallerId/",
        json=given(
            {
                "phone_number": phone_number,
                "channel": channel,
                "alias": alias,
                "subaccount": subaccount,
                "country": country,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> VerifiedCallerIdInitiated | AsyncAccepted:
    """The result of a successful response."""
    result: VerifiedCallerIdInitiated | AsyncAccepted = read(
        response,
        Reply(range(200, 201), "application/json", Object(VerifiedCallerIdInitiated)),
        Reply(range(202, 203), "application/json", Object(AsyncAccepted)),
    )
    return result
