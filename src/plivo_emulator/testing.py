"""The value of the pytest fixture `plivo_emulator`: an emulator for a test."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from datetime import datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any

from plivo_emulator.call_under_test import AsyncCallUnderTest, CallUnderTest
from plivo_emulator.receiver import WebhookReceiver
from plivo_emulator.suggestions import check_names

__all__ = ["AsyncCallUnderTest", "CallUnderTest", "ClockUnderTest", "EmulatorUnderTest"]

if TYPE_CHECKING:
    from plivo_client import AsyncPlivo, Plivo
    from plivo_emulator.emulator import Emulator
    from plivo_emulator.hosting import Application, ServedApplication
    from plivo_emulator.pipeline.http import Reply
    from plivo_emulator.pipeline.journal import Journal
    from plivo_emulator.serving.server import BackgroundServer
    from plivo_emulator_client import AsyncPlivoEmulator, PlivoEmulator
    from plivo_emulator_client.models import Call, Message


class ClockUnderTest:
    """The emulator's clock, moved through the control API.

    Args:
        control: a client of the control API.
    """

    def __init__(self, control: PlivoEmulator) -> None:
        self._control = control

    def __repr__(self) -> str:
        from plivo_client import PlivoError

        try:
            return f"ClockUnderTest({self.now.isoformat()})"
        except (PlivoError, RuntimeError):  # the emulator, or its client, is closed
            return "ClockUnderTest()"

    @property
    def now(self) -> datetime:
        """The current time (aware, UTC)."""
        return datetime.fromisoformat(self._control.clock.get().now)

    def freeze(self, at: datetime | None = None) -> None:
        """Stop the clock, now or at a given time."""
        if at is None:
            self._control.clock.freeze()
        else:
            self._control.clock.freeze(at=at.isoformat())

    def resume(self) -> None:
        """Restart the clock."""
        self._control.clock.resume()

    def advance(self, **duration: float) -> list[str]:
        """Advance the clock; everything that falls due on the way has happened on return.

        If other accounts keep adding work meanwhile, the rest happens in the background.

        Args:
            duration: arguments of `datetime.timedelta`: `seconds=5`, `days=1`...

        Returns:
            What happened, in order, one line each.
        """
        seconds = timedelta(**duration).total_seconds()
        return list(self._control.clock.advance(seconds=seconds).trace)


class EmulatorUnderTest:
    """The value of the fixture `plivo_emulator`.

    Attributes:
        emulator: the emulator itself.
        url: its root URL, such as `http://127.0.0.1:40213`.
        base_url: the URL of the vendor's API, for any client.
        auth_id: the Auth ID of the main account.
        auth_token: the Auth Token of the main account.
    """

    def __init__(self, server: BackgroundServer) -> None:
        self.emulator: Emulator = server.emulator
        self.url = server.url
        self.base_url = server.base_url
        self.auth_id = self.emulator.settings.auth_id
        self.auth_token = self.emulator.settings.auth_token
        self._opened = ExitStack()

    def __repr__(self) -> str:
        return f"EmulatorUnderTest({self.url}, requests={self.journal.recorded})"

    @property
    def environment(self) -> dict[str, str]:
        """The variables by which clients find this emulator and its account."""
        return {
            "PLIVO_AUTH_ID": self.auth_id,
            "PLIVO_AUTH_TOKEN": self.auth_token,
            "PLIVO_BASE_URL": self.base_url,
            "PLIVO_EMULATOR_BASE_URL": f"{self.url}/_emulator",
        }

    @cached_property
    def client(self) -> Plivo:
        """A ready client; closed when the test ends."""
        from plivo_client import Plivo

        client = Plivo(self.auth_id, self.auth_token, base_url=self.base_url)
        self._opened.callback(client.close)
        return client

    @property
    def async_client(self) -> AsyncPlivo:
        """A new asynchronous client; use it in ``async with``."""
        from plivo_client import AsyncPlivo

        return AsyncPlivo(self.auth_id, self.auth_token, base_url=self.base_url)

    @cached_property
    def control(self) -> PlivoEmulator:
        """A client of the control API; closed when the test ends."""
        from plivo_emulator_client import PlivoEmulator

        control = PlivoEmulator(base_url=f"{self.url}/_emulator")
        self._opened.callback(control.close)
        return control

    @property
    def async_control(self) -> AsyncPlivoEmulator:
        """A new asynchronous client of the control API; use it in ``async with``."""
        from plivo_emulator_client import AsyncPlivoEmulator

        return AsyncPlivoEmulator(base_url=f"{self.url}/_emulator")

    @cached_property
    def clock(self) -> ClockUnderTest:
        """The clock."""
        return ClockUnderTest(self.control)

    @cached_property
    def webhooks(self) -> WebhookReceiver:
        """A server for webhooks, started at the first use and stopped when the test ends."""
        receiver = WebhookReceiver([self.auth_token])
        self._opened.callback(receiver.close)
        return receiver

    @property
    def journal(self) -> Journal:
        """The latest requests and replies."""
        return self.emulator.journal

    def call(self, from_: str, to: str, *, advance: bool = True, **script: Any) -> Call:
        """Simulate a call to a virtual number or an application, by default to its end.

        Args:
            from_: the caller's number.
            to: a number, an application's id or its SIP address.
            advance: advance the clock to the end of the call; otherwise the call runs on the clock.
            script: the script of the call: `pins`, `answer`, `ring_seconds`, `talk_seconds`,
                `hangup_by`, `recording`; see `CallCreate` in the control API's document.

        Raises:
            TypeError: there is no such part of a script.
        """
        check_names("call", script, self.control.calls.create)
        return self.control.calls.create(from_=from_, to=to, advance=advance, **script)

    # The same request for both, as the owner of the number decides what is called.
    inbound_call = call

    def phone(self, from_: str, to: str, **script: Any) -> CallUnderTest:
        """Call a number or an application, step by step.

        Args:
            from_: the caller's number.
            to: a number, an application's id or its SIP address.
            script: as in `call`.
        """
        return self.call_of(self.call(from_, to, advance=False, **script).call_uuid)

    def call_of(self, call: Any) -> CallUnderTest:
        """Return a call that there is already, such as one that the account has placed.

        Args:
            call: the call's identifier, or a model with it, such as the reply of `calls.create`.

        Raises:
            ValueError: the reply is of several calls: choose one of its `request_uuid`.
        """
        call_uuid = getattr(call, "request_uuid", getattr(call, "call_uuid", call))
        if not isinstance(call_uuid, str):
            raise ValueError(f"call_of takes one call, not {call_uuid!r}")
        return CallUnderTest(self.control, call_uuid)

    def inbound_message(
        self, from_: str, to: str, text: str = "", media: Sequence[str] = ()
    ) -> Message:
        """Simulate an incoming message; webhooks are sent at once.

        Returns:
            The message after the first delivery attempt.
        """
        message = self.control.messages.create(from_=from_, to=to, text=text, media=list(media))
        self.clock.advance(seconds=0)
        latest = self.control.messages.list(limit=100).objects
        same = (one for one in latest if one.message_uuid == message.message_uuid)
        return next(same, message)

    def otp(self, session: Any) -> str:
        """Return the one-time password of a Verify session.

        Args:
            session: the session's identifier, or a model with it.

        Raises:
            LookupError: there is no such session.
        """
        session_uuid = getattr(session, "session_uuid", session)
        found = self.control.passwords.list(session_uuid=session_uuid).objects
        if not found:
            raise LookupError(f"There is no Verify session {session_uuid}.")
        return found[0].otp

    def map(self, public: str, local: str) -> None:
        """Call a program at a local address instead of its public one from now on.

        Args:
            public: a URL such as `https://shop.example`; `https://*.example.com` stands for all
                names below a domain.
            local: the URL to call instead, such as `http://127.0.0.1:3000`.

        Raises:
            ValueError: one of them cannot be mapped.
        """
        self.emulator.webhooks.outbound.addresses.add(public, local)

    def serve(
        self, application: Application, *, public_url: str | None = None, timeout: float = 30.0
    ) -> ServedApplication:
        """Serve the web application under test until the test ends; see `plivo_emulator.serve`.

        Args:
            application: an ASGI or WSGI application, a function that returns one, or where to
                import it from, such as `"shop.main:app"`.
            public_url: the URL by which the application knows itself, such as
                `https://shop.example`: webhooks to it arrive as through a reverse proxy; see `map`.
            timeout: the most seconds to wait for it to start, and to stop.

        Raises:
            ApplicationFailed: it did not start.
        """
        from plivo_emulator.hosting import serve

        served = self._opened.enter_context(serve(application, timeout=timeout))
        if public_url is not None:
            self.map(public_url, served.url)
        return served

    def fail_next(self, status: int = 500, times: int = 1, **rule: Any) -> None:
        """Make the next requests fail.

        Args:
            status: the status to return.
            times: how many requests fail.
            rule: other conditions and effects: `operation_id`, `path`, `delay_seconds`...; see
                `FaultCreate` in the control API's document.

        Raises:
            TypeError: there is no such condition or effect.
        """
        check_names("fail_next", rule, self.control.faults.create)
        self.control.faults.create(status=status, times=times, **rule)

    def request(
        self,
        method: str,
        path: str,
        *,
        body: Any = None,
        auth: tuple[str, str] | None = None,
    ) -> Reply:
        """Send a request without a socket, through the same pipeline.

        Args:
            method: in upper case.
            path: below the account, such as `Application/`, with its query.
            body: sent as JSON unless it is `None`.
            auth: Auth ID and token; by default those of the main account.
        """
        import base64

        import orjson

        from plivo_emulator.pipeline.http import Request

        auth_id, token = auth or (self.auth_id, self.auth_token)
        credentials = base64.b64encode(f"{auth_id}:{token}".encode()).decode()
        headers = {"authorization": f"Basic {credentials}"}
        if body is not None:
            headers["content-type"] = "application/json"
        return self.emulator.handle(
            Request(
                method,
                f"/v1/Account/{auth_id}/{path}",
                headers,
                b"" if body is None else orjson.dumps(body),
            )
        )

    def latest(self, count: int = 10) -> str:
        """Return the latest requests and webhooks, oldest first, as a failed test prints them.

        Args:
            count: how many of each.
        """
        from plivo_emulator.latest import latest

        return latest(self.emulator, count)

    def reset(self) -> None:
        """Reset the emulator; see `Emulator.reset`."""
        self.emulator.reset()

    def check(self) -> None:
        """Fail if a reply did not match the contract or a handler raised an unexpected exception.

        Raises:
            AssertionError: with all such errors.
        """
        wrong = [*self.emulator.contract_violations, *self.emulator.internal_errors]
        if wrong:
            raise AssertionError("\n\n".join(map(str, wrong)))

    def close(self) -> None:
        """Close the clients and servers of the test, the latest first."""
        self._opened.close()
