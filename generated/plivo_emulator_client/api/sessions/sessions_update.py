"""POST /sessions/{session_uuid}/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import json_object

from ...models.session import Session

if TYPE_CHECKING:
    import httpx

    from ...models.live_session_status import LiveSessionStatus


def build(
    session_uuid: str,
    *,
    status: LiveSessionStatus,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/sessions/{path_segment(session_uuid, 'session_uuid')}/",
        json=given(
            {
                "status": status,
            },
        ),
    )


def parse(response: httpx.Response) -> Session:
    """The result of a successful response."""
    return Session.from_dict(json_object(response))
