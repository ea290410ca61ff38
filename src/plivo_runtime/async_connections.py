"""Connections for coroutines, on httpcore; each process and each event loop has its own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

import httpcore
import httpx

from plivo_runtime.framing import is_one_response
from plivo_runtime.loops import PerLoop
from plivo_runtime.stacks import NO_PLACE, UNLIMITED, Certificates, Connection, Origin, Stack
from plivo_runtime.streams import AsyncRecordingBackend

if TYPE_CHECKING:
    import asyncio
    import ssl

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


class _AsyncConnection(Connection):
    def __init__(
        self, origin: Origin, context: ssl.SSLContext | None, expiry: float | None
    ) -> None:
        super().__init__(origin)
        self._received: list[bytes] = []
        self.core = httpcore.AsyncHTTPConnection(
            httpcore.Origin(*origin),
            context,
            expiry,
            network_backend=AsyncRecordingBackend(self._received),
        )

    def is_ready(self) -> bool:
        return not self.core.has_expired()

    def is_closed(self) -> bool:
        return self.core.is_closed()

    async def send(self, request: httpcore.Request) -> httpcore.Response:
        """Send a request and read the response; close the connection unless it is clean."""
        self._received.clear()
        try:
            response = await self.core.handle_async_request(request)
            await response.aread()
            await response.aclose()
        except BaseException:
            await self.core.aclose()
            raise
        received = b"".join(self._received)
        if self.is_closed() or not is_one_response(received, request.method, response.headers):
            await self.core.aclose()
        return response


class _LoopConnections:
    """The connections of one event loop."""

    def __init__(self, limits: httpx.Limits, certificates: Certificates) -> None:
        import asyncio

        self.stack = Stack(_AsyncConnection, limits, certificates)
        self.places = asyncio.Semaphore(limits.max_connections or UNLIMITED)

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
        raise httpx.PoolTimeout(NO_PLACE) from None


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
