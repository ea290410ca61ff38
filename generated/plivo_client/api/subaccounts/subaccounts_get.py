"""GET /Account/{auth_id}/Subaccount/{subauth_id}/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, path_segment
from plivo_runtime.response import json_object

from ...models.subaccount import Subaccount

if TYPE_CHECKING:
    import httpx


def build(
    auth_id: str,
    subauth_id: str,
) -> Request:
    """The request."""
    return Request(
        "GET",
        f"/Account/{path_segment(auth_id)}/Subaccount/{path_segment(subauth_id)}/",
    )


def parse(response: httpx.Response) -> Subaccount:
    """The result of a successful response."""
    return Subaccount.from_dict(json_object(response))
