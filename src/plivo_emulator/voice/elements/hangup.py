"""`Hangup`: the end of a call (Plivo's page on Hangup)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from plivo_emulator.voice import attributes, causes
from plivo_emulator.voice.definitions import Element, LiveCall

_SOURCE: Final = "Answer XML"
_REASONS: Final = {"busy": causes.BUSY, "rejected": causes.REJECTED}


@dataclass(frozen=True, kw_only=True)
class Hangup(Element):
    """End the call, now or after some time."""

    picks_up = False

    reason: str = attributes.one_of("rejected", "busy", default="")
    schedule: int = attributes.integer(0)

    def start(self, live: LiveCall) -> None:
        if self.schedule:
            live.end_in(self.schedule)
            live.proceed()
        elif live.call.answered is None:
            live.hang_up(_REASONS.get(self.reason, causes.REJECTED), _SOURCE)
        else:
            live.hang_up(causes.NORMAL, _SOURCE)
