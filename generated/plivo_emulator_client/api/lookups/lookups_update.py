"""POST /lookups/{number}/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.lookup import Lookup

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.line_type import LineType
    from ...models.ported import Ported


def build(
    number: str,
    *,
    unknown: bool | None | Unset = UNSET,
    name: str | None | Unset = UNSET,
    type_: LineType | None | Unset = UNSET,
    ported: Ported | None | Unset = UNSET,
    mobile_country_code: str | None | Unset = UNSET,
    mobile_network_code: str | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/lookups/{path_segment(number, 'number')}/",
        json=given(
            {
                "unknown": unknown,
                "name": name,
                "type": type_,
                "ported": ported,
                "mobile_country_code": mobile_country_code,
                "mobile_network_code": mobile_network_code,
            },
        ),
    )


def parse(response: httpx.Response) -> Lookup:
    """The result of a successful response."""
    return Lookup.from_dict(json_object(response))
