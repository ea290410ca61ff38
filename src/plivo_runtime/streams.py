"""A network backend of httpcore that records received data, so that its end can be checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpcore

if TYPE_CHECKING:
    import ssl


class AsyncRecordingBackend(httpcore.AnyIOBackend):
    """A backend that records what its connections receive.

    Args:
        received: The buffer for received data.
    """

    def __init__(self, received: list[bytes]) -> None:
        self._received = received

    async def connect_tcp(self, *args: Any, **kwargs: Any) -> httpcore.AsyncNetworkStream:
        """Open a connection; the arguments are httpcore's."""
        return _AsyncStream(await super().connect_tcp(*args, **kwargs), self._received)


class _AsyncStream(httpcore.AsyncNetworkStream):
    def __init__(self, stream: httpcore.AsyncNetworkStream, received: list[bytes]) -> None:
        self._stream = stream
        self._received = received
        self.write = stream.write  # type: ignore[method-assign]
        self.aclose = stream.aclose  # type: ignore[method-assign]
        self.get_extra_info = stream.get_extra_info  # type: ignore[method-assign]

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        data = await self._stream.read(max_bytes, timeout)
        self._received.append(data)
        return data

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.AsyncNetworkStream:
        try:
            encrypted = await self._stream.start_tls(ssl_context, server_hostname, timeout)
        except BaseException:
            # httpcore loses the connection if this is cancelled.
            await self._stream.aclose()
            raise
        return _AsyncStream(encrypted, self._received)
