"""POST /Account/{auth_id}/MultiPartyCall/{mpc_id}/Participant/{member_id}/Record/ (generated)."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, joined, path_segment
from plivo_runtime.response import Reply, read
from plivo_runtime.shapes import Object
from plivo_runtime.unset import UNSET

from ...models.async_accepted import AsyncAccepted
from ...models.multi_party_recording_started import MultiPartyRecordingStarted

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.http_method import HttpMethod
    from ...models.record_file_format import RecordFileFormat


def build(
    auth_id: str,
    mpc_id: str,
    member_id: str | builtins.list[str],
    *,
    file_format: RecordFileFormat | None | Unset = UNSET,
    recording_callback_url: str | None | Unset = UNSET,
    recording_callback_method: HttpMethod | None | Unset = UNSET,
    transcript: bool | None | Unset = UNSET,
    transcription_url: str | None | Unset = UNSET,
    record_track_type: str | None | Unset = UNSET,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/Account/{path_segment(auth_id, 'auth_id')}/MultiPartyCall/{path_segment(mpc_id, 'mpc_id')}/Participant/{path_segment(joined(member_id, ','), 'member_id')}/Record/",
        json=given(
            {
                "file_format": file_format,
                "recording_callback_url": recording_callback_url,
                "recording_callback_method": recording_callback_method,
                "transcript": transcript,
                "transcription_url": transcription_url,
                "record_track_type": record_track_type,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> MultiPartyRecordingStarted | AsyncAccepted:
    """The result of a successful response."""
    result: MultiPartyRecordingStarted | AsyncAccepted = read(
        response,
        Reply(range(200, 201), "application/json", Object(MultiPartyRecordingStarted)),
        Reply(range(202, 203), "application/json", Object(AsyncAccepted)),
    )
    return result
