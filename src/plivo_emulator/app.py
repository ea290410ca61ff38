"""The emulator as an ASGI application: HTTP in and out, nothing of its own.

Any ASGI server can run it (`App(emulator)`); `plivo_emulator.server` does.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping, MutableMapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Final, TypeAlias

from plivo_emulator.emulator import Emulator
from plivo_emulator.http import Reply, Request

Message: TypeAlias = MutableMapping[str, Any]
Scope: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[Message]]
Send: TypeAlias = Callable[[Message], Awaitable[None]]

_JSON: Final = (b"content-type", b"application/json")
# A body larger than allowed is read and thrown away up to this many times the limit, so that the
# sender gets to hear of the 400; a longer one is cut off.
_PATIENCE: Final = 128


class App:
    """An ASGI application.

    Args:
        emulator: what answers.
    """

    def __init__(self, emulator: Emulator) -> None:
        self._emulator = emulator
        self._max_body = emulator.settings.max_body_bytes
        self._closing = asyncio.Event()

    def close(self) -> None:
        """End the replies that have no end of their own; on the event loop only."""
        self._closing.set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection scope: an HTTP request, or the server's lifespan."""
        kind = scope["type"]
        if kind == "http":
            await self._serve(scope, receive, send)
        elif kind == "lifespan":
            await self._live(receive, send)
        else:
            await send({"type": f"{kind}.close", "code": 1000})

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = _headers(tuple(scope["headers"]))
        body, complete = b"", True
        if "content-length" in headers or "transfer-encoding" in headers:
            read = await self._body(receive)
            if read is None:
                return
            body, complete = read
        answer = self._emulator.dispatch(
            Request(
                scope["method"],
                _target(scope),
                headers,
                body,
                query_string=scope["query_string"].decode("latin-1"),
                client=scope["client"][0] if scope.get("client") else "",
            )
        )
        reply = answer if isinstance(answer, Reply) else await answer
        if reply.delay:
            await asyncio.sleep(reply.delay)
        payload = reply.payload
        lines = [(name.encode(), value.encode("latin-1")) for name, value in reply.headers.items()]
        if reply.body is not None:
            if not isinstance(reply.body, bytes):
                lines.append(_JSON)
            lines.append((b"content-length", b"%d" % len(payload)))
        if not complete:
            lines.append((b"connection", b"close"))
        await send({"type": "http.response.start", "status": reply.status, "headers": lines})
        if reply.disconnect:
            # A response that is begun and not finished makes the server close the connection.
            return
        if reply.stream is not None:
            await self._stream(reply.stream, receive, send)
        await send({"type": "http.response.body", "body": payload})

    async def _stream(self, parts: AsyncGenerator[bytes], receive: Receive, send: Send) -> None:
        """Send part after part, until the receiver hangs up or the server stops."""

        async def pump() -> None:
            # The head leaves now, not with the first part.
            await send({"type": "http.response.body", "body": b"", "more_body": True})
            async for part in parts:
                await send({"type": "http.response.body", "body": part, "more_body": True})

        tasks = [
            asyncio.ensure_future(one) for one in (pump(), _hung_up(receive), self._closing.wait())
        ]
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            await parts.aclose()

    async def _body(self, receive: Receive) -> tuple[bytes, bool] | None:
        """Read the body of a request.

        Returns the body, cut off just beyond the limit, and whether all of it was read; nothing
        when the sender hung up before the end.
        """
        parts: list[bytes] = []
        size = 0
        while size <= _PATIENCE * self._max_body:
            message = await receive()
            if message["type"] == "http.disconnect":
                return None
            part: bytes = message.get("body", b"")
            if size <= self._max_body:
                parts.append(part)
            size += len(part)
            if not message.get("more_body", False):
                body = parts[0] if len(parts) == 1 else b"".join(parts)
                return body[: self._max_body + 1], True
        return b"".join(parts)[: self._max_body + 1], False

    async def _live(self, receive: Receive, send: Send) -> None:
        while True:
            message = await receive()
            if message["type"] == "lifespan.startup":
                await self._emulator.startup()
                await send({"type": "lifespan.startup.complete"})
            elif message["type"] == "lifespan.shutdown":
                self.close()
                await self._emulator.shutdown()
                await send({"type": "lifespan.shutdown.complete"})
                return


@lru_cache(maxsize=1024)
def _headers(lines: tuple[tuple[bytes, bytes], ...]) -> Mapping[str, str]:
    """Return the headers by name. A client sends the same ones again and again."""
    return MappingProxyType(
        {name.decode("latin-1"): value.decode("latin-1") for name, value in lines}
    )


async def _hung_up(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


def _target(scope: Scope) -> str:
    raw: bytes = scope.get("raw_path") or scope["path"].encode()
    if raw.isascii():
        return raw.decode("ascii")
    # Bytes that should have been percent-encoded are treated as if they were.
    return "".join(chr(byte) if byte < 128 else f"%{byte:02X}" for byte in raw)
