"""A receiver of webhooks in the event loop of the test, and webhooks for it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from plivo_emulator.core.services import Step
from plivo_emulator.emulator import Emulator
from plivo_emulator.settings import DEFAULT_AUTH_ID
from plivo_emulator.store import Where
from plivo_emulator.webhooks.events import DELIVERIES, emit

EVENT = "on_masking_session_event"


class Receiver:
    """Answers 200; what is below `/slow/` only when it is told to.

    Attributes:
        url: where it listens.
        paths: what was asked for.
        most_busy: how many requests it had at a time.
        answer_slow: set to answer what is below `/slow/`.
        begun: set once a request has come.
        on_request: called before each answer.
    """

    def __init__(self) -> None:
        self.paths: list[str] = []
        self._busy = 0
        self.most_busy = 0
        self.answer_slow = asyncio.Event()
        self.begun = asyncio.Event()
        self.on_request: Callable[[], None] = lambda: None
        self._arrived = asyncio.Semaphore(0)

    async def expect(self, count: int) -> None:
        """Wait until so many more have been answered."""
        for _ in range(count):
            await self._arrived.acquire()

    async def __aenter__(self) -> Receiver:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
        except asyncio.IncompleteReadError:
            # On a busy machine a connection may be given up before anything is sent.
            writer.close()
            return
        length = next(
            int(line.partition(":")[2])
            for line in head.split("\r\n")
            if line.startswith("content-length:")
        )
        await reader.readexactly(length)
        self._busy += 1
        self.begun.set()
        self.most_busy = max(self.most_busy, self._busy)
        path = head.split(" ")[1]
        if path.startswith("/slow/"):
            await self.answer_slow.wait()
        self._busy -= 1
        self.paths.append(path)
        self.on_request()
        self._arrived.release()
        writer.write(b"HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 0\r\n\r\n")
        writer.close()


def emit_event(emulator: Emulator, url: str, subject: str, method: str = "POST") -> None:
    """Have a webhook sent."""
    now = emulator.clock.now()
    with emulator.store.transaction(write=True) as tx:
        emit(
            Step(tx, now, emulator.services, subject, {}),
            EVENT,
            url=url,
            method=method,
            fields={"Event": "SessionTimeout", "SessionUUID": subject},
            owner={"account": DEFAULT_AUTH_ID, "subaccount": ""},
            subject=subject,
        )


def states(emulator: Emulator) -> set[str]:
    """Return the states that deliveries are in."""
    with emulator.store.transaction(write=False) as tx:
        return {row["state"] for row in DELIVERIES.all(tx, Where())}
