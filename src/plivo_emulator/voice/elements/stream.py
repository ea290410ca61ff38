"""`Stream`: the audio of a call over a WebSocket (Plivo's page on Stream).

No WebSocket is opened yet: the stream counts as one that could not be connected.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from plivo_emulator.voice import attributes
from plivo_emulator.voice.definitions import Element

if TYPE_CHECKING:
    from plivo_emulator.voice.live import LiveCall


@dataclass(frozen=True, kw_only=True)
class Stream(Element):
    """Stream the audio of the call."""

    content = "text"

    bidirectional: bool = attributes.boolean(False)
    audio_track: str = attributes.text("inbound")
    stream_timeout: int = attributes.integer(86_400)
    status_callback_url: str = attributes.url()
    status_callback_method: str = attributes.method()
    content_type: str = attributes.text("audio/x-l16;rate=8000")
    extra_headers: str = attributes.text()
    keep_call_alive: bool = attributes.boolean(False)
    noise_cancellation: bool = attributes.boolean(False)
    noise_cancellation_level: int = attributes.integer(85)

    def start(self, live: LiveCall) -> None:
        live.complain(f"The stream to {self.text} was not opened: streams are not played yet.")
        live.proceed()
