"""A proxy on loopback in a thread of its own, for tools that stand between tests and an API.

    with serve(handler) as url: …

The handler is a coroutine function: it is given each request as it came, byte for byte, and returns
the reply. `Upstream` passes requests on, byte for byte too.
"""

from __future__ import annotations

import socket
import threading
from collections.abc import Awaitable, Callable, Iterator, Mapping, MutableMapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

import httpx
import uvicorn

_SECONDS: Final = 120.0
# They describe one connection, or a form of the body that httpx has undone.
_HOP_BY_HOP: Final = {
    "connection",
    "content-encoding",
    "content-length",
    "host",
    "keep-alive",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
}


@dataclass(frozen=True)
class Incoming:
    """A request as it came.

    Attributes:
        method: in capitals.
        target: path and query, undecoded.
        headers: by name in small letters.
        body: of the request.
    """

    method: str
    target: str
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""


@dataclass(frozen=True)
class Answer:
    """A reply.

    Attributes:
        status: of the reply.
        headers: by name in small letters.
        body: of the reply.
    """

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""


Handler: TypeAlias = Callable[[Incoming], Awaitable[Answer]]
_Message: TypeAlias = MutableMapping[str, Any]


class Upstream:
    """A server that requests are passed on to. Redirects are not followed.

    Args:
        root: of the server, such as `https://api.plivo.com`.
    """

    def __init__(self, root: str) -> None:
        self.root = root.rstrip("/")
        self._client = httpx.AsyncClient(
            timeout=_SECONDS, follow_redirects=False, trust_env=False, headers={}
        )

    async def send(self, request: Incoming) -> Answer:
        """Pass a request on, without the headers that belong to a connection.

        Raises:
            httpx.HTTPError: the server cannot be reached.
        """
        address = httpx.URL(self.root).copy_with(raw_path=request.target.encode("latin-1"))
        headers = [(name, value) for name, value in request.headers.items()]
        reply = await self._client.send(
            httpx.Request(
                request.method,
                address,
                headers=[pair for pair in headers if pair[0] not in _HOP_BY_HOP],
                content=request.body or None,
            )
        )
        kept = {name: value for name, value in reply.headers.items() if name not in _HOP_BY_HOP}
        return Answer(reply.status_code, kept, reply.content)

    async def close(self) -> None:
        """Close the connections."""
        await self._client.aclose()


@contextmanager
def serve(handler: Handler, *upstreams: Upstream) -> Iterator[str]:
    """Serve on a free port of loopback; give the root of it, and stop in the end.

    Args:
        handler: answers.
        upstreams: what it uses; closed in the end.
    """
    config = uvicorn.Config(
        _application(handler, upstreams),
        log_config=None,
        log_level="critical",
        access_log=False,
        lifespan="on",
        loop="asyncio",
        ws="none",
    )
    server = uvicorn.Server(config)
    # The protocol has to be named, or asyncio leaves Nagle's algorithm on: 40 ms a reply.
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listener:
        listener.bind(("127.0.0.1", 0))
        thread = threading.Thread(target=server.run, args=([listener],), daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()


def _application(handler: Handler, upstreams: Sequence[Upstream]) -> Callable[..., Awaitable[None]]:
    async def application(
        scope: _Message,
        receive: Callable[[], Awaitable[_Message]],
        send: Callable[[_Message], Awaitable[None]],
    ) -> None:
        if scope["type"] == "lifespan":
            await _live(receive, send, upstreams)
            return
        body = b""
        while True:
            message = await receive()
            if message["type"] == "http.disconnect":
                return
            body += message.get("body", b"")
            if not message.get("more_body"):
                break
        query = scope["query_string"].decode("latin-1")
        target = scope["raw_path"].decode("latin-1") + (f"?{query}" if query else "")
        headers = {
            name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]
        }
        answer = await handler(Incoming(scope["method"], target, headers, body))
        lines = [(name.encode(), value.encode("latin-1")) for name, value in answer.headers.items()]
        lines.append((b"content-length", b"%d" % len(answer.body)))
        await send({"type": "http.response.start", "status": answer.status, "headers": lines})
        await send({"type": "http.response.body", "body": answer.body})

    return application


async def _live(
    receive: Callable[[], Awaitable[_Message]],
    send: Callable[[_Message], Awaitable[None]],
    upstreams: Sequence[Upstream],
) -> None:
    await receive()
    await send({"type": "lifespan.startup.complete"})
    await receive()
    for upstream in upstreams:
        await upstream.close()
    await send({"type": "lifespan.shutdown.complete"})
