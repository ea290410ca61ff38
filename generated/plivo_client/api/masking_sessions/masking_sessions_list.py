"""GET /Account/{auth_id}/Masking/Session/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.pagination import Pages
from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import Reply, read
from plivo_runtime.shapes import Object
from plivo_runtime.unset import UNSET

from ...models.async_accepted import AsyncAccepted
from ...models.masking_session_list import MaskingSessionList

if TYPE_CHECKING:
    from datetime import datetime

    import httpx

    from plivo_runtime.unset import Unset

    from ...models.http_method import HttpMethod
    from ...models.masking_session_status_filter import MaskingSessionStatusFilter


def build(
    auth_id: str,
    *,
    first_party: str | None | Unset = UNSET,
    second_party: str | None | Unset = UNSET,
    virtual_number: str | None | Unset = UNSET,
    status: MaskingSessionStatusFilter | None | Unset = UNSET,
    created_time: str | datetime | None | Unset = UNSET,
    created_time_gt: str | datetime | None | Unset = UNSET,
    created_time_gte: str | datetime | None | Unset = UNSET,
    created_time_lt: str | datetime | None | Unset = UNSET,
    created_time_lte: str | datetime | None | Unset = UNSET,
    expiry_time: str | datetime | None | Unset = UNSET,
    expiry_time_gt: str | datetime | None | Unset = UNSET,
    expiry_time_gte: str | datetime | None | Unset = UNSET,
    expiry_time_lt: str | datetime | None | Unset = UNSET,
    expiry_time_lte: str | datetime | None | Unset = UNSET,
    duration: int | None | Unset = UNSET,
    duration_gt: int | None | Unset = UNSET,
    duration_gte: int | None | Unset = UNSET,
    duration_lt: int | None | Unset = UNSET,
    duration_lte: int | None | Unset = UNSET,
    subaccount: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "GET",
        f"/Account/{path_segment(auth_id, 'auth_id')}/Masking/Session/",
        params=given(
            {
                "first_party": first_party,
                "second_party": second_party,
                "virtual_number": virtual_number,
                "status": status,
                "created_time": created_time,
                "created_time__gt": created_time_gt,
                "created_time__gte": created_time_gte,
                "created_time__lt": created_time_lt,
                "created_time__lte": created_time_lte,
                "expiry_time": expiry_time,
                "expiry_time__gt": expiry_time_gt,
                "expiry_time__gte": expiry_time_gte,
                "expiry_time__lt": expiry_time_lt,
                "expiry_time__lte": expiry_time_lte,
                "duration": duration,
                "duration__gt": duration_gt,
                "duration__gte": duration_gte,
                "duration__lt": duration_lt,
                "duration__lte": duration_lte,
                "subaccount": subaccount,
                "limit": limit,
                "offset": offset,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> MaskingSessionList | AsyncAccepted:
    """The result of a successful response."""
    result: MaskingSessionList | AsyncAccepted = read(
        response,
        Reply(range(200, 201), "application/json", Object(MaskingSessionList)),
        Reply(range(202, 203), "application/json", Object(AsyncAccepted)),
    )
    return result


PAGES = Pages(
    ("response", "objects"),
    ("response", "meta", "next_"),
    "offset",
)
