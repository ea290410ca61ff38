"""POST /Account/{auth_id}/Masking/Session/{session_uuid}/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.masking_session_updated import MaskingSessionUpdated

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.http_method import HttpMethod
    from ...models.record_file_format import RecordFileFormat


def build(
    auth_id: str,
    session_uuid: str,
    *,
    first_party: str | None | Unset = UNSET,
    second_party: str | None | Unset = UNSET,
    session_expiry: int | None | Unset = UNSET,
    call_time_limit: int | None | Unset = UNSET,
    ring_timeout: int | None | Unset = UNSET,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
    record: bool | None | Unset = UNSET,
    record_file_format: RecordFileFormat | None | Unset = UNSET,
    recording_callback_url: str | None | Unset = UNSET,
    recording_callback_method: HttpMethod | None | Unset = UNSET,
    first_party_play_url: str | None | Unset = UNSET,
    second_party_play_url: str | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/Account/{path_segment(auth_id, 'auth_id')}/Masking/Session/{path_segment(session_uuid, 'session_uuid')}/",
        json=given(
            {
                "first_party": first_party,
                "second_party": second_party,
                "session_expiry": session_expiry,
                "call_time_limit": call_time_limit,
                "ring_timeout": ring_timeout,
                "callback_url": callback_url,
                "callback_method": callback_method,
                "record": record,
                "record_file_format": record_file_format,
                "recording_callback_url": recording_callback_url,
                "recording_callback_method": recording_callback_method,
                "first_party_play_url": first_party_play_url,
                "second_party_play_url": second_party_play_url,
            },
        ),
    )


def parse(response: httpx.Response) -> MaskingSessionUpdated:
    """The result of a successful response."""
    return MaskingSessionUpdated.from_dict(json_object(response))
