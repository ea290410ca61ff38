"""GET /numbers/{number}/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, path_segment
from plivo_runtime.response import json_object

from ...models.number import Number

if TYPE_CHECKING:
    import httpx


def build(
    number: str,
) -> Request:
    """The request."""
    return Request(
        "GET",
        f"/numbers/{path_segment(number, 'number')}/",
    )


def parse(response: httpx.Response) -> Number:
    """The result of a successful response."""
    return Number.from_dict(json_object(response))
