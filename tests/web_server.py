"""A user's web server, for tests: it answers as it is told and keeps what it was sent."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from plivo_runtime import signatures


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server says: `chunks` are sent one after the other, with a pause between.

    A redirect leads to `location`.
    """

    body: str | bytes = ""
    status: int = 200
    content_type: str = "application/xml"
    delay: float = 0.0
    chunks: tuple[str, ...] = ()
    location: str = ""


@dataclass(frozen=True, slots=True)
class Received:
    """One request that the server got."""

    method: str
    url: str
    headers: dict[str, str]
    body: str

    @property
    def path(self) -> str:
        return urlsplit(self.url).path

    @property
    def fields(self) -> dict[str, str]:
        form = self.body if self.method == "POST" else urlsplit(self.url).query
        return dict(parse_qsl(form, keep_blank_values=True))

    def signed_by(self, token: str, *, version: signatures.Version = "V3") -> bool:
        return signatures.verify(
            method=self.method,
            url=self.url,
            headers=self.headers,
            params=self.fields if self.method == "POST" else None,
            auth_tokens=token,
            versions=[version],
        )


@dataclass
class ApplicationServer:
    """A user's web server on a free port of loopback.

    Attributes:
        url: its root, without a slash at the end.
        answers: what to say, by path; anything else is answered as `otherwise` says.
        received: everything that came, in order.
        otherwise: the answer to other paths.
        heard: called with each request and what it is answered.
    """

    url: str = ""
    answers: dict[str, Answer | Callable[[Received], Answer]] = field(default_factory=dict)
    received: list[Received] = field(default_factory=list)
    otherwise: Answer = Answer(status=404)
    heard: Callable[[Received, Answer], None] = lambda request, answer: None

    def answer(self, request: Received) -> Answer:
        found = self.answers.get(request.path, self.otherwise)
        answer = found(request) if callable(found) else found
        self.heard(request, answer)
        return answer

    def paths(self) -> list[str]:
        return [request.path for request in self.received]


def _encoded(text: str | bytes) -> bytes:
    return text.encode() if isinstance(text, str) else text


@contextmanager
def application_server() -> Iterator[ApplicationServer]:
    """Serve until the block is left."""
    application = ApplicationServer()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        # Headers and body are written apart; waiting for both takes 40 ms each time.
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            self._answer()

        def do_POST(self) -> None:
            self._answer()

        def _answer(self) -> None:
            length = int(self.headers.get("content-length", 0))
            body = self.rfile.read(length).decode()
            headers = {name.lower(): value for name, value in self.headers.items()}
            request = Received(self.command, application.url + self.path, headers, body)
            application.received.append(request)
            answer = application.answer(request)
            chunks = [_encoded(chunk) for chunk in answer.chunks or (answer.body,)]
            time.sleep(answer.delay)
            try:
                self.send_response(answer.status)
                self.send_header("content-type", answer.content_type)
                if answer.location:
                    self.send_header("location", answer.location)
                self.send_header("content-length", str(sum(map(len, chunks))))
                self.end_headers()
                for position, chunk in enumerate(chunks):
                    time.sleep(0.05 if position else 0.0)
                    self.wfile.write(chunk)
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True

        def log_message(self, format: str, *args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.block_on_close = False
    application.url = f"http://127.0.0.1:{server.server_address[1]}"
    # One that is open until the end of the process does not hold it up.
    thread = threading.Thread(
        target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True
    )
    thread.start()
    try:
        yield application
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
