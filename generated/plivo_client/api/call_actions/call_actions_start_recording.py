"""POST /Account/{auth_id}/Call/{call_uuid}/Record/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.recording_started import RecordingStarted

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.http_method import HttpMethod
    from ...models.record_file_format import RecordFileFormat
    from ...models.recording_channels import RecordingChannels
    from ...models.recording_transcription_type import RecordingTranscriptionType
    from ...models.transcription_report import TranscriptionReport


def build(
    auth_id: str,
    call_uuid: str,
    *,
    time_limit: int | None | Unset = UNSET,
    file_format: RecordFileFormat | None | Unset = UNSET,
    record_channel_type: RecordingChannels | None | Unset = UNSET,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
    transcription_type: RecordingTranscriptionType | None | Unset = UNSET,
    transcription_url: str | None | Unset = UNSET,
    transcription_method: HttpMethod | None | Unset = UNSET,
    transcription_report_type: TranscriptionReport | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/Account/{path_segment(auth_id, 'auth_id')}/Call/{path_segment(call_uuid, 'call_uuid')}/Record/",
        json=given(
            {
                "time_limit": time_limit,
                "file_format": file_format,
                "record_channel_type": record_channel_type,
                "callback_url": callback_url,
                "callback_method": callback_method,
                "transcription_type": transcription_type,
                "transcription_url": transcription_url,
                "transcription_method": transcription_method,
                "transcription_report_type": transcription_report_type,
            },
        ),
    )


def parse(response: httpx.Response) -> RecordingStarted:
    """The result of a successful response."""
    return RecordingStarted.from_dict(json_object(response))
