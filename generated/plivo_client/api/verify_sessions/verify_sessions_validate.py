"""POST /Account/{auth_id}/Verify/Session/{session_uuid}/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import json_object

from ...models.verify_session_validated import VerifySessionValidated

if TYPE_CHECKING:
    import httpx


def build(
    auth_id: str,
    session_uuid: str,
    *,
    otp: str,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/Account/{path_segment(auth_id)}/Verify/Session/{path_segment(session_uuid)}/",
        json=given(
            {
                "otp": otp,
            },
        ),
    )


def parse(response: httpx.Response) -> VerifySessionValidated:
    """The result of a successful response."""
    return VerifySessionValidated.from_dict(json_object(response))
