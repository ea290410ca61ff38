"""`DTMF`: tones to the other end (Plivo's page on DTMF)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plivo_emulator.voice import attributes
from plivo_emulator.voice.definitions import Element, LiveCall, Sound
from plivo_emulator.voice.sounds import tone_seconds


@dataclass(frozen=True, kw_only=True)
class DTMF(Element):
    """Send tones."""

    content = "text"

    # Whether the next element begins meanwhile; `async` is a word of Python.
    meanwhile: bool = attributes.boolean(True, name="async")

    def faults(self) -> Iterator[str]:
        if wrong := self.text.strip("0123456789*#wW"):
            yield f"DTMF should hold 0 to 9, *, #, w and W, not {wrong!r}"

    def start(self, live: LiveCall) -> None:
        if self.meanwhile:
            live.send_tones(self.text)
            live.proceed()
        else:
            live.play([Sound(kind="dtmf", text=self.text, seconds=tone_seconds(self.text))])
