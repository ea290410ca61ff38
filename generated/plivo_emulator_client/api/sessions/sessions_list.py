"""GET /sessions/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.session_list import SessionList

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.session_status import SessionStatus


def build(
    *,
    auth_id: str | None | Unset = UNSET,
    session_uuid: str | None | Unset = UNSET,
    virtual_number: str | None | Unset = UNSET,
    status: SessionStatus | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "GET",
        "/sessions/",
        params=given(
            {
                "auth_id": auth_id,
                "session_uuid": session_uuid,
                "virtual_number": virtual_number,
                "status": status,
                "limit": limit,
                "offset": offset,
            },
        ),
    )


def parse(response: httpx.Response) -> SessionList:
    """The result of a successful response."""
    return SessionList.from_dict(json_object(response))
