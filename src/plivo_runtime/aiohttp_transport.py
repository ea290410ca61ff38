"""A transport on aiohttp, for high concurrency.

Install the extra `aiohttp` and pass the transport to the client::

    AsyncPlivo(transport=AiohttpTransport())

Requests, responses and errors are the same as without it.
"""

from __future__ import annotations

import os
import ssl
from typing import Any, Final

import aiohttp
import httpx
from yarl import URL

from plivo_runtime.exchange import DEFAULT_LIMITS, behind_proxy
from plivo_runtime.loops import PerLoop
from plivo_runtime.stacks import Certificates

_BODILESS: Final = frozenset({204, 304})
_ATTEMPTS: Final = 10


class _SurplusError(aiohttp.ClientConnectionError):
    """Unexpected data arrived on an idle connection; nothing was sent."""


# The first match counts. "Nothing was sent" must be true, as such requests are retried.
_ERRORS: Final[tuple[tuple[type[BaseException], type[httpx.RequestError]], ...]] = (
    (_SurplusError, httpx.ConnectError),
    (aiohttp.ConnectionTimeoutError, httpx.ConnectTimeout),
    (TimeoutError, httpx.ReadTimeout),
    (aiohttp.ClientProxyConnectionError, httpx.ProxyError),
    (aiohttp.ClientHttpProxyError, httpx.ProxyError),
    (aiohttp.ClientConnectorError, httpx.ConnectError),
    (aiohttp.ClientOSError, httpx.ReadError),
    (aiohttp.InvalidURL, httpx.UnsupportedProtocol),
    (aiohttp.ClientError, httpx.RemoteProtocolError),
)


class AiohttpTransport(PerLoop[aiohttp.ClientSession], httpx.AsyncBaseTransport):
    """A transport for `AsyncPlivo` or `httpx.AsyncClient`.

    Each event loop has its own connections.

    Proxies are taken from the environment, as httpx does.

    Args:
        limits: The maximum number of connections, and how long idle ones are kept.
        verify: How to verify certificates; the default of httpx if not given.
    """

    def __init__(
        self, limits: httpx.Limits = DEFAULT_LIMITS, verify: ssl.SSLContext | None = None
    ) -> None:
        super().__init__(self._session, aiohttp.ClientSession.close)
        self._limits = limits
        self._certificates = Certificates(verify)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request and read the response.

        Raises:
            httpx.RequestError: It failed.
        """
        for _ in range(_ATTEMPTS):
            try:
                return await self._send(request)
            except _SurplusError as error:
                surplus = error
            except (aiohttp.ClientError, TimeoutError) as error:
                raise _httpx_error(error, request) from error
        raise _httpx_error(surplus, request) from surplus

    async def _send(self, request: httpx.Request) -> httpx.Response:
        timeout = request.extensions.get("timeout", {})
        async with self.of_this_loop().request(
            request.method,
            URL(str(request.url), encoded=True),
            headers=request.headers.multi_items(),
            data=_content(request.stream),
            timeout=aiohttp.ClientTimeout(
                connect=timeout.get("pool"),
                sock_connect=timeout.get("connect"),
                sock_read=timeout.get("read"),
            ),
            allow_redirects=False,
            ssl=self._certificates.context(request.url.scheme) or True,
        ) as response:
            body = await response.read()
        return httpx.Response(
            response.status,
            headers=response.raw_headers,
            stream=httpx.ByteStream(body),
            request=request,
            extensions={
                "http_version": b"HTTP/1.1",
                "reason_phrase": (response.reason or "").encode(errors="surrogateescape"),
            },
        )

    def _session(self) -> aiohttp.ClientSession:
        return aiohttp.ClientSession(
            connector=_Connector(
                limit=self._limits.max_connections or 0,
                keepalive_timeout=self._limits.keepalive_expiry,
            ),
            request_class=_Request,
            response_class=_Response,
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
            # Looking them up would take a thread for every request.
            trust_env=behind_proxy(),
        )


def _content(stream: httpx.SyncByteStream | httpx.AsyncByteStream) -> Any:
    """The body as aiohttp takes it: bytes, or what it reads from a form with files."""
    return b"".join(stream) or None if isinstance(stream, httpx.ByteStream) else stream


class _Request(aiohttp.ClientRequest):
    """A request that is not sent on a connection with unread data."""

    async def send(self, conn: Any) -> aiohttp.ClientResponse:
        if conn.protocol.should_close:
            raise _SurplusError("the server sent data before the request")
        return await super().send(conn)


class _Response(aiohttp.ClientResponse):
    """A response that closes its connection if stray data may follow it."""

    async def start(self, connection: Any) -> aiohttp.ClientResponse:
        protocol = connection.protocol
        await super().start(connection)
        announced = self.headers.get("Content-Length", "0") != "0"
        if self.status in _BODILESS and (announced or "Transfer-Encoding" in self.headers):
            protocol.close()
        return self


class _Connector(aiohttp.TCPConnector):
    """A connector that is safe to finalise in a child process.

    aiohttp's would tell the selector of the parent's event loop, which both processes share, to
    forget its connections.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._process = os.getpid()

    def __del__(self, *args: Any) -> None:
        if os.getpid() == self._process:
            super().__del__(*args)


def _httpx_error(error: BaseException, request: httpx.Request) -> httpx.RequestError:
    kind = next(to for from_, to in _ERRORS if isinstance(error, from_))
    return kind(str(error) or type(error).__name__, request=request)
