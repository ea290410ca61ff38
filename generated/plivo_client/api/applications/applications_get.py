"""GET /Account/{auth_id}/Application/{app_id}/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, path_segment
from plivo_runtime.response import json_object

from ...models.application import Application

if TYPE_CHECKING:
    import httpx


def build(
    auth_id: str,
    app_id: str,
) -> Request:
    """The request."""
    return Request(
        "GET",
        f"/Account/{path_segment(auth_id)}/Application/{path_segment(app_id)}/",
    )


def parse(response: httpx.Response) -> Application:
    """The result of a successful response."""
    return Application.from_dict(json_object(response))
