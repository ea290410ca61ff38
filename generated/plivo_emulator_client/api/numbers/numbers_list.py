"""GET /numbers/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.number_list import NumberList

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset


def build(
    *,
    auth_id: str | None | Unset = UNSET,
    country_iso: str | None | Unset = UNSET,
    number: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "GET",
        "/numbers/",
        params=given(
            {
                "auth_id": auth_id,
                "country_iso": country_iso,
                "number": number,
                "limit": limit,
                "offset": offset,
            },
        ),
    )


def parse(response: httpx.Response) -> NumberList:
    """The result of a successful response."""
    return NumberList.from_dict(json_object(response))
