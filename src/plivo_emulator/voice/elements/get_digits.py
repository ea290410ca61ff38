"""`GetDigits`: keys that the party presses (Plivo's page on GetDigits)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from plivo_emulator.voice import attributes, requests
from plivo_emulator.voice.definitions import LiveCall, Sound
from plivo_emulator.voice.elements._prompting import Prompting
from plivo_emulator.voice.sounds import BEEP

FIRST: Final = "first"
NEXT: Final = "next"


@dataclass(frozen=True, kw_only=True)
class GetDigits(Prompting):
    """Play a prompt and collect digits.

        prompt --> wait --> (next attempt, or next element)
           +--------+--> collect --> done

    A key of `validDigits` ends the prompt; any other is a failed attempt.
    """

    timeout: int = attributes.integer(5)
    digit_timeout: int = attributes.integer(2)
    num_digits: int = attributes.integer(99)
    finish_on_key: str = attributes.keys()
    valid_digits: str = attributes.text("1234567890*#")
    invalid_digits_sound: str = attributes.url()
    play_beep: bool = attributes.boolean(False)
    log: bool = attributes.boolean(True)

    def on_played(self, live: LiveCall) -> None:
        if live.state["wrong"]:
            self.retry(live)
        else:
            live.set_timer(FIRST, self.timeout)

    def on_timer(self, live: LiveCall, name: str) -> None:
        if name == NEXT:
            self._finish(live)
        else:
            self.time_out(live)

    def on_digit(self, live: LiveCall, digit: str) -> None:
        state = live.state
        if state["wrong"]:
            return
        live.stop_playing()
        live.cancel_timer(FIRST)
        if digit == self.finish_on_key:
            self._finish(live)
        elif digit not in self.valid_digits:
            self._refuse(live)
        else:
            state["digits"] += digit
            if len(state["digits"]) >= self.num_digits:
                self._finish(live)
            else:
                live.set_timer(NEXT, self.digit_timeout)

    def audio(self) -> Iterable[str]:
        return [*super().audio(), *filter(None, [self.invalid_digits_sound])]

    def prompt(self, live: LiveCall) -> None:
        live.state.update(digits="", wrong=False)
        beep = [Sound(kind="beep", seconds=BEEP)] if self.play_beep else []
        live.play([*self.prompt_sounds(live), *beep])

    def _refuse(self, live: LiveCall) -> None:
        live.cancel_timer(NEXT)
        live.state["wrong"] = True
        url = self.invalid_digits_sound
        live.play([Sound(kind="play", text=url, seconds=live.audio_seconds(url))] if url else [])

    def _finish(self, live: LiveCall) -> None:
        digits = live.state["digits"]
        if digits:
            fields = {"Digits": digits, "Event": "Redirect"}
            self.conclude(live, requests.DIGITS, fields)
        else:
            # Nothing but the key that ends the input counts as no input.
            self.retry(live)
