"""StreamStart (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .audio_track import AudioTrack
    from .http_method import HttpMethod
    from .stream_format import StreamFormat


@define(eq=False, repr=False)
class StreamStart(Model):
    """The audio stream to start."""

    _required = frozenset({"service_url"})

    service_url: str
    """Address of your WebSocket server, `ws` or `wss`."""
    bidirectional: bool | Unset = UNSET
    """Whether your server may send audio too. False unless given."""
    audio_track: AudioTrack | Unset = UNSET
    """What is streamed, `inbound` unless given; a bidirectional stream cannot have another."""
    stream_timeout: int | Unset = UNSET
    """How many seconds it lasts at most, 86400 unless given."""
    status_callback_url: str | Unset = UNSET
    """Address that is told what happens to the stream."""
    status_callback_method: HttpMethod | Unset = UNSET
    """How that address is called. `POST` unless given."""
    content_type: StreamFormat | Unset = UNSET
    """Encoding and sampling rate of the audio, `audio/x-l16;rate=8000` unless given."""
    extra_headers: str | Unset = UNSET
    """Pairs of names and values that your server is sent with every event, such as `a=1,b=2`."""
    noise_cancellation: bool | Unset = UNSET
    """Whether noise is removed from what the person says. False unless given."""
    noise_cancellation_level: int | Unset = UNSET
    """How much of it, from 60 to 100; 85 unless given."""
    cx_bot: bool | Unset = UNSET
    """Whether the stream is for a bot of the contact centre product. The SDKs send it."""
    callback_url: str | Unset = UNSET
    """Makes the request asynchronous and names the URL that receives its reply."""
    callback_method: HttpMethod | Unset = UNSET
    """How `callback_url` is called. `POST` unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("service_url", UNSET),
            get("bidirectional", UNSET),
            get("audio_track", UNSET),
            get("stream_timeout", UNSET),
            get("status_callback_url", UNSET),
            get("status_callback_method", UNSET),
            get("content_type", UNSET),
            get("extra_headers", UNSET),
            get("noise_cancellation", UNSET),
            get("noise_cancellation_level", UNSET),
            get("cx_bot", UNSET),
            get("callback_url", UNSET),
            get("callback_method", UNSET),
        )
        self.raw = source
        return self
