"""POST /clock/set/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given
from plivo_runtime.response import json_object

from ...models.clock import Clock

if TYPE_CHECKING:
    import httpx


def build(
    *,
    to: str,
) -> Request:
    """The request."""
    return Request(
        "POST",
        "/clock/set/",
        json=given(
            {
                "to": to,
            },
        ),
    )


def parse(response: httpx.Response) -> Clock:
    """The result of a successful response."""
    return Clock.from_dict(json_object(response))
