"""GET /lookups/{number}/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, path_segment
from plivo_runtime.response import json_object

from ...models.lookup import Lookup

if TYPE_CHECKING:
    import httpx


def build(
    number: str,
) -> Request:
    """The request."""
    return Request(
        "GET",
        f"/lookups/{path_segment(number, 'number')}/",
    )


def parse(response: httpx.Response) -> Lookup:
    """The result of a successful response."""
    return Lookup.from_dict(json_object(response))
