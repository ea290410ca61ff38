"""POST /clock/freeze/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.clock import Clock

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset


def build(
    *,
    at: str | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        "/clock/freeze/",
        json=given(
            {
                "at": at,
            },
        ),
    )


def parse(response: httpx.Response) -> Clock:
    """The result of a successful response."""
    return Clock.from_dict(json_object(response))
