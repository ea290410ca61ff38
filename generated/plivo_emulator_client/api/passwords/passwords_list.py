"""GET /passwords/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.password_list import PasswordList

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset


def build(
    *,
    auth_id: str | None | Unset = UNSET,
    recipient: str | None | Unset = UNSET,
    session_uuid: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "GET",
        "/passwords/",
        params=given(
            {
                "auth_id": auth_id,
                "recipient": recipient,
                "session_uuid": session_uuid,
                "limit": limit,
                "offset": offset,
            },
        ),
    )


def parse(response: httpx.Response) -> PasswordList:
    """The result of a successful response."""
    return PasswordList.from_dict(json_object(response))
