"""POST /Account/{auth_id}/Transcription/{recording_id}/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.transcription_accepted import TranscriptionAccepted

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset


def build(
    auth_id: str,
    recording_id: str,
    *,
    transcription_callback_url: str | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/Account/{path_segment(auth_id, 'auth_id')}/Transcription/{path_segment(recording_id, 'recording_id')}/",
        json=given(
            {
                "transcription_callback_url": transcription_callback_url,
            },
        ),
    )


def parse(response: httpx.Response) -> TranscriptionAccepted:
    """The result of a successful response."""
    return TranscriptionAccepted.from_dict(json_object(response))
