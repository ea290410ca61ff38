"""An emulator and the server of its user with a WebSocket, in one event loop.

The clock only moves when it is told to: what the server gets depends on nothing else.
"""

from __future__ import annotations

import asyncio
import base64
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import orjson
from aiohttp import WSMsgType, web

from plivo_emulator.core.services import Step
from plivo_emulator.domain.applications import APPLICATIONS
from plivo_emulator.domain.numbers import NUMBERS, NewNumber, add_number
from plivo_emulator.emulator import Emulator
from plivo_emulator.pipeline.http import Request
from plivo_emulator.settings import Settings
from plivo_emulator.store import Where
from plivo_emulator.voice.calls import CALLS
from plivo_emulator.voice.engine import receive_call
from plivo_emulator.voice.streaming.streams import STREAMS, Stream, load_stream, played_audio

START = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
NUMBER = "14155550199"
CALLER = "14155550123"
SECOND = base64.b64encode(b"\x00" * 8000).decode()
"""A second of mu-law audio."""

Reaction = Callable[["Bot", web.WebSocketResponse, dict[str, Any]], Awaitable[None]]


async def be_silent(bot: Bot, socket: web.WebSocketResponse, event: dict[str, Any]) -> None:
    """Do nothing."""


class Bot:
    """The server: it answers calls with `document`, and does `react` for each event.

    Attributes:
        events: what came over WebSockets, without `media`.
        media: the `media` events.
        status: the events of streams and calls, by their `Event`.
        handshakes: the headers of the requests for a WebSocket.
        refusals: how many of these are refused first.
    """

    def __init__(self) -> None:
        self.document = ""
        self.react: Reaction = be_silent
        self.events: list[dict[str, Any]] = []
        self.media: list[dict[str, Any]] = []
        self.told: list[dict[str, str]] = []
        self.handshakes: list[Any] = []
        self.refusals = 0
        self.port = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def socket_url(self) -> str:
        return f"ws://127.0.0.1:{self.port}/socket?room=1"

    @property
    def status(self) -> list[dict[str, str]]:
        return [one for one in self.told if "StreamID" in one]

    def names(self) -> list[str]:
        return [event["event"] for event in self.events]

    def stream(self, inside: str = "", **attributes: str) -> str:
        """Return a document with a stream, and more elements behind it."""
        wanted = {"statusCallbackUrl": f"{self.url}/status", **attributes}
        text = " ".join(f'{name}="{value}"' for name, value in wanted.items())
        return f"<Response><Stream {text}>{self.socket_url}</Stream>{inside}</Response>"

    async def answer(self, request: web.Request) -> web.Response:
        return web.Response(text=self.document, content_type="application/xml")

    async def tell(self, request: web.Request) -> web.Response:
        self.told.append({name: str(value) for name, value in (await request.post()).items()})
        return web.Response()

    async def serve(self, request: web.Request) -> web.StreamResponse:
        self.handshakes.append(request)
        if self.refusals:
            self.refusals -= 1
            return web.Response(status=503)
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        async for message in socket:
            if message.type is WSMsgType.TEXT:
                event = orjson.loads(message.data)
                (self.media if event["event"] == "media" else self.events).append(event)
                await self.react(self, socket, event)
        return socket


class World:
    """The emulator, its user's server, and a number that leads to it."""

    def __init__(self, emulator: Emulator, bot: Bot) -> None:
        self.emulator = emulator
        self.bot = bot

    def place(self, **script: Any) -> str:
        """Let a call come in."""
        with self.emulator.store.transaction(write=True) as tx:
            number = NUMBERS.get(tx, NUMBER)
            application = APPLICATIONS.find(tx, Where())
            step = Step(tx, self.emulator.clock.now(), self.emulator.services, "", {})
            return receive_call(
                step, number=number, application=application, caller=CALLER, script=script
            ).call_uuid

    async def call(self, **script: Any) -> str:
        """Let a call come in and be answered."""
        call_uuid = self.place(**script)
        await self.advance(0)
        return call_uuid

    async def advance(self, seconds: float) -> list[str]:
        to = self.emulator.clock.now() + timedelta(seconds=seconds)
        return (await self.emulator.scheduler.advance(to)).trace

    def request(self, method: str, path: str, body: Any = None) -> tuple[int, Any]:
        settings = self.emulator.settings
        pair = base64.b64encode(f"{settings.auth_id}:{settings.auth_token}".encode()).decode()
        headers = {"authorization": f"Basic {pair}", "content-type": "application/json"}
        content = b"" if body is None else orjson.dumps(body)
        path = f"/v1/Account/{settings.auth_id}/{path}"
        reply = self.emulator.handle(Request(method, path, headers, content))
        return reply.status, orjson.loads(reply.payload) if reply.payload else None

    def kept_call(self, call_uuid: str) -> dict[str, Any]:
        with self.emulator.store.transaction(write=False) as tx:
            row = CALLS.get(tx, call_uuid)
            assert row is not None
            return row.document

    def kept_stream(self) -> Stream:
        with self.emulator.store.transaction(write=False) as tx:
            row = STREAMS.find(tx, Where())
            assert row is not None
            stream = load_stream(tx, row["stream_id"])
            assert stream is not None
            return stream

    def played(self) -> bytes:
        stream = self.kept_stream()
        with self.emulator.store.transaction(write=False) as tx:
            return played_audio(tx, stream)


@asynccontextmanager
async def served(bot: Bot) -> AsyncIterator[None]:
    """Let the server listen."""
    application = web.Application()
    application.router.add_post("/answer", bot.answer)
    application.router.add_post("/status", bot.tell)
    application.router.add_get("/socket", bot.serve)
    runner = web.AppRunner(application, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", bot.port)
    await site.start()
    bot.port = runner.addresses[0][1]
    try:
        yield
    finally:
        await runner.cleanup()


@asynccontextmanager
async def world(bot: Bot | None = None, **settings: Any) -> AsyncIterator[World]:
    """A fresh emulator and a server, both gone when the block is left."""
    bot = bot or Bot()
    async with served(bot):
        with Emulator(Settings(seed=1, check_replies=True, **settings)) as emulator:
            emulator.clock.freeze(START)
            own = World(emulator, bot)
            body = {
                "app_name": "bot",
                "answer_url": f"{bot.url}/answer",
                "hangup_url": f"{bot.url}/status",
            }
            app_id = own.request("POST", "Application/", body)[1]["app_id"]
            owner = {"account": emulator.settings.auth_id, "subaccount": ""}
            with emulator.store.transaction(write=True) as tx:
                number = NewNumber(number=NUMBER, owned_by=owner, app_id=app_id)
                add_number(tx, START, number)
            await emulator.startup()
            await asyncio.sleep(0.01)
            try:
                yield own
            finally:
                await emulator.shutdown()
            assert emulator.internal_errors == []
            assert emulator.contract_violations == []
