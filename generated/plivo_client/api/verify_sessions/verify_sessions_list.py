"""GET /Account/{auth_id}/Verify/Session/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.pagination import Pages
from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import Reply, read
from plivo_runtime.shapes import Object
from plivo_runtime.unset import UNSET

from ...models.async_accepted import AsyncAccepted
from ...models.verify_session_list import VerifySessionList

if TYPE_CHECKING:
    from datetime import datetime

    import httpx

    from plivo_runtime.unset import Unset

    from ...models.http_method import HttpMethod
    from ...models.verify_session_status import VerifySessionStatus


def build(
    auth_id: str,
    *,
    app_uuid: str | None | Unset = UNSET,
    recipient: str | None | Unset = UNSET,
    status: VerifySessionStatus | None | Unset = UNSET,
    alias: str | None | Unset = UNSET,
    brand_name: str | None | Unset = UNSET,
    app_hash: str | None | Unset = UNSET,
    country: str | None | Unset = UNSET,
    session_time: str | datetime | None | Unset = UNSET,
    session_time_gt: str | datetime | None | Unset = UNSET,
    session_time_gte: str | datetime | None | Unset = UNSET,
    session_time_lt: str | datetime | None | Unset = UNSET,
    session_time_lte: str | datetime | None | Unset = UNSET,
    subaccount: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "GET",
        f"/Account/{path_segment(auth_id, 'auth_id')}/Verify/Session/",
        params=given(
            {
                "app_uuid": app_uuid,
                "recipient": recipient,
                "status": status,
                "alias": alias,
                "brand_name": brand_name,
                "app_hash": app_hash,
                "country": country,
                "session_time": session_time,
                "session_time__gt": session_time_gt,
                "session_time__gte": session_time_gte,
                "session_time__lt": session_time_lt,
                "session_time__lte": session_time_lte,
                "subaccount": subaccount,
                "limit": limit,
                "offset": offset,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> VerifySessionList | AsyncAccepted:
    """The result of a successful response."""
    result: VerifySessionList | AsyncAccepted = read(
        response,
        Reply(range(200, 201), "application/json", Object(VerifySessionList)),
        Reply(range(202, 203), "application/json", Object(AsyncAccepted)),
    )
    return result


PAGES = Pages(
    ("sessions",),
    ("meta", "next_"),
    "offset",
)
