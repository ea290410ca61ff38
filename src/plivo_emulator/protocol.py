"""HTTP on a connection: uvicorn's protocol on httptools' parser, with limits that it lacks.

uvicorn would keep a head of any size, wait for the end of a request without end, and answer
malformed ones in plain text, ahead of the answers that are still to come.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Final, cast

import httptools
from uvicorn.protocols.http.httptools_impl import (
    STATUS_LINE,
    HttpToolsProtocol,
    RequestResponseCycle,
)

from plivo_emulator.errors import (
    ApiError,
    bad_request,
    head_too_large,
    too_many_connections,
    too_slow,
)

if TYPE_CHECKING:
    from plivo_emulator.emulator import Emulator

# Of any status but 1xx, after which the real head follows.
_FINAL_HEAD: Final = tuple(f"HTTP/1.1 {digit}".encode() for digit in range(2, 6))
# How often a connection is looked at within the time that a request may take.
_LOOKS: Final = 5
# How long a sender that was refused may go on sending, so that it comes to read the refusal: a
# connection that is closed with bytes unread is reset, and what was sent on it may be lost.
_LINGER_SECONDS: Final = 1.0
# Files and connections of our own: the database, webhooks on their way.
_KEPT_FREE: Final = 128


@dataclass(frozen=True, slots=True)
class Limits:
    """What a client may ask of a connection.

    Attributes:
        head_bytes: the largest request target, and header names and values, together.
        request_seconds: how long a request may take to begin and to arrive, and a reply to be
            taken.
        connections: how many may be open at a time.
    """

    head_bytes: int = 64 * 1024
    request_seconds: float = 30.0
    connections: int = 16_000

    @classmethod
    def of_process(cls) -> Limits:
        """Return the usual limits, within the number of files that this process may open."""
        try:
            import resource
        except ImportError:  # Windows
            return cls()
        files = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
        if files == resource.RLIM_INFINITY:
            return cls()
        return cls(connections=min(cls().connections, max(files - _KEPT_FREE, files // 2)))


class _OneWrite:
    """A transport that sends the head of a reply together with the beginning of its body.

    uvicorn writes the two one after the other; each write is a system call, and a packet for the
    client to wait for.
    """

    def __init__(self, transport: asyncio.Transport) -> None:
        self._transport = transport
        self._head = b""
        self.is_closing = transport.is_closing

    def write(self, data: bytes) -> None:
        """Send what was held back and this, or hold it back if it is a head."""
        if self._head:
            data, self._head = self._head + data, b""
        elif data.startswith(_FINAL_HEAD) and data.endswith(b"\r\n\r\n"):
            self._head = data
            return
        self._transport.write(data)

    def flush(self) -> None:
        """Send what was held back."""
        if self._head:
            self.write(b"")

    def close(self) -> None:
        """Send what was held back and close."""
        self.flush()
        self._transport.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._transport, name)


class _HeadTooLarge(Exception):
    """Raised through the parser, which wraps it."""


class _Ambiguous(Exception):
    """Raised through the parser, too: two readers could take the request for different ones."""


class Protocol(HttpToolsProtocol):
    """One connection.

    Args:
        emulator: gives refusals their `api_id`.
        limits: what the client may do.
        arguments: uvicorn's.
    """

    # There are none before the first request, other than uvicorn says.
    cycle: RequestResponseCycle | None  # type: ignore[assignment]
    headers: list[tuple[bytes, bytes]] | None  # type: ignore[assignment]

    def __init__(self, emulator: Emulator, limits: Limits, **arguments: Any) -> None:
        super().__init__(**arguments)
        self._emulator = emulator
        self._limits = limits
        self._refused = False
        # How much this read brought, and how much of a head those after its first; below zero in
        # its first.
        self._present = self._further = 0
        self._in_head = False
        # What the client keeps us waiting for, and for how many looks already.
        self._awaited: object = self
        self._looks = 0
        self._look: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin, unless there are too many connections already."""
        super().connection_made(cast("asyncio.Transport", _OneWrite(transport)))
        if len(self.connections) > self._limits.connections:
            self._refuse(too_many_connections())
        else:
            self._look_again()

    def connection_lost(self, exc: Exception | None) -> None:
        """End."""
        if self._look is not None:
            self._look.cancel()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Read on, up to the end of what is acceptable."""
        if self._refused:
            return
        self._present = len(data)
        try:
            self.parser.feed_data(data)
        except httptools.HttpParserUpgrade:
            # We speak nothing else. The parser is done; the next request needs a new connection.
            self._finish_and_close()
        except httptools.HttpParserError as error:
            if isinstance(error.__context__, _HeadTooLarge):
                self._refuse(head_too_large(self._limits.head_bytes))
            else:
                self._refuse(bad_request("the request is not valid HTTP"))
        else:
            if self._in_head:
                self._further += self._present
                if self._further > self._limits.head_bytes:
                    self._refuse(head_too_large(self._limits.head_bytes))

    def eof_received(self) -> bool:  # type: ignore[override]
        """Answer a client that has sent all it has to send, before hanging up.

        Returns:
            Whether the connection stays open for that.
        """
        cycle = self.cycle
        # Who hangs up in the middle of a reply does not want the rest.
        if cycle is None or cycle.more_body or cycle.response_started:
            return False
        self._finish_and_close()
        return True

    def on_message_begin(self) -> None:
        """Count a new head."""
        super().on_message_begin()
        self._in_head = True
        self._further = -self._present

    def on_headers_complete(self) -> None:
        """Start on a request whose head has been read, if it is not too large."""
        limit = self._limits.head_bytes
        if self._further >= 0 or self._present > limit:
            size = len(self.url) + sum(len(name) + len(value) for name, value in self.headers or ())
            if size > limit:
                raise _HeadTooLarge
        self._in_head = False
        # RFC 9112, section 3.2.
        hosts = [name for name, _ in self.headers or ()].count(b"host")
        if hosts != 1 and (hosts or self.parser.get_http_version() != "1.0"):
            raise _Ambiguous
        super().on_headers_complete()

    def on_response_complete(self) -> None:
        """Go on with the next request; uvicorn would set a timer to wait for each."""
        # A reply to HEAD, for one, ends without a body.
        cast("_OneWrite", self.transport).flush()
        if self.pipeline or self.transport.is_closing():
            super().on_response_complete()
        else:
            self.server_state.total_requests += 1
            self.flow.resume_reading()

    def _refuse(self, error: ApiError) -> None:
        """Answer what is no request, after the answers to those before it, and hang up."""
        if self._refused:
            return
        cycle = self.cycle
        if cycle is not None and not cycle.response_complete and not cycle.more_body:
            self._finish_and_close()
            return
        self._refused = True
        reply = error.reply(self._emulator.ids.uuid())
        head = (
            b"content-type: application/json\r\ncontent-length: %d\r\nconnection: close\r\n\r\n"
            % len(reply.payload)
        )
        self.transport.write(STATUS_LINE[error.status] + head + reply.payload)
        self.transport.write_eof()
        self.flow.resume_reading()
        self.loop.call_later(_LINGER_SECONDS, self.transport.close)

    def _finish_and_close(self) -> None:
        """Read nothing more, and hang up when the last answer is sent."""
        self._refused = True
        if self.cycle is None or self.cycle.response_complete:
            self.transport.close()
        else:
            self.cycle.keep_alive = False

    def _look_again(self) -> None:
        self._look = self.loop.call_later(
            self._limits.request_seconds / _LOOKS, self._look_at_progress
        )

    def _look_at_progress(self) -> None:
        """Hang up on a client that keeps us waiting for the same thing for too long."""
        awaited = self._awaits()
        self._looks = self._looks + 1 if awaited is self._awaited else 0
        self._awaited = awaited
        if awaited is None or self._looks < _LOOKS:
            self._look_again()
        elif awaited is self.flow:
            self.transport.abort()
        elif self._in_head or (self.cycle is not None and self.cycle.more_body):
            self._refuse(too_slow(self._limits.request_seconds))
        else:
            self.transport.close()

    def _awaits(self) -> object:
        """Return what the client is to do: read, finish its request, begin the next; or nothing."""
        if self.flow.write_paused:
            return self.flow
        cycle = self.cycle
        answering = cycle is not None and not (cycle.response_complete or cycle.more_body)
        if answering or self._refused:
            return None
        return self if self.headers is None else self.headers


def protocol(emulator: Emulator, limits: Limits) -> Any:
    """Return the factory of protocols that uvicorn is configured with."""
    return partial(Protocol, emulator, limits)
