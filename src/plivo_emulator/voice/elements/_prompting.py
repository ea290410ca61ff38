"""What `GetDigits` and `GetInput` have in common."""

from __future__ import annotations

from dataclasses import dataclass

from plivo_emulator.voice import attributes
from plivo_emulator.voice.definitions import LiveCall, Requesting, Sound


@dataclass(frozen=True, kw_only=True)
class Prompting(Requesting):
    """An element that plays what it holds and waits for input, several times if none comes.

    State: `attempt`, which of them it is, from 1; `began`, when.
    """

    holds = frozenset({"Speak", "Play", "Wait"})

    retries: int = attributes.integer(1)

    def start(self, live: LiveCall) -> None:
        self._attempt(live, 1)

    def prompt(self, live: LiveCall) -> None:
        """Begin an attempt."""
        raise NotImplementedError

    def retry(self, live: LiveCall) -> None:
        """Begin the next attempt, or go on with the next element if that was the last."""
        attempt = live.state["attempt"]
        if attempt < self.retries:
            self._attempt(live, attempt + 1)
        else:
            live.proceed()

    def time_out(self, live: LiveCall) -> None:
        """Nothing was entered in time: begin the next attempt, unless none takes any time."""
        if live.state["began"] == live.context.now.isoformat():
            live.proceed()
        else:
            self.retry(live)

    def prompt_sounds(self, live: LiveCall) -> list[Sound]:
        """Return what is heard of the elements inside."""
        return [sound for each in self.children for sound in each.sounds(live.audio_seconds)]

    def _attempt(self, live: LiveCall, attempt: int) -> None:
        live.state.update(attempt=attempt, began=live.context.now.isoformat())
        self.prompt(live)
