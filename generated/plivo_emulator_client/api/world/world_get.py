"""GET /world/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request
from plivo_runtime.response import json_object

from ...models.world import World

if TYPE_CHECKING:
    import httpx


def build() -> Request:
    """The request."""
    return Request(
        "GET",
        "/world/",
    )


def parse(response: httpx.Response) -> World:
    """The result of a successful response."""
    return World.from_dict(json_object(response))
