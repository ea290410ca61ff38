"""GET /Account/{auth_id}/Transcription/{recording_id}/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.transcription import Transcription

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.transcription_type import TranscriptionType


def build(
    auth_id: str,
    recording_id: str,
    *,
    type_: TranscriptionType | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "GET",
        f"/Account/{path_segment(auth_id, 'auth_id')}/Transcription/{path_segment(recording_id, 'recording_id')}/",
        params=given(
            {
                "type": type_,
            },
        ),
    )


def parse(response: httpx.Response) -> Transcription:
    """The result of a successful response."""
    return Transcription.from_dict(json_object(response))
