"""POST /endpoints/{endpoint_id}/unregister/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, path_segment
from plivo_runtime.response import json_object

from ...models.endpoint import Endpoint

if TYPE_CHECKING:
    import httpx


def build(
    endpoint_id: str,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/endpoints/{path_segment(endpoint_id, 'endpoint_id')}/unregister/",
    )


def parse(response: httpx.Response) -> Endpoint:
    """The result of a successful response."""
    return Endpoint.from_dict(json_object(response))
