"""POST /Account/{auth_id}/MultiPartyCall/{mpc_id}/Record/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.multi_party_recording_started import MultiPartyRecordingStarted

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.http_method import HttpMethod
    from ...models.record_file_format import RecordFileFormat


def build(
    auth_id: str,
    mpc_id: str,
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
        f"/Account/{path_segment(auth_id, 'auth_id')}/MultiPartyCall/{path_segment(mpc_id, 'mpc_id')}/Record/",
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


def parse(response: httpx.Response) -> MultiPartyRecordingStarted:
    """The result of a successful response."""
    return MultiPartyRecordingStarted.from_dict(json_object(response))
