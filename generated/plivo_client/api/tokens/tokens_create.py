"""POST /Account/{auth_id}/JWT/Token/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import Reply, read
from plivo_runtime.shapes import Object
from plivo_runtime.unset import UNSET

from ...models.async_accepted import AsyncAccepted
from ...models.token_created import TokenCreated

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.http_method import HttpMethod
    from ...models.token_permissions import TokenPermissions, TokenPermissionsDict


def build(
    auth_id: str,
    *,
    iss: str,
    sub: str | None | Unset = UNSET,
    nbf: int | None | Unset = UNSET,
    exp: int | None | Unset = UNSET,
    per: TokenPermissions | TokenPermissionsDict | None | Unset = UNSET,
    app: str | None | Unset = UNSET,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/Account/{path_segment(auth_id, 'auth_id')}/JWT/Token/",
        json=given(
            {
                "iss": iss,
                "sub": sub,
                "nbf": nbf,
                "exp": exp,
                "per": per,
                "app": app,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> TokenCreated | AsyncAccepted:
    """The result of a successful response."""
    result: TokenCreated | AsyncAccepted = read(
        response,
        Reply(range(200, 201), "application/json", Object(TokenCreated)),
        Reply(range(202, 203), "application/json", Object(AsyncAccepted)),
    )
    return result
