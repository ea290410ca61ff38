"""`PreAnswer`: what a caller hears before the call is answered (Plivo's page on PreAnswer)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from plivo_emulator.voice.definitions import Element


@dataclass(frozen=True, kw_only=True)
class PreAnswer(Element):
    """Play elements without answering the call."""

    content = "elements"
    holds = frozenset(
        {"Speak", "Play", "Wait", "GetDigits", "GetInput", "Redirect", "Message", "DTMF"}
    )

    def unfolded(self) -> Iterable[Element]:
        return [replace(each, early=True) for each in self.children]
