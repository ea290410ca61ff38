"""A pool of persistent connections.

httpx scans all connections and waiting requests whenever one of them changes, which slows down 50
concurrent requests by a factor of ten, and takes a tenth of the time of a single one. Here idle
connections are on a stack, so taking and returning one has constant cost. HTTP, TLS and timeouts
are left to httpcore. A connection serves one request at a time, and is reused only after a response
that ended as expected. Each process and each event loop has its own connections.
"""

from __future__ import annotations

import threading
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Mapping
from time import monotonic
from typing import TYPE_CHECKING, Final, Generic, TypeVar

import httpcore
import httpx

from plivo_runtime import forks
from plivo_runtime.framing import is_one_response
from plivo_runtime.loops import PerLoop
from plivo_runtime.streams import AsyncRecordingBackend, RecordingBackend

if TYPE_CHECKING:
    import asyncio
    import ssl

LONGEST_USE: Final = 600.0
"""The maximum age of a connection in seconds, because DNS may have changed by then."""

_PORTS = {"http": 80, "https": 443}
_UNLIMITED = 1 << 30
_NO_PLACE = "timed out waiting for a free connection"
_ERRORS: Final[Mapping[type[BaseException], type[httpx.RequestError]]] = {
    httpcore.ConnectTimeout: httpx.ConnectTimeout,
    httpcore.ReadTimeout: httpx.ReadTimeout,
    httpcore.WriteTimeout: httpx.WriteTimeout,
    httpcore.PoolTimeout: httpx.PoolTimeout,
    httpcore.TimeoutException: httpx.TimeoutException,
    httpcore.ConnectError: httpx.ConnectError,
    httpcore.ReadError: httpx.ReadError,
    httpcore.WriteError: httpx.WriteError,
    httpcore.NetworkError: httpx.NetworkError,
    httpcore.ProxyError: httpx.ProxyError,
    httpcore.UnsupportedProtocol: httpx.UnsupportedProtocol,
    httpcore.LocalProtocolError: httpx.LocalProtocolError,
    httpcore.RemoteProtocolError: httpx.RemoteProtocolError,
    httpcore.ProtocolError: httpx.ProtocolError,
}


class _Connection(ABC):
    """A connection to an origin, for one request at a time."""

    core: httpcore.HTTPConnection | httpcore.AsyncHTTPConnection

    def __init__(
        self, origin: httpcore.Origin, verify: ssl.SSLContext | None, expiry: float | None
    ) -> None:
        self.received: list[bytes] = []
        self._replace_at = monotonic() + LONGEST_USE
        self.core = self._connection(origin, verify, expiry)

    @abstractmethod
    def _connection(
        self, origin: httpcore.Origin, verify: ssl.SSLContext | None, expiry: float | None
    ) -> httpcore.HTTPConnection | httpcore.AsyncHTTPConnection: ...

    def is_usable(self, origin: httpcore.Origin) -> bool:
        """Whether the server can still receive a request."""
        return (
            self.core.can_handle_request(origin)
            and monotonic() < self._replace_at
            and not self.core.has_expired()
        )

    def is_clean(self, request: httpcore.Request, response: httpcore.Response) -> bool:
        """Whether the connection is open and nothing came after the response."""
        return not self.core.is_closed() and is_one_response(
            b"".join(self.received), request.method, response.headers
        )


class _SyncConnection(_Connection):
    core: httpcore.HTTPConnection

    def _connection(
        self, origin: httpcore.Origin, verify: ssl.SSLContext | None, expiry: float | None
    ) -> httpcore.HTTPConnection:
        backend = RecordingBackend(self.received)
        return httpcore.HTTPConnection(origin, verify, expiry, network_backend=backend)

    def send(self, request: httpcore.Request) -> httpcore.Response:
        """Send a request and read the response; close the connection unless it is clean."""
        self.received.clear()
        try:
            response = self.core.handle_request(request)
            response.read()
            response.close()
        except BaseException:
            self.core.close()
            raise
        if not self.is_clean(request, response):
            self.core.close()
        return response


class _AsyncConnection(_Connection):
    core: httpcore.AsyncHTTPConnection

    def _connection(
        self, origin: httpcore.Origin, verify: ssl.SSLContext | None, expiry: float | None
    ) -> httpcore.AsyncHTTPConnection:
        backend = AsyncRecordingBackend(self.received)
        return httpcore.AsyncHTTPConnection(origin, verify, expiry, network_backend=backend)

    async def send(self, request: httpcore.Request) -> httpcore.Response:
        """Send a request and read the response; close the connection unless it is clean."""
        self.received.clear()
        try:
            response = await self.core.handle_async_request(request)
            await response.aread()
            await response.aclose()
        except BaseException:
            await self.core.aclose()
            raise
        if not self.is_clean(request, response):
            await self.core.aclose()
        return response


_C = TypeVar("_C", _SyncConnection, _AsyncConnection)


class Certificates:
    """The certificate authorities for verifying servers."""

    def __init__(self, context: ssl.SSLContext | None = None) -> None:
        self._context = context

    def context(self, scheme: str) -> ssl.SSLContext | None:
        """The SSL context for a server; None without TLS."""
        # Loading them is slow, so they are loaded once and only if needed.
        if scheme == "https" and self._context is None:
            self._context = httpx.create_ssl_context()
        return self._context


class _Stack(Generic[_C]):
    """A thread-safe stack of idle connections, with the most recently used on top.

    Args:
        kind: The class of connections.
        limits: The maximum number, and how long they are kept.
        certificates: Certificates for new connections.
    """

    def __init__(self, kind: type[_C], limits: httpx.Limits, certificates: Certificates) -> None:
        self._kind: type[_C] = kind
        self._idle: deque[tuple[float, _C]] = deque()
        kept = limits.max_keepalive_connections
        self._size = _UNLIMITED if kept is None else kept
        self._expiry = limits.keepalive_expiry
        self._certificates = certificates
        self.closed = False

    def take(self, url: httpx.URL) -> tuple[_C, list[_C]]:
        """An idle connection or a new one, and the unusable ones that must be closed."""
        origin = httpcore.Origin(url.raw_scheme, url.raw_host, url.port or _PORTS[url.scheme])
        useless: list[_C] = []
        while self._idle:
            try:
                connection = self._idle.pop()[1]
            except IndexError:  # another thread was faster
                break
            if connection.is_usable(origin):
                return connection, useless
            useless.append(connection)
        context = self._certificates.context(url.scheme)
        return self._kind(origin, context, self._expiry), useless

    def put(self, connection: _C) -> _C | None:
        """Return a connection to the stack; returns the one that must be closed, if any."""
        if self.closed or self._size == 0 or connection.core.is_closed():
            return connection
        now = monotonic()
        self._idle.append((now, connection))
        try:
            since = self._idle[0][0]
            if len(self._idle) > self._size or (self._expiry and now - since > self._expiry):
                # It may be another connection by now, but it is free.
                return self._idle.popleft()[1]
        except IndexError:  # another thread was faster
            pass
        return None

    def close(self) -> list[_C]:
        """Stop keeping connections; returns those that must be closed."""
        self.closed = True
        idle = [connection for _, connection in self._idle]
        self._idle.clear()
        return idle


class _Places:
    """A fair semaphore, which serves the longest waiting thread first.

    With the one in the standard library, a busy thread can retake the place it has just released,
    and others may wait forever.
    """

    def __init__(self, free: int) -> None:
        self._free = free
        self._lock = threading.Lock()
        self._waiting: deque[threading.Lock] = deque()

    def acquire(self, timeout: float | None = None) -> bool:
        with self._lock:
            if self._free:
                self._free -= 1
                return True
            turn = threading.Lock()
            turn.acquire()
            self._waiting.append(turn)
        try:
            if turn.acquire(timeout=-1 if timeout is None else timeout):
                return True
        except BaseException:  # such as KeyboardInterrupt
            self._give_up(turn)
            raise
        return self._give_up(turn, keep=True)

    def _give_up(self, turn: threading.Lock, *, keep: bool = False) -> bool:
        """Stop waiting; returns whether the turn had already come and is kept."""
        with self._lock:
            if turn in self._waiting:
                self._waiting.remove(turn)
                return False
        if not keep:
            self.release()
        return keep

    def release(self) -> None:
        with self._lock:
            if self._waiting:
                self._waiting.popleft().release()
            else:
                self._free += 1


class Connections(httpx.BaseTransport, forks.ForkAware):
    """A transport for threads. Responses are read completely.

    Args:
        limits: The maximum number of connections, and how long idle ones are kept.
    """

    def __init__(self, limits: httpx.Limits) -> None:
        self._limits = limits
        self._certificates = Certificates()
        self._closed = False
        self._begin()
        forks.watch(self)

    def _begin(self) -> None:
        self._stack = _Stack(_SyncConnection, self._limits, self._certificates)
        self._places = _Places(self._limits.max_connections or _UNLIMITED)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request and read the response.

        Raises:
            httpx.RequestError: It failed; `PoolTimeout` if no connection became free in time.
            RuntimeError: The transport is closed.
        """
        if self._closed:
            raise RuntimeError("the client is closed")
        if not self._places.acquire(timeout=request.extensions.get("timeout", {}).get("pool")):
            raise httpx.PoolTimeout(_NO_PLACE)
        try:
            connection, useless = self._stack.take(request.url)
            for one in useless:
                one.core.close()
            response = connection.send(_core_request(request))
            if surplus := self._stack.put(connection):
                surplus.core.close()
        except tuple(_ERRORS) as error:
            raise _httpx_error(error, request) from error
        finally:
            self._places.release()
        return _response(response)

    def close(self) -> None:
        """Close all connections; those in use are closed after their response."""
        self._closed = True
        for connection in self._stack.close():
            connection.core.close()

    def after_fork(self) -> None:
        """Start over. Closing a socket here leaves the parent's open."""
        inherited = self._stack.close()
        self._begin()
        for connection in inherited:
            connection.core.close()


class _LoopConnections:
    """The connections of one event loop."""

    def __init__(self, limits: httpx.Limits, certificates: Certificates) -> None:
        import asyncio

        self.stack = _Stack(_AsyncConnection, limits, certificates)
        self.places = asyncio.Semaphore(limits.max_connections or _UNLIMITED)

    async def close(self) -> None:
        for connection in self.stack.close():
            await connection.core.aclose()


class AsyncConnections(PerLoop[_LoopConnections], httpx.AsyncBaseTransport):
    """A transport for coroutines, with separate connections for each event loop.

    Responses are read completely.

    Args:
        limits: The maximum number of connections per loop, and how long idle ones are kept.
    """

    def __init__(self, limits: httpx.Limits) -> None:
        certificates = Certificates()
        super().__init__(lambda: _LoopConnections(limits, certificates), _LoopConnections.close)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request and read the response.

        Raises:
            httpx.RequestError: It failed; `PoolTimeout` if no connection became free in time.
            RuntimeError: The transport is closed.
        """
        own = self.of_this_loop()
        await _find_place(own.places, request.extensions.get("timeout", {}).get("pool"))
        try:
            connection, useless = own.stack.take(request.url)
            for one in useless:
                await one.core.aclose()
            response = await connection.send(_core_request(request))
            if surplus := own.stack.put(connection):
                await surplus.core.aclose()
        except tuple(_ERRORS) as error:
            raise _httpx_error(error, request) from error
        finally:
            own.places.release()
        return _response(response)


async def _find_place(places: asyncio.Semaphore, seconds: float | None) -> None:
    if not places.locked():
        await places.acquire()
        return
    import asyncio

    try:
        async with asyncio.timeout(seconds):
            await places.acquire()
    except TimeoutError:
        raise httpx.PoolTimeout(_NO_PLACE) from None


def _httpx_error(error: BaseException, request: httpx.Request) -> httpx.RequestError:
    kind = next(_ERRORS[kind] for kind in type(error).__mro__ if kind in _ERRORS)
    return kind(str(error), request=request)


def _core_request(request: httpx.Request) -> httpcore.Request:
    url = request.url
    return httpcore.Request(
        request.method,
        httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
        headers=request.headers.raw,
        content=request.stream,
        extensions=request.extensions,
    )


def _response(response: httpcore.Response) -> httpx.Response:
    return httpx.Response(
        response.status,
        headers=response.headers,
        stream=httpx.ByteStream(response.content),
        extensions=response.extensions,
    )
