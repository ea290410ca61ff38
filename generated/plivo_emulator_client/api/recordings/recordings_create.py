"""POST /recordings/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.added_recording import AddedRecording

if TYPE_CHECKING:
    from collections.abc import Sequence

    import httpx

    from plivo_runtime.unset import Unset

    from ...models.recorded_channels import RecordedChannels
    from ...models.recorded_format import RecordedFormat
    from ...models.recorded_kind import RecordedKind
    from ...models.recorded_words import RecordedWords, RecordedWordsDict


def build(
    *,
    auth_id: str | None | Unset = UNSET,
    from_: str | None | Unset = UNSET,
    to: str | None | Unset = UNSET,
    call_uuid: str | None | Unset = UNSET,
    seconds: float | None | Unset = UNSET,
    file_format: RecordedFormat | None | Unset = UNSET,
    channels: RecordedChannels | None | Unset = UNSET,
    recording_type: RecordedKind | None | Unset = UNSET,
    conference_name: str | None | Unset = UNSET,
    conference_uuid: str | None | Unset = UNSET,
    mpc_name: str | None | Unset = UNSET,
    mpc_uuid: str | None | Unset = UNSET,
    words: Sequence[RecordedWords | RecordedWordsDict] | None | Unset = UNSET,
    transcribed: bool | None | Unset = UNSET,
    transcription_error: str | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        "/recordings/",
        json=given(
            {
                "auth_id": auth_id,
                "from": from_,
                "to": to,
                "call_uuid": call_uuid,
                "seconds": seconds,
                "file_format": file_format,
                "channels": channels,
                "recording_type": recording_type,
                "conference_name": conference_name,
                "conference_uuid": conference_uuid,
                "mpc_name": mpc_name,
                "mpc_uuid": mpc_uuid,
                "words": words,
                "transcribed": transcribed,
                "transcription_error": transcription_error,
            },
        ),
    )


def parse(response: httpx.Response) -> AddedRecording:
    """The result of a successful response."""
    return AddedRecording.from_dict(json_object(response))
