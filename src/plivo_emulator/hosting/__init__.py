"""Serves a web application of the user's in a test.

    with serve(app) as shop:
        httpx.post(f"{shop.url}/orders")

`finding` tells what was given; `asgi`, `wsgi` and `aiohttp` serve it, in a thread of its own.
"""

from __future__ import annotations

import socket
from types import TracebackType
from typing import Any, Final

from plivo_emulator.extras import missing_extra
from plivo_emulator.hosting.finding import Application, Kind, find
from plivo_emulator.hosting.serving import ApplicationFailed, Host

__all__ = ["Application", "ApplicationFailed", "ServedApplication", "serve"]

_SECONDS: Final = 30.0


class ServedApplication:
    """An application on a free loopback port, inside ``with`` or ``async with``; see `serve`."""

    def __init__(self, application: Application, timeout: float = _SECONDS) -> None:
        self._given = application
        self._timeout = timeout
        self._url = ""
        self._host: Host | None = None

    @property
    def url(self) -> str:
        """Its URL, such as `http://127.0.0.1:40213`, without a slash at the end.

        Raises:
            RuntimeError: it has not been started.
        """
        if not self._url:
            raise RuntimeError("The application is not served yet: write `with serve(app) as ...:`")
        return self._url

    def start(self) -> ServedApplication:
        """Start serving; returns when the application has started.

        Raises:
            ApplicationFailed: it failed while it started, or did not start in time.
            ModuleNotFoundError: uvicorn, or the module to import, is missing.
            TypeError: it is no application.
        """
        listener = socket.create_server(("127.0.0.1", 0), backlog=128)
        self._url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        try:
            self._host = self._start(listener)
        except BaseException:
            listener.close()
            self._url = ""
            raise
        return self

    def close(self) -> None:
        """Stop serving; the application has shut down on return.

        Raises:
            ApplicationFailed: it failed while it shut down, or did not stop in time.
        """
        host, self._host = self._host, None
        if host is not None:
            host.stop(self._timeout)

    def _start(self, listener: socket.socket) -> Host:
        kind, application = find(self._given, self.url)
        try:
            host = _HOSTS[kind](application, listener)
        except ModuleNotFoundError as error:
            raise ModuleNotFoundError(missing_extra(error), name=error.name) from None
        host.start(self._timeout)
        return host

    def __enter__(self) -> ServedApplication:
        return self.start()

    def __exit__(self, *exc_info: object) -> None:
        self.close()

    async def __aenter__(self) -> ServedApplication:
        from anyio.to_thread import run_sync

        return await run_sync(self.start)

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        from anyio.to_thread import run_sync

        await run_sync(self.close)

    def __repr__(self) -> str:
        return f"ServedApplication({self._given!r}, url={self._url or 'not served'})"


def _asgi(application: Any, listener: socket.socket) -> Host:
    from plivo_emulator.hosting.asgi import AsgiHost

    return AsgiHost(application, listener)


def _wsgi(application: Any, listener: socket.socket) -> Host:
    from plivo_emulator.hosting.wsgi import WsgiHost

    return WsgiHost(application, listener)


def _aiohttp(application: Any, listener: socket.socket) -> Host:
    from plivo_emulator.hosting.aiohttp import AiohttpHost

    return AiohttpHost(application, listener)


# Each imports its server, which takes longer than the others need.
_HOSTS: Final = {Kind.ASGI: _asgi, Kind.WSGI: _wsgi, Kind.AIOHTTP: _aiohttp}


def serve(application: Application, *, timeout: float = _SECONDS) -> ServedApplication:
    """Serve a web application on a free loopback port; use it in ``with`` or ``async with``.

    The application runs in a thread, an ASGI application in an event loop of its own; the events of
    its lifespan are sent.

    Args:
        application: an ASGI, WSGI or aiohttp application; a function that returns one; one that
            takes the URL and returns one; or where to import any of these from, such as
            `"shop.main:app"`.
        timeout: the most seconds to wait for it to start, and to stop.
    """
    return ServedApplication(application, timeout)
