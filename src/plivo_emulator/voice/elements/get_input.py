"""`GetInput`: keys or words of the party (Plivo's page on GetInput)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from math import ceil
from typing import Any, Final

from plivo_emulator.voice import attributes, requests
from plivo_emulator.voice.definitions import LiveCall
from plivo_emulator.voice.elements._prompting import Prompting
from plivo_emulator.voice.sounds import speech_seconds

FIRST: Final = "first"
END: Final = "end"
AUTOMATIC_END: Final = 2.0
"""Seconds of silence after which input ends, where the document says `auto`."""
CONFIDENCE: Final = "0.93"
SPEECH_RATE: Final = Decimal("0.02")
"""US dollars for 15 seconds of speech."""
_SPEECH_UNIT: Final = 15
_LANGUAGES: Final = (
    *("de-DE", "en-AU", "en-GB", "en-US", "es-ES", "es-US", "fr-FR", "it-IT", "ja-JP", "pt-BR"),
    "zh-CN",
)


@dataclass(frozen=True, kw_only=True)
class GetInput(Prompting):
    """Play a prompt and collect digits or speech, whichever comes first."""

    action: str = attributes.url(required=True)
    input_type: str = attributes.one_of(
        "dtmf", "speech", "dtmf speech", "speech dtmf", default="dtmf"
    )
    execution_timeout: int = attributes.integer(15)
    start_input_timeout: int = attributes.integer(None)
    digit_end_timeout: str = attributes.seconds_or_auto()
    speech_end_timeout: str = attributes.seconds_or_auto()
    finish_on_key: str = attributes.keys()
    num_digits: int = attributes.integer(32)
    speech_model: str = attributes.documented(
        "default", "command_and_search", "phone_call", default="default"
    )
    hints: str = attributes.text()
    language: str = attributes.documented(*_LANGUAGES, default="en-US")
    profanity_filter: bool = attributes.boolean(False)
    interim_speech_results_callback: str = attributes.url()
    interim_speech_results_callback_method: str = attributes.method()
    log: bool = attributes.boolean(True)

    def on_played(self, live: LiveCall) -> None:
        live.set_timer(FIRST, self.start_input_timeout or self.execution_timeout)

    def on_timer(self, live: LiveCall, name: str) -> None:
        if name == END:
            self._finish(live)
        else:
            self.time_out(live)

    def on_digit(self, live: LiveCall, digit: str) -> None:
        state = live.state
        if "dtmf" not in self.input_type or state["speech"]:
            return
        self._begin(live)
        if digit == self.finish_on_key:
            self._finish(live)
            return
        state["digits"] += digit
        if len(state["digits"]) >= self.num_digits:
            self._finish(live)
        else:
            live.set_timer(END, _seconds(self.digit_end_timeout))

    def on_speech(self, live: LiveCall, text: str) -> None:
        state = live.state
        if "speech" not in self.input_type or state["digits"]:
            return
        self._begin(live)
        state["speech"] = f"{state['speech']} {text}".strip()
        state["parts"] += 1
        interim = {
            "StableSpeech": state["speech"],
            "UnstableSpeech": "",
            "Stability": "0.9",
            "SequenceNumber": str(state["parts"]),
        }
        url = self.interim_speech_results_callback
        live.notify(requests.INTERIM, url, self.interim_speech_results_callback_method, interim)
        live.set_timer(END, speech_seconds(text) + _seconds(self.speech_end_timeout))

    def prompt(self, live: LiveCall) -> None:
        live.state.update(digits="", speech="", parts=0)
        live.play(self.prompt_sounds(live))

    def _begin(self, live: LiveCall) -> None:
        live.stop_playing()
        live.cancel_timer(FIRST)

    def _finish(self, live: LiveCall) -> None:
        digits, speech = live.state["digits"], live.state["speech"]
        if not digits and not speech:
            self.retry(live)
            return
        fields: dict[str, Any] = {"Digits": digits, "Speech": speech, "Event": "Redirect"}
        if speech:
            units = ceil(speech_seconds(speech) / _SPEECH_UNIT)
            fields |= {
                "InputType": "speech",
                "SpeechConfidenceScore": CONFIDENCE,
                "BilledAmount": f"{SPEECH_RATE * units:.5f}",
            }
        else:
            fields |= {"InputType": "dtmf", "SpeechConfidenceScore": "", "BilledAmount": ""}
        self.conclude(live, requests.INPUT, fields)


def _seconds(text: str) -> float:
    return float(text) if text.isdecimal() else AUTOMATIC_END
