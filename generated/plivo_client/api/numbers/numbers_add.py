"""POST /Account/{auth_id}/Number/ (generated)."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, joined, path_segment
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.changed import Changed

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.http_method import HttpMethod
    from ...models.own_number_type import OwnNumberType


def build(
    auth_id: str,
    *,
    numbers: str | builtins.list[str],
    carrier: str,
    region: str,
    number_type: OwnNumberType | None | Unset = UNSET,
    app_id: str | None | Unset = UNSET,
    subaccount: str | None | Unset = UNSET,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/Account/{path_segment(auth_id, 'auth_id')}/Number/",
        json=given(
            {
                "numbers": joined(numbers, ","),
                "carrier": carrier,
                "region": region,
                "number_type": number_type,
                "app_id": app_id,
                "subaccount": subaccount,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> Changed:
    """The result of a successful response."""
    return Changed.from_dict(json_object(response))
