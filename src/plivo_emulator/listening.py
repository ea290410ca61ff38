"""Sockets to listen on, and event loops in the background."""

from __future__ import annotations

import asyncio
import errno
import socket
import threading
from collections.abc import Callable
from typing import Final

GRACE_SECONDS: Final = 2
"""How long running tasks may take to end."""
BACKLOG: Final = 2048
"""How many connections may wait to be accepted."""
POLL_SECONDS: Final = 0.02
"""How often a server of the standard library looks whether it is to stop."""


class PortInUse(OSError):
    """The port is in use."""


def listen(host: str, port: int) -> socket.socket:
    """Open a listening socket; connections queue until a server accepts them.

    Args:
        host: a name or address.
        port: the port, 0 for any free one.

    Raises:
        PortInUse: the port is taken.
        OSError: the host or port cannot be listened on.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    family, _, _, _, address = found[0]
    # Without a protocol number, asyncio does not disable Nagle's algorithm.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(BACKLOG)
    except OSError as error:
        listener.close()
        if error.errno == errno.EADDRINUSE:
            raise PortInUse(error.errno, f"Port {port} on {host} is in use") from error
        raise
    listener.setblocking(False)
    return listener


def url_of(listener: socket.socket, scheme: str = "http") -> str:
    """Return the URL of a listening socket, without a trailing slash."""
    host, port = listener.getsockname()[:2]
    if host in ("0.0.0.0", "::"):
        host = "127.0.0.1"
    return f"{scheme}://[{host}]:{port}" if ":" in host else f"{scheme}://{host}:{port}"


class BackgroundLoop:
    """An event loop in its own thread, for any number of servers."""

    def __init__(self) -> None:
        factory = loop_factory() or asyncio.new_event_loop
        self.loop = factory()
        self._thread = threading.Thread(target=self._run, name="plivo-emulator", daemon=True)
        self._thread.start()

    def _run(self) -> None:
        asyncio.set_event_loop(self.loop)
        self.loop.run_forever()

    def close(self) -> None:
        """Wait for running tasks, stop the loop and join the thread."""
        asyncio.run_coroutine_threadsafe(self._drain(), self.loop).result()
        self.loop.call_soon_threadsafe(self.loop.stop)
        self._thread.join()
        self.loop.close()

    async def _drain(self) -> None:
        me = asyncio.current_task()
        others = [task for task in asyncio.all_tasks() if task is not me]
        if others:
            _, late = await asyncio.wait(others, timeout=2 * GRACE_SECONDS)
            for task in late:
                task.cancel()
        await self.loop.shutdown_asyncgens()


def loop_factory() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """Return uvloop's loop factory if installed; `None` means asyncio's own."""
    try:
        import uvloop
    except ImportError:
        return None
    return uvloop.new_event_loop
