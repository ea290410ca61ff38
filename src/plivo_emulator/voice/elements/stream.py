"""`Stream`: the audio of a call over a WebSocket (Plivo's page on Stream)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from plivo_emulator.voice import attributes
from plivo_emulator.voice.definitions import Element, LiveCall
from plivo_emulator.voice.streaming.lifecycle import (
    API_REQUEST,
    CALL_HANGUP,
    AlreadyStreaming,
    open_stream,
    stop_streams,
)
from plivo_emulator.voice.streaming.streams import (
    DEFAULT_FORMAT,
    DEFAULT_TIMEOUT,
    TRACKS,
    StreamRequest,
)

FORMATS: Final = (
    "audio/x-l16;rate=8000",
    "audio/x-l16;rate=16000",
    "audio/x-l16;rate=24000",
    "audio/x-mulaw;rate=8000",
)
DEFAULT_RATE: Final = 8000
# What Plivo's command-line tool writes.
_OTHER_NAMES: Final = {"audio/l16": "audio/x-l16"}
LONGEST_URL: Final = 2048
MOST_HEADERS: Final = 512


@dataclass(frozen=True, kw_only=True)
class Stream(Element):
    """Stream the audio of the call; with `keepCallAlive`, wait for the end of the stream."""

    content = "text"

    bidirectional: bool = attributes.boolean(False)
    audio_track: str = attributes.documented("inbound", "outbound", "both", default="inbound")
    stream_timeout: int = attributes.integer(DEFAULT_TIMEOUT)
    status_callback_url: str = attributes.url()
    status_callback_method: str = attributes.method()
    content_type: str = attributes.documented(*FORMATS, default=DEFAULT_FORMAT)
    sample_rate: int | None = attributes.integer(None)
    extra_headers: str = attributes.text()
    keep_call_alive: bool = attributes.boolean(False)
    noise_cancellation: bool = attributes.boolean(False)
    noise_cancellation_level: int = attributes.integer(85)

    @property
    def format(self) -> str:
        """The encoding and its rate, as programs write them (decision U74)."""
        encoding, _, parameters = self.content_type.replace(" ", "").lower().partition(";")
        rate = parameters or f"rate={self.sample_rate or DEFAULT_RATE}"
        return f"{_OTHER_NAMES.get(encoding, encoding)};{rate}"

    def _obstacles(self) -> Iterator[str]:
        if not self.text.startswith(("ws://", "wss://")) or len(self.text) > LONGEST_URL:
            yield "Stream should hold a URL that begins with ws:// or wss://"
        if self.audio_track not in TRACKS:
            yield f"audioTrack of Stream should be {', '.join(TRACKS)}"
        elif self.bidirectional and self.audio_track != "inbound":
            yield "audioTrack of a bidirectional Stream should be inbound"
        if self.format not in FORMATS:
            yield f"contentType of Stream should be one of {', '.join(FORMATS)}"
        if len(self.extra_headers.encode()) > MOST_HEADERS:
            yield f"extraHeaders of Stream should have at most {MOST_HEADERS} bytes"
        if self.stream_timeout < 1:
            yield "streamTimeout of Stream should be positive"

    def start(self, live: LiveCall) -> None:
        if problem := next(self._obstacles(), None):
            live.complain(f"The stream was not started: {problem}.")
            live.proceed()
            return
        try:
            stream = open_stream(live, self._request())
        except AlreadyStreaming:
            live.complain(f"The stream to {self.text} was not started: the call has one.")
            live.proceed()
            return
        if self.keep_call_alive:
            live.state["stream"] = stream.stream_id
        else:
            live.proceed()

    def stop(self, live: LiveCall) -> None:
        if live.state.pop("stream", None):
            over = live.call.status.is_final
            stop_streams(live, CALL_HANGUP if over else API_REQUEST)

    def _request(self) -> StreamRequest:
        return StreamRequest(
            service_url=self.text,
            bidirectional=self.bidirectional,
            audio_track=self.audio_track,
            stream_timeout=self.stream_timeout,
            status_callback_url=self.status_callback_url,
            status_callback_method=self.status_callback_method,
            content_type=self.format,
            extra_headers=self.extra_headers,
        )
