"""POST /reset/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.health import Health

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset


def build(
    *,
    seed: int | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        "/reset/",
        json=given(
            {
                "seed": seed,
            },
        ),
    )


def parse(response: httpx.Response) -> Health:
    """The result of a successful response."""
    return Health.from_dict(json_object(response))
