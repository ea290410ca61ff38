"""A stack of idle connections.

httpx scans all connections and waiting requests whenever one of them changes, which slows down 50
concurrent requests by a factor of ten, and takes a tenth of the time of a single one. Here idle
connections are on a stack, so taking and returning one has constant cost. A connection serves one
request at a time, and is reused only after a response that ended as expected.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING, Final, Generic, NamedTuple, TypeVar

import httpx

if TYPE_CHECKING:
    import ssl

LONGEST_USE: Final = 600.0
"""The maximum age of a connection in seconds, because DNS may have changed by then."""

_PORTS = {"http": 80, "https": 443}
UNLIMITED: Final = 1 << 30
"""As a number of connections."""
NO_PLACE: Final = "timed out waiting for a free connection"
"""The text of a `PoolTimeout`."""


class Origin(NamedTuple):
    """Where a connection leads to."""

    scheme: bytes
    host: bytes
    port: int


class Connection(ABC):
    """A connection to an origin, for one request at a time.

    Args:
        origin: Where it leads to.
    """

    def __init__(self, origin: Origin) -> None:
        self.origin = origin
        self._replace_at = monotonic() + LONGEST_USE

    @abstractmethod
    def is_ready(self) -> bool:
        """Whether the server can still receive a request."""

    @abstractmethod
    def is_closed(self) -> bool:
        """Whether it can serve no more requests."""

    def is_usable(self, origin: Origin) -> bool:
        """Whether it leads to an origin, and can serve another request."""
        return origin == self.origin and monotonic() < self._replace_at and self.is_ready()


C = TypeVar("C", bound=Connection)


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


class Stack(Generic[C]):
    """A thread-safe stack of idle connections, with the most recently used on top.

    Args:
        build: Makes a connection, given origin, SSL context and the seconds it may be idle.
        limits: The maximum number, and how long they are kept.
        certificates: Certificates for new connections.
    """

    def __init__(
        self,
        build: Callable[[Origin, ssl.SSLContext | None, float | None], C],
        limits: httpx.Limits,
        certificates: Certificates,
    ) -> None:
        self._build = build
        self._idle: deque[tuple[float, C]] = deque()
        kept = limits.max_keepalive_connections
        self._size = UNLIMITED if kept is None else kept
        self._expiry = limits.keepalive_expiry
        self._certificates = certificates
        self.closed = False

    def take(self, url: httpx.URL) -> tuple[C, list[C]]:
        """An idle connection or a new one, and the unusable ones that must be closed."""
        origin = Origin(url.raw_scheme, url.raw_host, url.port or _PORTS[url.scheme])
        useless: list[C] = []
        while self._idle:
            try:
                connection = self._idle.pop()[1]
            except IndexError:  # another thread was faster
                break
            if connection.is_usable(origin):
                return connection, useless
            useless.append(connection)
        context = self._certificates.context(url.scheme)
        return self._build(origin, context, self._expiry), useless

    def put(self, connection: C) -> C | None:
        """Return a connection to the stack; returns the one that must be closed, if any."""
        if self.closed or self._size == 0 or connection.is_closed():
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

    def close(self) -> list[C]:
        """Stop keeping connections; returns those that must be closed."""
        self.closed = True
        idle = [connection for _, connection in self._idle]
        self._idle.clear()
        return idle
