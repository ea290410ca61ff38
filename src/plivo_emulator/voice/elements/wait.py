"""`Wait`: silence (Plivo's page on Wait)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plivo_emulator.voice import attributes
from plivo_emulator.voice.definitions import Element, Lengths, LiveCall, Sound


@dataclass(frozen=True, kw_only=True)
class Wait(Element):
    """Let time pass; before anything else, an incoming call keeps ringing."""

    picks_up = False

    length: int = attributes.integer(1)
    silence: bool = attributes.boolean(False)
    min_silence: int = attributes.integer(2000)
    beep: bool = attributes.boolean(False)

    def sounds(self, lengths: Lengths) -> Iterable[Sound]:
        return [Sound(kind="wait", seconds=self.length)]

    def start(self, live: LiveCall) -> None:
        live.play(list(self.sounds(live.audio_seconds)))
