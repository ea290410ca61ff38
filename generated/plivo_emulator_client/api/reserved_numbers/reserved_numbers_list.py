"""GET /reserved-numbers/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.reserved_number_list import ReservedNumberList

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset


def build(
    *,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "GET",
        "/reserved-numbers/",
        params=given(
            {
                "limit": limit,
                "offset": offset,
            },
        ),
    )


def parse(response: httpx.Response) -> ReservedNumberList:
    """The result of a successful response."""
    return ReservedNumberList.from_dict(json_object(response))
