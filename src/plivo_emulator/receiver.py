"""A webhook receiver for tests and demonstrations: a small server that records webhooks.

    with WebhookReceiver(auth_token) as webhooks:
        client.masking_sessions.create(..., callback_url=webhooks.url("/events"))
        ...
        event = webhooks.wait_for("SessionTimeout", timeout=5)

Requests without a valid signature are answered with 403 and recorded in `refused`, except
those for audio files, which are not signed.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from plivo_emulator.listening import POLL_SECONDS
from plivo_emulator.suggestions import did_you_mean
from plivo_emulator.voice.sounds import AUDIO

if TYPE_CHECKING:
    from plivo_client.webhooks import Event

_LONGEST_BODY: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Received:
    """One webhook.

    Attributes:
        path: below the receiver's root, with the query.
        method: `GET` or `POST`.
        headers: as sent.
        body: as sent.
        event: the payload, verified and typed.
    """

    path: str
    method: str
    headers: dict[str, str]
    body: bytes
    event: Event

    @property
    def name(self) -> str:
        """The `EventName` of a masking event, else the name of the payload's model."""
        return str(getattr(self.event, "event_name", None) or type(self.event).__name__)


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer of the receiver.

    Attributes:
        status: of the answer.
        body: of the answer, such as call XML, or an audio file that is played.
        content_type: of the body.
    """

    status: int = 200
    body: str | bytes = ""
    content_type: str = "application/xml"


Responder: TypeAlias = Callable[[Received], Answer]


@dataclass(repr=False)
class WebhookReceiver:
    """A server on a free loopback port; use it in a ``with`` statement.

    Args:
        auth_tokens: accepted signing tokens: the account's and those of subaccounts.

    Attributes:
        received: valid webhooks, in the order of arrival.
        refused: why the others were invalid.
        answers: the answers by path without query; an empty 200 by default.
    """

    auth_tokens: list[str]
    received: list[Received] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    answers: dict[str, Answer | Responder] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._arrived = threading.Condition()
        self._server = _Server(("127.0.0.1", 0), _handler(self))
        self._thread = threading.Thread(
            target=self._server.serve_forever, args=(POLL_SECONDS,), daemon=True
        )
        self._thread.start()

    def __repr__(self) -> str:
        return f"WebhookReceiver({self.url()}, received={self.names}, refused={self.refused})"

    def __enter__(self) -> WebhookReceiver:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()

    def url(self, path: str = "/") -> str:
        """Return the URL of a path on this server."""
        return f"http://127.0.0.1:{self._server.server_port}{path}"

    def close(self) -> None:
        """Stop listening."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    @property
    def names(self) -> list[str]:
        """The names of the webhooks received, in order; see `Received.name`."""
        return [one.name for one in self.received]

    def wait_for(self, name: str, timeout: float = 5.0) -> Received:
        """Wait until an event of this name has arrived and return the first one.

        Args:
            name: an `EventName`, or the name of a payload model such as `HangupEvent`.
            timeout: the most seconds to wait.

        Raises:
            TimeoutError: it did not arrive; the text lists what did.
        """
        with self._arrived:
            self._arrived.wait_for(lambda: name in self.names, timeout)
        for one in self.received:
            if one.name == name:
                return one
        came = (", ".join(self.names) or "nothing") + did_you_mean(name, self.names, "; ")
        wrong = f"; refused: {'; '.join(self.refused)}" if self.refused else ""
        raise TimeoutError(f"{name} did not arrive within {timeout} s. Received: {came}{wrong}.")

    def take(self, method: str, path: str, headers: dict[str, str], body: bytes) -> Answer:
        """Check and record one request, and return the answer to it."""
        if AUDIO in (value for name, value in headers.items() if name.lower() == "accept"):
            found = self.answers.get(path.partition("?")[0])
            return found if isinstance(found, Answer) else Answer(404)
        from plivo_client import webhooks

        try:
            event = webhooks.parse(
                method=method,
                url=self._requested(path, headers),
                headers=headers,
                body=body,
                auth_tokens=self.auth_tokens,
            )
        except Exception as error:
            self.refused.append(f"{method} {path}: {error}")
            return Answer(403, str(error), "text/plain")
        received = Received(path, method, headers, body, event)
        with self._arrived:
            self.received.append(received)
            self._arrived.notify_all()
        answer = self.answers.get(path.partition("?")[0], Answer())
        return answer if isinstance(answer, Answer) else answer(received)

    def _requested(self, path: str, headers: dict[str, str]) -> str:
        """Return the URL that was requested: of a public name, if one is mapped to this server."""
        sent = {name.lower(): value for name, value in headers.items()}
        if (scheme := sent.get("x-forwarded-proto")) is None:
            return self.url(path)
        return f"{scheme}://{sent['host']}{path}"


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128


def _handler(receiver: WebhookReceiver) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        # Headers and body are written apart; waiting for both takes 40 ms each time.
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            self._answer()

        def do_POST(self) -> None:
            self._answer()

        def _answer(self) -> None:
            length = min(int(self.headers.get("content-length") or 0), _LONGEST_BODY)
            body = self.rfile.read(length)
            answer = receiver.take(self.command, self.path, dict(self.headers.items()), body)
            payload = answer.body if isinstance(answer.body, bytes) else answer.body.encode()
            self.send_response(answer.status)
            self.send_header("content-type", answer.content_type)
            self.send_header("content-length", str(len(payload)))
            self.end_headers()
            self.wfile.write(payload)

        def log_message(self, format: str, *arguments: Any) -> None:
            """Stay silent."""

    return Handler
