"""POST /Account/{auth_id}/Conference/{conference_name}/Record/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.conference_recording_started import ConferenceRecordingStarted

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.http_method import HttpMethod
    from ...models.record_file_format import RecordFileFormat
    from ...models.recording_transcription_type import RecordingTranscriptionType


def build(
    auth_id: str,
    conference_name: str,
    *,
    file_format: RecordFileFormat | None | Unset = UNSET,
    time_limit: int | None | Unset = UNSET,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
    transcription_type: RecordingTranscriptionType | None | Unset = UNSET,
    transcription_url: str | None | Unset = UNSET,
    transcription_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/Account/{path_segment(auth_id, 'auth_id')}/Conference/{path_segment(conference_name, 'conference_name')}/Record/",
        json=given(
            {
                "file_format": file_format,
                "time_limit": time_limit,
                "callback_url": callback_url,
                "callback_method": callback_method,
                "transcription_type": transcription_type,
                "transcription_url": transcription_url,
                "transcription_method": transcription_method,
            },
        ),
    )


def parse(response: httpx.Response) -> ConferenceRecordingStarted:
    """The result of a successful response."""
    return ConferenceRecordingStarted.from_dict(json_object(response))
