"""`Speak`: text that is read out (Plivo's page on Speak)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plivo_emulator.telephony.xml import LANGUAGES, SSML
from plivo_emulator.voice import attributes
from plivo_emulator.voice.definitions import Element, Lengths, Sound
from plivo_emulator.voice.sounds import speech_seconds

if TYPE_CHECKING:
    from plivo_emulator.voice.live import LiveCall


@dataclass(frozen=True, kw_only=True)
class Speak(Element):
    """Read a text out."""

    content = "text or elements"
    holds = frozenset(SSML)

    voice: str = attributes.documented(
        "WOMAN", "MAN", default="WOMAN", pattern=r"Polly\.[A-Za-z]+", words="Polly.<name>"
    )
    language: str = attributes.documented(*LANGUAGES, default="en-US")
    loop: int = attributes.integer(1)

    def sounds(self, lengths: Lengths) -> Iterable[Sound]:
        seconds = speech_seconds(self.text)
        return [Sound(kind="speak", text=self.text, seconds=seconds, times=self.loop)]

    def start(self, live: LiveCall) -> None:
        live.play(list(self.sounds(live.audio_seconds)))
