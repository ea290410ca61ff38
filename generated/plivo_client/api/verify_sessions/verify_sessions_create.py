"""POST /Account/{auth_id}/Verify/Session/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import Reply, read
from plivo_runtime.shapes import Object, OneOf
from plivo_runtime.unset import UNSET

from ...models.async_accepted import AsyncAccepted
from ...models.verify_session_created import VerifySessionCreated

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.http_method import HttpMethod
    from ...models.verify_channel import VerifyChannel


def build(
    auth_id: str,
    *,
    recipient: str,
    app_uuid: str | None | Unset = UNSET,
    channel: VerifyChannel | None | Unset = UNSET,
    url: str | None | Unset = UNSET,
    method: HttpMethod | None | Unset = UNSET,
    locale: str | None | Unset = UNSET,
    brand_name: str | None | Unset = UNSET,
    app_hash: str | None | Unset = UNSET,
    code_length: int | None | Unset = UNSET,
    dtmf: int | None | Unset = UNSET,
    fraud_check: str | None | Unset = UNSET,
    otp: str | None | Unset = UNSET,
    src: str | None | Unset = UNSET,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/Account/{path_segment(auth_id, 'auth_id')}/Verify/Session/",
        json=given(
            {
                "recipient": recipient,
                "app_uuid": app_uuid,
                "channel": channel,
                "url": url,
                "method": method,
                "locale": locale,
                "brand_name": brand_name,
                "app_hash": app_hash,
                "code_length": code_length,
                "dtmf": dtmf,
                "fraud_check": fraud_check,
                "otp": otp,
                "src": src,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> VerifySessionCreated | AsyncAccepted:
    """The result of a successful response."""
    result: VerifySessionCreated | AsyncAccepted = read(
        response,
        Reply(
            range(202, 203),
            "application/json",
            OneOf(Object(VerifySessionCreated), Object(AsyncAccepted)),
        ),
    )
    return result
