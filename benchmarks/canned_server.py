"""A web server with negligible cost, for measuring clients.

python -m benchmarks.canned_server PORT [ANSWERS.json]

The file holds bodies by method and path (without the query), such as `GET /v1/Account/`: JSON, or
XML if they begin with `<`. All other requests get an empty 200.
"""

from __future__ import annotations

import asyncio
import json
import re
import sys
from pathlib import Path
from typing import cast

import uvloop

_LENGTH = re.compile(rb"\r\ncontent-length: *([0-9]+)", re.IGNORECASE)
_EMPTY = b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n"


class Canned(asyncio.Protocol):
    """One connection."""

    def __init__(self, answers: dict[bytes, bytes]) -> None:
        self._answers = answers
        self._received = b""
        self._transport: asyncio.WriteTransport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.WriteTransport", transport)

    def data_received(self, data: bytes) -> None:
        self._received += data
        while (end := self._received.find(b"\r\n\r\n")) >= 0:
            head = self._received[:end]
            length = _LENGTH.search(head)
            whole = end + 4 + (int(length[1]) if length else 0)
            if len(self._received) < whole:
                return
            self._received = self._received[whole:]
            what = head[: head.index(b" HTTP/")].partition(b"?")[0]
            assert self._transport is not None
            self._transport.write(self._answers.get(what, _EMPTY))


async def serve(port: int, answers: dict[bytes, bytes]) -> None:
    """Serve until the process is terminated."""
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Canned(answers), "127.0.0.1", port, backlog=1024)
    await server.serve_forever()


def _answer(body: str) -> bytes:
    kind = "xml" if body.startswith("<") else "json"
    content = body.encode()
    head = f"HTTP/1.1 200 OK\r\ncontent-type: application/{kind}\r\n"
    return f"{head}content-length: {len(content)}\r\n\r\n".encode() + content


def main() -> None:
    """Run the command line."""
    port, *files = sys.argv[1:]
    bodies: dict[str, str] = json.loads(Path(files[0]).read_text()) if files else {}
    answers = {what.encode(): _answer(body) for what, body in bodies.items()}
    uvloop.run(serve(int(port), answers))


if __name__ == "__main__":
    main()
