"""GET /Account/{auth_id}/Recording/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.pagination import Pages
from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import Reply, read
from plivo_runtime.shapes import Object
from plivo_runtime.unset import UNSET

from ...models.async_accepted import AsyncAccepted
from ...models.recording_list import RecordingList

if TYPE_CHECKING:
    from datetime import datetime

    import httpx

    from plivo_runtime.unset import Unset

    from ...models.http_method import HttpMethod


def build(
    auth_id: str,
    *,
    call_uuid: str | None | Unset = UNSET,
    from_number: str | None | Unset = UNSET,
    to_number: str | None | Unset = UNSET,
    conference_name: str | None | Unset = UNSET,
    conference_uuid: str | None | Unset = UNSET,
    mpc_name: str | None | Unset = UNSET,
    mpc_uuid: str | None | Unset = UNSET,
    add_time: str | datetime | None | Unset = UNSET,
    add_time_gt: str | datetime | None | Unset = UNSET,
    add_time_gte: str | datetime | None | Unset = UNSET,
    add_time_lt: str | datetime | None | Unset = UNSET,
    add_time_lte: str | datetime | None | Unset = UNSET,
    recording_storage_duration: int | None | Unset = UNSET,
    recording_storage_duration_gt: int | None | Unset = UNSET,
    recording_storage_duration_gte: int | None | Unset = UNSET,
    recording_storage_duration_lt: int | None | Unset = UNSET,
    recording_storage_duration_lte: int | None | Unset = UNSET,
    subaccount: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "GET",
        f"/Account/{path_segment(auth_id, 'auth_id')}/Recording/",
        params=given(
            {
                "call_uuid": call_uuid,
                "from_number": from_number,
                "to_number": to_number,
                "conference_name": conference_name,
                "conference_uuid": conference_uuid,
                "mpc_name": mpc_name,
                "mpc_uuid": mpc_uuid,
                "add_time": add_time,
                "add_time__gt": add_time_gt,
                "add_time__gte": add_time_gte,
                "add_time__lt": add_time_lt,
                "add_time__lte": add_time_lte,
                "recording_storage_duration": recording_storage_duration,
                "recording_storage_duration__gt": recording_storage_duration_gt,
                "recording_storage_duration__gte": recording_storage_duration_gte,
                "recording_storage_duration__lt": recording_storage_duration_lt,
                "recording_storage_duration__lte": recording_storage_duration_lte,
                "subaccount": subaccount,
                "limit": limit,
                "offset": offset,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> RecordingList | AsyncAccepted:
    """The result of a successful response."""
    result: RecordingList | AsyncAccepted = read(
        response,
        Reply(range(200, 201), "application/json", Object(RecordingList)),
        Reply(range(202, 203), "application/json", Object(AsyncAccepted)),
    )
    return result


PAGES = Pages(
    ("objects",),
    ("meta", "next_"),
    "offset",
)
