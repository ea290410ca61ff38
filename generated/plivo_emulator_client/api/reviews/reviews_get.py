"""GET /reviews/{review_id}/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, path_segment
from plivo_runtime.response import json_object

from ...models.review import Review

if TYPE_CHECKING:
    import httpx


def build(
    review_id: str,
) -> Request:
    """The request."""
    return Request(
        "GET",
        f"/reviews/{path_segment(review_id, 'review_id')}/",
    )


def parse(response: httpx.Response) -> Review:
    """The result of a successful response."""
    return Review.from_dict(json_object(response))
