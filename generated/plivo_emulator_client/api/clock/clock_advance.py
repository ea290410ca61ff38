"""POST /clock/advance/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.clock_advanced import ClockAdvanced

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset


def build(
    *,
    seconds: float | None | Unset = UNSET,
    to: str | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        "/clock/advance/",
        json=given(
            {
                "seconds": seconds,
                "to": to,
            },
        ),
    )


def parse(response: httpx.Response) -> ClockAdvanced:
    """The result of a successful response."""
    return ClockAdvanced.from_dict(json_object(response))
