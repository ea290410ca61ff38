"""Servers for an emulator: in this thread (`serve`) or in the background (`BackgroundServer`).

An idle emulator sleeps: nothing here wakes up regularly.
"""

from __future__ import annotations

import asyncio
import contextlib
import gc
import signal
import socket
import ssl
import threading
from collections.abc import AsyncGenerator, Callable
from functools import partial
from pathlib import Path
from typing import Protocol

from plivo_emulator.emulator import Emulator
from plivo_emulator.listening import (
    BACKLOG,
    GRACE_SECONDS,
    BackgroundLoop,
    listen,
    loop_factory,
    url_of,
)
from plivo_emulator.serving.handshakes import accepting
from plivo_emulator.serving.protocol import Connection, Limits, Service


class ServerCertificate(Protocol):
    """The certificate files for a TLS server."""

    @property
    def server(self) -> Path:
        """The certificate, PEM."""

    @property
    def key(self) -> Path:
        """Its private key, PEM."""


class _Server:
    """A server for an emulator on a socket.

    Args:
        emulator: answers.
        on_ready: called when the server is ready.
        certificates: serve with TLS and these certificates.
        leads: run the emulator's background tasks meanwhile.
        limits: the limits of connections.
    """

    def __init__(
        self,
        emulator: Emulator,
        on_ready: Callable[[], None],
        certificates: ServerCertificate | None = None,
        *,
        leads: bool = True,
        limits: Limits | None = None,
    ) -> None:
        self._emulator = emulator
        self._on_ready = on_ready
        self._context = _tls(certificates) if certificates else None
        self._leads = leads
        self._service = Service(emulator, limits or Limits.of_process())
        self._stop = asyncio.Event()

    @property
    def empty_connections(self) -> int:
        """See `Service`."""
        return self._service.empty_connections

    def stop(self) -> None:
        """Stop serving; a second call stops waiting for open requests. Call it on the loop."""
        if self._stop.is_set():
            self._service.abort()
        self._stop.set()

    async def serve(self, listener: socket.socket) -> None:
        """Serve until `stop`, finish open requests, and close the listening socket."""
        if self._leads:
            await self._emulator.startup()
        try:
            async with self._accepting(listener):
                self._on_ready()
                await self._stop.wait()
            await self._finish()
        finally:
            listener.close()
            self._service.close()
            if self._leads:
                await self._emulator.shutdown()

    @contextlib.asynccontextmanager
    async def _accepting(self, listener: socket.socket) -> AsyncGenerator[None]:
        if self._context is not None:
            async with accepting(self._service, self._context, listener):
                yield
            return
        server = await self._service.loop.create_server(
            partial(Connection, self._service), sock=listener, backlog=BACKLOG
        )
        try:
            yield
        finally:
            server.close()

    async def _finish(self) -> None:
        """Wait for open replies for a limited time, then abort them."""
        self._service.shut_down()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(GRACE_SECONDS):
                await self._service.ended()
        self._service.abort()
        await self._service.ended()


def _tls(certificates: ServerCertificate) -> ssl.SSLContext:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificates.server, certificates.key)
    return context


def serve(
    emulator: Emulator,
    listener: socket.socket,
    on_ready: Callable[[], None] = lambda: None,
    certificates: ServerCertificate | None = None,
) -> None:
    """Serve in this thread until SIGINT or SIGTERM, then finish open requests and return.

    Args:
        emulator: the emulator to serve.
        listener: a socket from `listen`; closed at the end.
        on_ready: called when the server is ready.
        certificates: serve with TLS and these certificates.
    """
    _allow_many_files()

    async def run() -> None:
        server = _Server(emulator, on_ready, certificates)
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            try:
                loop.add_signal_handler(number, server.stop)
            except NotImplementedError:  # Windows
                signal.signal(number, lambda *_: loop.call_soon_threadsafe(server.stop))
        # The garbage collector need not look at what lives as long as this process.
        gc.collect()
        gc.freeze()
        await server.serve(listener)

    with asyncio.Runner(loop_factory=loop_factory()) as runner:
        runner.run(run())


class BackgroundServer:
    """A server for an emulator in another thread.

    As in::

        with BackgroundServer(Emulator()) as server:
            requests.get(server.url + "/v1/…")

    Args:
        emulator: the emulator to serve; the caller closes it.
        host: the address to listen on.
        port: the port, 0 for any free one.
        loop: an event loop to share with other servers; its own by default.
        certificates: serve with TLS and these certificates.
        leads: run the emulator's background tasks (deliver webhooks, expire sessions). Of several
            servers of one emulator, set it only for the one that stops last.
        limits: of connections; see `protocol`.

    Attributes:
        emulator: as given.
        url: the root URL, such as `http://127.0.0.1:40213`.
        base_url: the URL of the vendor's API: `url` and `/v1`.
    """

    def __repr__(self) -> str:
        return f"BackgroundServer({self.url!r}, {self.emulator!r})"

    def __init__(
        self,
        emulator: Emulator,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        loop: BackgroundLoop | None = None,
        certificates: ServerCertificate | None = None,
        leads: bool = True,
        limits: Limits | None = None,
    ) -> None:
        self.emulator = emulator
        self._own_loop = BackgroundLoop() if loop is None else None
        self._loop = loop or self._own_loop
        assert self._loop is not None
        try:
            listener = listen(host, port)
        except OSError:
            if self._own_loop is not None:
                self._own_loop.close()
            raise
        self.url = url_of(listener, "https" if certificates else "http")
        self.base_url = f"{self.url}/v1"
        ready = threading.Event()
        self._server: _Server | None = None

        async def run() -> None:
            self._server = _Server(emulator, ready.set, certificates, leads=leads, limits=limits)
            await self._server.serve(listener)

        self._running = asyncio.run_coroutine_threadsafe(run(), self._loop.loop)
        self._running.add_done_callback(lambda _: ready.set())
        ready.wait()
        if self._running.done():
            self._running.result()

    def __enter__(self) -> BackgroundServer:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.stop()

    @property
    def empty_connections(self) -> int:
        """How many connections ended without a request, including failed handshakes."""
        return self._server.empty_connections if self._server is not None else 0

    def stop(self, *, wait: bool = True, close_emulator: bool = False) -> None:
        """Stop listening and finish open requests.

        Args:
            wait: wait until that is done; otherwise it happens in the background.
            close_emulator: close the emulator afterwards.
        """
        if close_emulator:
            self._running.add_done_callback(lambda _: self.emulator.close())
        if self._server is not None and not self._running.done():
            assert self._loop is not None
            self._loop.loop.call_soon_threadsafe(self._server.stop)
        if wait or self._own_loop is not None:
            self._running.result()
        if self._own_loop is not None:
            self._own_loop.close()
            self._own_loop = None


def _allow_many_files() -> None:
    """Raise the limit of open files, as every connection needs one."""
    try:
        import resource
    except ImportError:  # Windows
        return
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    with contextlib.suppress(OSError, ValueError):  # macOS reports "infinity" but allows less
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
