"""POST /tokens/verify/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given
from plivo_runtime.response import json_object

from ...models.token_verdict import TokenVerdict

if TYPE_CHECKING:
    import httpx


def build(
    *,
    token: str,
) -> Request:
    """The request."""
    return Request(
        "POST",
        "/tokens/verify/",
        json=given(
            {
                "token": token,
            },
        ),
    )


def parse(response: httpx.Response) -> TokenVerdict:
    """The result of a successful response."""
    return TokenVerdict.from_dict(json_object(response))
