"""GET /health/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request
from plivo_runtime.response import json_object

from ...models.health import Health

if TYPE_CHECKING:
    import httpx


def build() -> Request:
    """The request."""
    return Request(
        "GET",
        "/health/",
    )


def parse(response: httpx.Response) -> Health:
    """The result of a successful response."""
    return Health.from_dict(json_object(response))
