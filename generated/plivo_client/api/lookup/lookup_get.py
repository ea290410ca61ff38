"""GET /Number/{number} (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.lookup_result import LookupResult

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.lookup_type import LookupType


def build(
    number: str,
    *,
    type_: LookupType | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "GET",
        f"/Number/{path_segment(number, 'number')}",
        params=given(
            {
                "type": type_,
            },
        ),
        server="https://lookup.plivo.com/v1",
    )


def parse(response: httpx.Response) -> LookupResult:
    """The result of a successful response."""
    return LookupResult.from_dict(json_object(response))
