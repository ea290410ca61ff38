"""DELETE /Account/{auth_id}/Transcription/{recording_id}/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, path_segment
from plivo_runtime.response import json_object

from ...models.transcription_accepted import TranscriptionAccepted

if TYPE_CHECKING:
    import httpx


def build(
    auth_id: str,
    recording_id: str,
) -> Request:
    """The request."""
    return Request(
        "DELETE",
        f"/Account/{path_segment(auth_id, 'auth_id')}/Transcription/{path_segment(recording_id, 'recording_id')}/",
    )


def parse(response: httpx.Response) -> TranscriptionAccepted:
    """The result of a successful response."""
    return TranscriptionAccepted.from_dict(json_object(response))
