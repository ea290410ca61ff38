"""`Play`: an audio file (Plivo's page on Play)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plivo_emulator.voice import attributes
from plivo_emulator.voice.definitions import Element, Lengths, LiveCall, Sound


@dataclass(frozen=True, kw_only=True)
class Play(Element):
    """Play an audio file."""

    content = "text"

    loop: int = attributes.integer(1)

    def faults(self) -> Iterator[str]:
        if not self.text.startswith(("http://", "https://")):
            yield f"Play should hold a URL that begins with http:// or https://, not {self.text!r}"

    def sounds(self, lengths: Lengths) -> Iterable[Sound]:
        seconds = lengths(self.text)
        return [Sound(kind="play", text=self.text, seconds=seconds, times=self.loop)]

    def audio(self) -> Iterable[str]:
        return [self.text]

    def start(self, live: LiveCall) -> None:
        live.play(list(self.sounds(live.audio_seconds)))
