"""POST /Account/{auth_id}/Call/{call_uuid}/Stream/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.stream_started import StreamStarted

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.audio_track import AudioTrack
    from ...models.http_method import HttpMethod
    from ...models.stream_format import StreamFormat


def build(
    auth_id: str,
    call_uuid: str,
    *,
    service_url: str,
    bidirectional: bool | None | Unset = UNSET,
    audio_track: AudioTrack | None | Unset = UNSET,
    stream_timeout: int | None | Unset = UNSET,
    status_callback_url: str | None | Unset = UNSET,
    status_callback_method: HttpMethod | None | Unset = UNSET,
    content_type: StreamFormat | None | Unset = UNSET,
    extra_headers_: str | None | Unset = UNSET,
    noise_cancellation: bool | None | Unset = UNSET,
    noise_cancellation_level: int | None | Unset = UNSET,
    cx_bot: bool | None | Unset = UNSET,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/Account/{path_segment(auth_id, 'auth_id')}/Call/{path_segment(call_uuid, 'call_uuid')}/Stream/",
        json=given(
            {
                "service_url": service_url,
                "bidirectional": bidirectional,
                "audio_track": audio_track,
                "stream_timeout": stream_timeout,
                "status_callback_url": status_callback_url,
                "status_callback_method": status_callback_method,
                "content_type": content_type,
                "extra_headers": extra_headers_,
                "noise_cancellation": noise_cancellation,
                "noise_cancellation_level": noise_cancellation_level,
                "cx_bot": cx_bot,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> StreamStarted:
    """The result of a successful response."""
    return StreamStarted.from_dict(json_object(response))
