"""A bare ASGI application on uvicorn, to measure the cost of HTTP in Python.

python -m benchmarks.bare_server PORT FILE

Returns the file's content for every request.
"""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, Final

import uvicorn

_BODY: Final = Path(sys.argv[2]).read_bytes()
_HEADERS: Final = [
    (b"content-type", b"application/json"),
    (b"content-length", b"%d" % len(_BODY)),
]


async def application(
    scope: dict[str, Any], receive: Any, send: Callable[[dict[str, Any]], Awaitable[None]]
) -> None:
    """Answer a request."""
    await send({"type": "http.response.start", "status": 200, "headers": _HEADERS})
    await send({"type": "http.response.body", "body": _BODY})


if __name__ == "__main__":
    uvicorn.run(
        application,
        port=int(sys.argv[1]),
        log_level="critical",
        access_log=False,
        lifespan="off",
        http="httptools",
        loop="uvloop",
    )
