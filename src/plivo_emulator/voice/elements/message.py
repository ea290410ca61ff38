"""`Message`: a text message sent during a call (Plivo's page on Message)."""

from __future__ import annotations

from dataclasses import dataclass

from plivo_emulator.domain.sending import Draft, send
from plivo_emulator.pipeline.errors import ApiError
from plivo_emulator.voice import attributes
from plivo_emulator.voice.definitions import Element, LiveCall


@dataclass(frozen=True, kw_only=True)
class Message(Element):
    """Send a message; the call goes on if that fails."""

    content = "text"

    src: str = attributes.text(required=True)
    dst: str = attributes.text(required=True)
    type: str = attributes.one_of("sms", "mms", "whatsapp", default="sms")
    callback_url: str = attributes.url()
    callback_method: str = attributes.method()

    def start(self, live: LiveCall) -> None:
        draft = Draft(
            owner=live.call.owner,
            src=self.src,
            dst=self.dst,
            type=self.type,
            text=self.text,
            url=self.callback_url,
            method=self.callback_method,
        )
        try:
            send(live.context, draft)
        except ApiError as error:
            live.complain(f"The message was not sent: {error.message}.")
        live.proceed()
