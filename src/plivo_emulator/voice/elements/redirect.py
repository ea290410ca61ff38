"""`Redirect`: another document (Plivo's page on Redirect)."""

from __future__ import annotations

from dataclasses import dataclass

from plivo_emulator.voice import attributes, requests
from plivo_emulator.voice.definitions import Element, LiveCall


@dataclass(frozen=True, kw_only=True)
class Redirect(Element):
    """Continue with the document of another URL."""

    content = "text"

    method: str = attributes.method()

    def start(self, live: LiveCall) -> None:
        live.ask(requests.REDIRECT, self.text, self.method, {"Event": "Redirect"})
