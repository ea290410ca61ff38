"""Connections that are kept open and used again.

httpx looks through all of its connections and waiting requests whenever one of them changes, which
makes 50 concurrent requests ten times as slow as they need be, and takes a tenth of a single one.
Here each connection is an httpx transport of its own, and those that are idle lie on a stack:
taking one and putting it back cost the same however many there are. All else (HTTP, TLS, timeouts,
proofs of life) stays httpx's, so that what watches or replaces its transports works here as well.
"""

from __future__ import annotations

import asyncio
import threading
from collections import deque
from time import monotonic
from typing import TYPE_CHECKING, Generic, TypeVar

import httpcore
import httpx

if TYPE_CHECKING:
    import ssl

_PORTS = {"http": 80, "https": 443}
_UNLIMITED = 1 << 30
_NO_PLACE = "all connections stayed in use for too long"


# httpx has no public way to put a connection in the place of the pool. A transport of another
# base class would do without, but then instrumentation and mocks of `httpx.HTTPTransport` would
# not see the calls.
class _Connection(httpx.HTTPTransport):
    """A transport with one connection where others have a pool."""

    def __init__(
        self, origin: httpcore.Origin, verify: ssl.SSLContext | None, expiry: float | None
    ) -> None:
        self.core = httpcore.HTTPConnection(origin, verify, expiry)
        self._pool = self.core  # type: ignore[assignment]


class _AsyncConnection(httpx.AsyncHTTPTransport):
    """A transport with one connection where others have a pool."""

    def __init__(
        self, origin: httpcore.Origin, verify: ssl.SSLContext | None, expiry: float | None
    ) -> None:
        self.core = httpcore.AsyncHTTPConnection(origin, verify, expiry)
        self._pool = self.core  # type: ignore[assignment]


_Transport = TypeVar("_Transport", _Connection, _AsyncConnection)


class _Stack(Generic[_Transport]):
    """The idle connections, the one used last on top; safe from several threads.

    Args:
        kind: What lies on it.
        limits: How much, and for how long.
    """

    def __init__(self, kind: type[_Transport], limits: httpx.Limits) -> None:
        self._kind: type[_Transport] = kind
        self._idle: deque[tuple[float, _Transport]] = deque()
        kept = limits.max_keepalive_connections
        self._size = _UNLIMITED if kept is None else kept
        self._expiry = limits.keepalive_expiry
        self._verify: ssl.SSLContext | None = None
        self.closed = False

    def take(self, url: httpx.URL) -> tuple[_Transport, list[_Transport]]:
        """An idle connection, or a new one; and those that have turned out to be useless."""
        if self.closed:
            raise RuntimeError("the client is closed")
        origin = httpcore.Origin(url.raw_scheme, url.raw_host, url.port or _PORTS[url.scheme])
        useless: list[_Transport] = []
        while self._idle:
            try:
                transport = self._idle.pop()[1]
            except IndexError:  # another thread was faster
                break
            if transport.core.can_handle_request(origin) and not transport.core.has_expired():
                return transport, useless
            useless.append(transport)
        return self._kind(origin, self._certificates(url), self._expiry), useless

    def put(self, transport: _Transport) -> _Transport | None:
        """Take a connection back; returns the one that must be closed, if any."""
        if self.closed or self._size == 0 or transport.core.is_closed():
            return transport
        now = monotonic()
        self._idle.append((now, transport))
        try:
            since, oldest = self._idle[0]
            if len(self._idle) > self._size or (self._expiry and now - since > self._expiry):
                self._idle.popleft()
                return oldest
        except IndexError:  # another thread was faster
            pass
        return None

    def close(self) -> list[_Transport]:
        """Take no more; returns what must be closed."""
        self.closed = True
        idle = [transport for _, transport in self._idle]
        self._idle.clear()
        return idle

    def _certificates(self, url: httpx.URL) -> ssl.SSLContext | None:
        # Loading them takes longer than all the rest, so once, and only if they are needed.
        if url.scheme == "https" and self._verify is None:
            self._verify = httpx.create_ssl_context()
        return self._verify


class Connections(httpx.BaseTransport):
    """A transport for threads. Responses are read whole.

    Args:
        limits: How many connections there are at most, and for how long idle ones are kept.
    """

    def __init__(self, limits: httpx.Limits) -> None:
        self._stack = _Stack(_Connection, limits)
        self._places = threading.Semaphore(limits.max_connections or _UNLIMITED)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request and read the response.

        Raises:
            httpx.RequestError: It failed; `PoolTimeout` if no connection became free in time.
        """
        if not self._places.acquire(timeout=request.extensions.get("timeout", {}).get("pool")):
            raise httpx.PoolTimeout(_NO_PLACE)
        try:
            transport, useless = self._stack.take(request.url)
            for one in useless:
                one.close()
            try:
                response = transport.handle_request(request)
                response.read()
            except BaseException:
                transport.close()
                raise
            if surplus := self._stack.put(transport):
                surplus.close()
            return response
        finally:
            self._places.release()

    def close(self) -> None:
        """Close every connection; those in use when their response has been read."""
        for transport in self._stack.close():
            transport.close()


class AsyncConnections(httpx.AsyncBaseTransport):
    """A transport for coroutines. Responses are read whole.

    Args:
        limits: How many connections there are at most, and for how long idle ones are kept.
    """

    def __init__(self, limits: httpx.Limits) -> None:
        self._stack = _Stack(_AsyncConnection, limits)
        self._places = asyncio.Semaphore(limits.max_connections or _UNLIMITED)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request and read the response.

        Raises:
            httpx.RequestError: It failed; `PoolTimeout` if no connection became free in time.
        """
        await self._find_place(request.extensions.get("timeout", {}).get("pool"))
        try:
            transport, useless = self._stack.take(request.url)
            for one in useless:
                await one.aclose()
            try:
                response = await transport.handle_async_request(request)
                await response.aread()
            except BaseException:
                await transport.aclose()
                raise
            if surplus := self._stack.put(transport):
                await surplus.aclose()
            return response
        finally:
            self._places.release()

    async def _find_place(self, seconds: float | None) -> None:
        if not self._places.locked():
            await self._places.acquire()
            return
        try:
            async with asyncio.timeout(seconds):
                await self._places.acquire()
        except TimeoutError:
            raise httpx.PoolTimeout(_NO_PLACE) from None

    async def aclose(self) -> None:
        """Close every connection; those in use when their response has been read."""
        for transport in self._stack.close():
            await transport.aclose()
