"""`Speak`: text that is read out (Plivo's page on Speak)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from plivo_emulator.telephony.xml import LANGUAGES, SSML
from plivo_emulator.voice import attributes
from plivo_emulator.voice.definitions import Element, Lengths, LiveCall, Sound
from plivo_emulator.voice.sounds import speech_seconds

# Of the voices that are not Polly's.
_LANGUAGES: Final = (
    *("da-DK", "de-DE", "en-AU", "en-GB", "en-US", "es-ES", "es-US", "fr-CA", "fr-FR"),
    *("it-IT", "nl-NL", "pl-PL", "pt-BR", "pt-PT", "ru-RU", "sv-SE"),
)
# In any letters, and without the country, as samples of an SDK have it.
_SPOKEN: Final = {spelt.lower() for each in _LANGUAGES for spelt in (each, each[:2])}


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

    def faults(self) -> Iterator[str]:
        if self.voice.startswith("Polly."):
            return
        if self.voice.upper() not in ("WOMAN", "MAN"):
            yield f"voice of Speak should be WOMAN, MAN or that of Polly, not {self.voice!r}"
        elif self.language.lower() not in _SPOKEN:
            names = ", ".join(_LANGUAGES)
            yield f"Speak with {self.voice} cannot speak {self.language!r}, only {names}"

    def sounds(self, lengths: Lengths) -> Iterable[Sound]:
        seconds = speech_seconds(self.text)
        return [Sound(kind="speak", text=self.text, seconds=seconds, times=self.loop)]

    def start(self, live: LiveCall) -> None:
        live.play(list(self.sounds(live.audio_seconds)))
