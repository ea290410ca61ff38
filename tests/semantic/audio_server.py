"""A server of audio: a WebSocket that plays a second to each stream and clears what is left."""

from __future__ import annotations

import asyncio
import base64
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from aiohttp import WSMsgType, web

SECOND: Final = base64.b64encode(b"\xff" * 8000).decode()
"""A second of mu-law audio."""
AUDIO: Final[dict[str, Any]] = {
    "event": "playAudio",
    "media": {"contentType": "audio/x-mulaw", "sampleRate": 8000, "payload": SECOND},
}


async def _serve(request: web.Request) -> web.WebSocketResponse:
    """Play, ask to be told of it, and clear everything once that has come."""
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    async for message in socket:
        if message.type is not WSMsgType.TEXT:
            continue
        event = message.json()
        if event["event"] == "start":
            await socket.send_json(AUDIO)
            await socket.send_json({"event": "checkpoint", "name": "greeting"})
        elif event["event"] == "playedStream":
            identifier = {"streamId": event["streamId"]} if "streamId" in event else {}
            await socket.send_json({"event": "clearAudio", **identifier})
    return socket


async def _start() -> tuple[web.AppRunner, str]:
    application = web.Application()
    application.router.add_get("/audio", _serve)
    runner = web.AppRunner(application, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    return runner, f"ws://127.0.0.1:{runner.addresses[0][1]}/audio"


@contextmanager
def audio_server() -> Iterator[str]:
    """Serve until the block is left; return the URL."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    runner, url = asyncio.run_coroutine_threadsafe(_start(), loop).result()
    try:
        yield url
    finally:
        asyncio.run_coroutine_threadsafe(runner.cleanup(), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()
