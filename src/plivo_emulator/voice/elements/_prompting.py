"""What `GetDigits` and `GetInput` have in common."""

from __future__ import annotations

from dataclasses import dataclass

from plivo_emulator.voice import attributes
from plivo_emulator.voice.definitions import LiveCall, Requesting, Sound


@dataclass(frozen=True, kw_only=True)
class Prompting(Requesting):
    """An element that plays what it holds and waits for input, several times if none comes.

    State: `attempt`, which of them it is, from 1.
    """

    holds = frozenset({"Speak", "Play", "Wait"})

    retries: int = attributes.integer(1)

    def start(self, live: LiveCall) -> None:
        self.prompt(live, attempt=1)

    def prompt(self, live: LiveCall, attempt: int) -> None:
        """Begin an attempt."""
        raise NotImplementedError

    def retry(self, live: LiveCall) -> None:
        """Begin the next attempt, or go on with the next element if that was the last."""
        attempt = live.state["attempt"]
        if attempt < self.retries:
            self.prompt(live, attempt + 1)
        else:
            live.proceed()

    def prompt_sounds(self, live: LiveCall) -> list[Sound]:
        """Return what is heard of the elements inside."""
        return [sound for each in self.children for sound in each.sounds(live.audio_seconds)]
