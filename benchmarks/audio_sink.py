"""The server of somebody who streams the audio of calls, and reads it.

python -m benchmarks.audio_sink PORT
"""

from __future__ import annotations

import sys

from aiohttp import web

# The stream lasts as long as the call goes on.
_DOCUMENT = "<Response><Stream>ws://127.0.0.1:{}/audio</Stream><Wait length='2'/></Response>"


async def answer(request: web.Request) -> web.Response:
    """Return the document; it is of no use where there are only events."""
    return web.Response(text=_DOCUMENT.format(request.url.port), content_type="application/xml")


async def audio(request: web.Request) -> web.WebSocketResponse:
    """Read until the stream is over."""
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    async for _ in socket:
        pass
    return socket


def main() -> None:
    """Run the command line."""
    server = web.Application()
    server.router.add_route("*", "/answer", answer)
    server.router.add_get("/audio", audio)
    web.run_app(server, host="127.0.0.1", port=int(sys.argv[1]), print=None, backlog=1024)


if __name__ == "__main__":
    main()
