"""The two sides of a simulated call or message: an emulator, and the server of its user.

The server answers as it is told and keeps what it was sent. Requests go through a real socket; time
is the emulator's own, so a day of retries takes a moment.
"""

from __future__ import annotations

import asyncio
import base64
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import orjson

from plivo_emulator import timeline
from plivo_emulator.agenda import Step
from plivo_emulator.emulator import Emulator
from plivo_emulator.http import Request
from plivo_emulator.inventory import NUMBERS, add_number
from plivo_emulator.resources.applications import APPLICATIONS
from plivo_emulator.settings import Settings
from plivo_emulator.store import Row, Table
from plivo_emulator.webhooks import DELIVERIES
from plivo_runtime import signatures

START = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
NUMBER = "14155550199"
CALLER = "14155550123"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server says: `chunks` are sent one after the other, with a pause between."""

    body: str = ""
    status: int = 200
    content_type: str = "application/xml"
    delay: float = 0.0
    chunks: tuple[str, ...] = ()


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
    """A user's web server on a free port of loopback."""

    url: str = ""
    answers: dict[str, Answer | Callable[[Received], Answer]] = field(default_factory=dict)
    received: list[Received] = field(default_factory=list)

    def answer(self, request: Received) -> Answer:
        found = self.answers.get(request.path, Answer(status=404))
        return found(request) if callable(found) else found

    def paths(self) -> list[str]:
        return [request.path for request in self.received]


@contextmanager
def application_server() -> Iterator[ApplicationServer]:
    """Serve until the block is left."""
    application = ApplicationServer()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

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
            chunks = answer.chunks or (answer.body,)
            time.sleep(answer.delay)
            try:
                self.send_response(answer.status)
                self.send_header("content-type", answer.content_type)
                self.send_header("content-length", str(sum(len(c.encode()) for c in chunks)))
                self.end_headers()
                for position, chunk in enumerate(chunks):
                    time.sleep(0.05 if position else 0.0)
                    self.wfile.write(chunk.encode())
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True

        def log_message(self, format: str, *args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.block_on_close = False
    application.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield application
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@dataclass
class World:
    """An emulator in checking mode whose clock only moves when it is told to."""

    emulator: Emulator
    server: ApplicationServer

    def request(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        """Ask the API as the main account."""
        settings = self.emulator.settings
        pair = base64.b64encode(f"{settings.auth_id}:{settings.auth_token}".encode()).decode()
        reply = self.emulator.handle(
            Request(
                method,
                f"/v1/Account/{settings.auth_id}/{path}",
                {"authorization": f"Basic {pair}", "content-type": "application/json"},
                orjson.dumps(body) if body is not None else b"",
            )
        )
        assert 200 <= reply.status < 300, reply.payload
        return orjson.loads(reply.payload)

    def application(self, **fields: Any) -> Row:
        """Create an application; values that begin with a slash are paths of the server."""
        body = {"app_name": "test", "answer_url": "/answer"} | fields
        body = {
            name: self.server.url + value if str(value).startswith("/") else value
            for name, value in body.items()
        }
        app_id = self.request("POST", "Application/", body)["app_id"]
        return self.row(APPLICATIONS, app_id)

    def number(self, application: Row | None, number: str = NUMBER) -> Row:
        """Give the main account a number that points at an application."""
        with self.emulator.store.transaction(write=True) as tx:
            add_number(
                tx,
                number,
                account=self.emulator.settings.auth_id,
                subaccount="",
                country="US",
                app_id=application["app_id"] if application else None,
            )
        return self.row(NUMBERS, number)

    @contextmanager
    def step(self) -> Iterator[Step]:
        """A change of the outside world, at the present."""
        with self.emulator.store.transaction(write=True) as tx:
            yield Step(tx, self.emulator.clock.now(), self.emulator, "", {})

    def advance(self, **by: float) -> list[str]:
        """Let time pass."""

        async def run() -> list[str]:
            try:
                return await timeline.advance(
                    self.emulator, self.emulator.clock.now() + timedelta(**by)
                )
            finally:
                await self.emulator.courier.close()

        return asyncio.run(run())

    def row(self, table: Table, key: str) -> Row:
        with self.emulator.store.transaction(write=False) as tx:
            row = table.get(tx, key)
        assert row is not None
        return row

    def deliveries(self) -> list[Row]:
        with self.emulator.store.transaction(write=False) as tx:
            return DELIVERIES.all(tx, order="seq")


@contextmanager
def world() -> Iterator[World]:
    """A fresh emulator and a server, both gone when the block is left."""
    with (
        application_server() as server,
        Emulator(Settings(seed=1, check_replies=True)) as emulator,
    ):
        emulator.clock.freeze(START)
        yield World(emulator, server)
        assert emulator.internal_errors == []
        assert emulator.contract_violations == []
