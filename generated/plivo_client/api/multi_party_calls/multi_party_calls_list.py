"""GET /Account/{auth_id}/MultiPartyCall/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.pagination import Pages
from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import Reply, read
from plivo_runtime.shapes import Object
from plivo_runtime.unset import UNSET

from ...models.async_accepted import AsyncAccepted
from ...models.multi_party_call_list import MultiPartyCallList

if TYPE_CHECKING:
    from datetime import datetime

    import httpx

    from plivo_runtime.unset import Unset

    from ...models.http_method import HttpMethod
    from ...models.multi_party_call_filter_status import MultiPartyCallFilterStatus
    from ...models.termination_cause_code import TerminationCauseCode


def build(
    auth_id: str,
    *,
    sub_account: str | None | Unset = UNSET,
    friendly_name: str | None | Unset = UNSET,
    status: MultiPartyCallFilterStatus | None | Unset = UNSET,
    termination_cause_code: TerminationCauseCode | None | Unset = UNSET,
    creation_time_gt: str | datetime | None | Unset = UNSET,
    creation_time_gte: str | datetime | None | Unset = UNSET,
    creation_time_lt: str | datetime | None | Unset = UNSET,
    creation_time_lte: str | datetime | None | Unset = UNSET,
    end_time_gt: str | datetime | None | Unset = UNSET,
    end_time_gte: str | datetime | None | Unset = UNSET,
    end_time_lt: str | datetime | None | Unset = UNSET,
    end_time_lte: str | datetime | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "GET",
        f"/Account/{path_segment(auth_id, 'auth_id')}/MultiPartyCall/",
        params=given(
            {
                "sub_account": sub_account,
                "friendly_name": friendly_name,
                "status": status,
                "termination_cause_code": termination_cause_code,
                "creation_time__gt": creation_time_gt,
                "creation_time__gte": creation_time_gte,
                "creation_time__lt": creation_time_lt,
                "creation_time__lte": creation_time_lte,
                "end_time__gt": end_time_gt,
                "end_time__gte": end_time_gte,
                "end_time__lt": end_time_lt,
                "end_time__lte": end_time_lte,
                "limit": limit,
                "offset": offset,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> MultiPartyCallList | AsyncAccepted:
    """The result of a successful response."""
    result: MultiPartyCallList | AsyncAccepted = read(
        response,
        Reply(range(200, 201), "application/json", Object(MultiPartyCallList)),
        Reply(range(202, 203), "application/json", Object(AsyncAccepted)),
    )
    return result


PAGES = Pages(
    ("objects",),
    ("meta", "next_"),
    "offset",
)
