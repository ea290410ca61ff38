"""GET /Account/{auth_id}/Masking/Session/{session_uuid}/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, path_segment
from plivo_runtime.response import json_object

from ...models.masking_session_details import MaskingSessionDetails

if TYPE_CHECKING:
    import httpx


def build(
    auth_id: str,
    session_uuid: str,
) -> Request:
    """The request."""
    return Request(
        "GET",
        f"/Account/{path_segment(auth_id)}/Masking/Session/{path_segment(session_uuid)}/",
    )


def parse(response: httpx.Response) -> MaskingSessionDetails:
    """The result of a successful response."""
    return MaskingSessionDetails.from_dict(json_object(response))
