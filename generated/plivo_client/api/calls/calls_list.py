"""GET /Account/{auth_id}/Call/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.pagination import Pages
from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import Reply, read
from plivo_runtime.shapes import Object
from plivo_runtime.unset import UNSET

from ...models.async_accepted import AsyncAccepted
from ...models.call_list import CallList

if TYPE_CHECKING:
    from datetime import datetime

    import httpx

    from plivo_runtime.unset import Unset

    from ...models.call_direction import CallDirection
    from ...models.hangup_source import HangupSource
    from ...models.http_method import HttpMethod
    from ...models.stir_verification import StirVerification


def build(
    auth_id: str,
    *,
    call_direction: CallDirection | None | Unset = UNSET,
    from_number: str | None | Unset = UNSET,
    to_number: str | None | Unset = UNSET,
    parent_call_uuid: str | None | Unset = UNSET,
    hangup_cause_code: int | None | Unset = UNSET,
    hangup_source: HangupSource | None | Unset = UNSET,
    stir_verification: StirVerification | None | Unset = UNSET,
    bill_duration: int | None | Unset = UNSET,
    bill_duration_gt: int | None | Unset = UNSET,
    bill_duration_gte: int | None | Unset = UNSET,
    bill_duration_lt: int | None | Unset = UNSET,
    bill_duration_lte: int | None | Unset = UNSET,
    end_time: str | datetime | None | Unset = UNSET,
    end_time_gt: str | datetime | None | Unset = UNSET,
    end_time_gte: str | datetime | None | Unset = UNSET,
    end_time_lt: str | datetime | None | Unset = UNSET,
    end_time_lte: str | datetime | None | Unset = UNSET,
    subaccount: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "GET",
        f"/Account/{path_segment(auth_id, 'auth_id')}/Call/",
        params=given(
            {
                "call_direction": call_direction,
                "from_number": from_number,
                "to_number": to_number,
                "parent_call_uuid": parent_call_uuid,
                "hangup_cause_code": hangup_cause_code,
                "hangup_source": hangup_source,
                "stir_verification": stir_verification,
                "bill_duration": bill_duration,
                "bill_duration__gt": bill_duration_gt,
                "bill_duration__gte": bill_duration_gte,
                "bill_duration__lt": bill_duration_lt,
                "bill_duration__lte": bill_duration_lte,
                "end_time": end_time,
                "end_time__gt": end_time_gt,
                "end_time__gte": end_time_gte,
                "end_time__lt": end_time_lt,
                "end_time__lte": end_time_lte,
                "subaccount": subaccount,
                "limit": limit,
                "offset": offset,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> CallList | AsyncAccepted:
    """The result of a successful response."""
    result: CallList | AsyncAccepted = read(
        response,
        Reply(range(200, 201), "application/json", Object(CallList)),
        Reply(range(202, 203), "application/json", Object(AsyncAccepted)),
    )
    return result


PAGES = Pages(
    ("objects",),
    ("meta", "next_"),
    "offset",
)
