"""What happens outside the API, which an emulator lets us make happen: time, calls, phones."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from plivo_emulator_client import PlivoEmulator
from plivo_emulator_client.models import Call, Message
from tests.semantic.api import Api


class Simulation:
    """The other side of an account.

    Args:
        control: the emulator's own API.
        api: the account.
    """

    def __init__(self, control: PlivoEmulator, api: Api) -> None:
        self.control = control
        self.api = api

    def freeze(self) -> bool:
        """Stop the clock at a whole second; return whether it stood still before."""
        clock = self.control.clock.get()
        if not clock.frozen:
            now = datetime.fromisoformat(self.control.clock.freeze().now)
            self.advance(1 - now.microsecond / 1e6)
        return clock.frozen

    @property
    def now(self) -> datetime:
        """The present, in UTC."""
        return datetime.fromisoformat(self.control.clock.get().now)

    def advance(self, seconds: float = 0, **more: float) -> list[str]:
        """Let time pass, with everything that falls due on the way; return what that was."""
        total = timedelta(seconds=seconds, **more).total_seconds()
        return list(self.control.clock.advance(seconds=total).trace)

    def call(self, caller: str, to: str, **script: Any) -> Call:
        """Let somebody call a number or an application, and live through the call."""
        return self.control.calls.create(from_=caller, to=to, advance=True, **script)

    def message(self, sender: str, to: str, text: str, **more: Any) -> Message:
        """Let somebody send a message to a number."""
        message = self.control.messages.create(from_=sender, to=to, text=text, **more)
        self.advance()
        return message

    def number(self, number: str, app_id: str | None = None, *, owner: str | None = None) -> None:
        """Give the account, or one of its subaccounts, a number."""
        more: dict[str, Any] = {} if app_id is None else {"app_id": app_id}
        self.control.numbers.create(number=number, auth_id=owner or self.api.auth_id, **more)

    def otp(self, session_uuid: str) -> str:
        """The one-time password of a Verify session."""
        (found,) = self.control.passwords.list(session_uuid=session_uuid).objects
        return found.otp
