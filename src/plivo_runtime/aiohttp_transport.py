"""Requests sent with aiohttp, for many at a time.

It takes the extra `aiohttp`, and an argument::

    AsyncPlivo(transport=AiohttpTransport())

Nothing else changes: requests, responses and errors are the same as without it.
"""

from __future__ import annotations

import os
import ssl
from typing import Any, Final

import aiohttp
import httpx
from yarl import URL

from plivo_runtime.connections import Certificates
from plivo_runtime.exchange import DEFAULT_LIMITS, behind_proxy
from plivo_runtime.loops import PerLoop

# The first that fits. What says "nothing was sent" must be true: such requests are repeated.
_ERRORS: Final[tuple[tuple[type[BaseException], type[httpx.RequestError]], ...]] = (
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

    Each event loop has connections of its own.

    Proxies are taken from the environment, as httpx does.

    Args:
        limits: How many connections there are at most, and for how long idle ones are kept.
        verify: How certificates are checked; the usual way if not given.
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
        timeout = request.extensions.get("timeout", {})
        session = self.of_this_loop()
        try:
            async with session.request(
                request.method,
                URL(str(request.url), encoded=True),
                headers=request.headers.multi_items(),
                data=await request.aread() or None,
                timeout=aiohttp.ClientTimeout(
                    connect=timeout.get("pool"),
                    sock_connect=timeout.get("connect"),
                    sock_read=timeout.get("read"),
                ),
                allow_redirects=False,
                ssl=self._certificates.context(request.url.scheme) or True,
            ) as response:
                body = await response.read()
        except (aiohttp.ClientError, TimeoutError) as error:
            kind = next(to for from_, to in _ERRORS if isinstance(error, from_))
            raise kind(str(error) or type(error).__name__, request=request) from error
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
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
            # Looking for them takes a thread, for every request.
            trust_env=behind_proxy(),
        )


class _Connector(aiohttp.TCPConnector):
    """A connector that a child process may finalise.

    aiohttp's would tell the selector of the parent's event loop, which both processes share, to
    forget its connections.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._process = os.getpid()

    def __del__(self, *args: Any) -> None:
        if os.getpid() == self._process:
            super().__del__(*args)
