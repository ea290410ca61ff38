"""HTTP/1.1 connections on httptools' parser, with limits on size and time."""

from __future__ import annotations

import asyncio
import math
from collections import deque
from collections.abc import AsyncGenerator, Coroutine
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeAlias, cast

import httptools

from plivo_emulator.domain.timestamps import http_date
from plivo_emulator.pipeline.errors import (
    ApiError,
    bad_request,
    head_too_large,
    too_many_connections,
    too_slow,
)
from plivo_emulator.pipeline.http import Reply, Request
from plivo_emulator.serving.heads import Head, check_trailer, reply_head

if TYPE_CHECKING:
    from plivo_emulator.emulator import Emulator

# How long a refused client may continue to send. Closing with unread data resets the connection,
# and the refusal may be lost.
LINGER_SECONDS: Final = 1.0
# Reserved for files and connections of our own: the database and webhooks.
_KEPT_FREE: Final = 128
# How many TLS connections beyond the limit may complete a handshake, to be refused after it.
_REFUSED_AT_ONCE: Final = 64
# A body above the limit is read and discarded up to this many times the limit, so that the sender
# receives the 400; a longer one is cut off.
_PATIENCE: Final = 128
# Generous sizes of the separators of a header line, of a request line without its target, and of
# a chunk's size line.
_LINE_BYTES: Final = 4
_REQUEST_LINE_BYTES: Final = 40
_CHUNK_BYTES: Final = 24
# Clients that poll repeat the same bytes. Longer requests are not remembered, because
# unauthenticated clients can fill the memory.
_REMEMBERED_BYTES: Final = 2048
_REMEMBERED: Final = 256

_CONTINUE: Final = b"HTTP/1.1 100 Continue\r\n\r\n"
_CLOSE: Final = "connection: close\r\n"
_KEEP_ALIVE: Final = "connection: keep-alive\r\n"
_CHUNKED: Final = "transfer-encoding: chunked\r\n"

Answer: TypeAlias = Reply | Coroutine[Any, Any, Reply]


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of connections.

    Attributes:
        head_bytes: the largest total size of target, headers and trailers.
        request_seconds: the time for a request to begin and to arrive, and for a reply to be read.
        connections: the most open connections, including unfinished TLS handshakes.
    """

    head_bytes: int = 64 * 1024
    request_seconds: float = 30.0
    connections: int = 16_000

    @classmethod
    def of_process(cls) -> Limits:
        """Return the default limits, within the number of files that this process may open."""
        try:
            import resource
        except ImportError:  # Windows
            return cls()
        files = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
        if files == resource.RLIM_INFINITY:
            return cls()
        return cls(connections=min(cls().connections, max(files - _KEPT_FREE, files // 2)))


class Service:
    """The state that the connections of one server share.

    Args:
        emulator: the emulator that answers.
        limits: the limits of connections.

    Attributes:
        emulator: as given.
        limits: as given.
        loop: the running event loop.
        connections: all open connections.
        unused: set while there are none.
        handshaking: the number of unfinished TLS handshakes, which are not in `connections`.
        empty_connections: how many connections ended without any data, including those with a
            failed handshake.
        tasks: asynchronous answers in progress, including those to clients that have disconnected.
        heads: those of requests without a body that clients may repeat, by all their bytes.
    """

    def __init__(self, emulator: Emulator, limits: Limits) -> None:
        self.emulator = emulator
        self.limits = limits
        self.loop = asyncio.get_running_loop()
        self.connections: set[Connection] = set()
        self.unused = asyncio.Event()
        self.unused.set()
        self.handshaking: set[Connection] = set()
        self.empty_connections = 0
        self.tasks: set[asyncio.Task[None]] = set()
        self.heads: dict[bytes, Head] = {}
        self._date = ""
        self._date_ends = 0.0
        emulator.clock.on_change.append(self._forget_date)

    def close(self) -> None:
        """Unsubscribe from the emulator's clock."""
        self.emulator.clock.on_change.remove(self._forget_date)

    def enter(self, connection: Connection) -> None:
        """Add a connection."""
        self.handshaking.discard(connection)
        self.connections.add(connection)
        self.unused.clear()

    def leave(self, connection: Connection) -> None:
        """Remove a connection."""
        self.connections.discard(connection)
        if not self.connections:
            self.unused.set()

    def handshake_ended(self, connection: Connection) -> None:
        """Count a handshake as ended, and its connection as empty if it failed."""
        if connection in self.handshaking:
            self.handshaking.discard(connection)
            self.empty_connections += 1

    def too_many(self) -> bool:
        """Return whether there are more connections than allowed, including handshakes."""
        return self._open() > self.limits.connections

    def has_room(self) -> bool:
        """Return whether a handshake may begin, even if only to refuse the request after it."""
        return self._open() < self.limits.connections + _REFUSED_AT_ONCE

    def _open(self) -> int:
        return len(self.connections) + len(self.handshaking)

    def start(self, answer: Coroutine[Any, Any, None]) -> None:
        """Start an asynchronous answer."""
        task = self.loop.create_task(answer)
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)

    def remember(self, data: bytes, head: Head) -> None:
        """Keep the head of a request without a body that was read at once."""
        if len(data) <= _REMEMBERED_BYTES and "expect" not in head.headers:
            if len(self.heads) >= _REMEMBERED:
                self.heads.clear()
            self.heads[data] = head

    async def ended(self) -> None:
        """Wait until there are no connections and no answers in progress."""
        await self.unused.wait()
        if self.tasks:
            await asyncio.wait(self.tasks)

    def shut_down(self) -> None:
        """Close every connection after its current reply."""
        for connection in tuple(self.connections):
            connection.shut_down()

    def abort(self) -> None:
        """Close every connection and cancel every answer at once."""
        for connection in tuple(self.connections):
            connection.abort()
        for task in tuple(self.tasks):
            task.cancel()

    def date(self) -> str:
        """Return the value of a `Date` header, by the emulator's clock."""
        now = self.loop.time()
        if now >= self._date_ends:
            clock = self.emulator.clock
            moment = clock.now()
            self._date = http_date(moment)
            self._date_ends = math.inf if clock.frozen else now + 1 - moment.microsecond / 1e6
        return self._date

    def _forget_date(self) -> None:
        self._date_ends = 0.0


class _HeadTooLarge(Exception):
    """The head is too large; raised through the parser, which wraps it."""


class _Incoming:
    """A request that is being read.

    Attributes:
        target: as sent.
        lines: the names (in lower case) and values of the headers.
        head_bytes: the size of target, headers and trailers.
        head: the checked head, once it is complete.
        body: the parts of the body, up to the one that exceeds the limit.
        body_bytes: the size of the body, including discarded parts.
        limit: how many bytes the body may have.
        framing_bytes: the size of everything else read since the request began, except chunk sizes.
    """

    __slots__ = (
        "body",
        "body_bytes",
        "framing_bytes",
        "head",
        "head_bytes",
        "limit",
        "lines",
        "target",
    )

    def __init__(self, unknown: int) -> None:
        self.target = b""
        self.lines: list[tuple[bytes, bytes]] = []
        self.head_bytes = 0
        self.head: Head | None = None
        self.body: bytes | bytearray = b""
        self.body_bytes = 0
        self.limit = 0
        self.framing_bytes = -unknown

    def add(self, part: bytes) -> None:
        """Add a part of the body, or discard it beyond the limit."""
        self.body_bytes += len(part)
        if not self.body:
            self.body = part
        elif len(self.body) <= self.limit:
            if isinstance(self.body, bytes):
                self.body = bytearray(self.body)
            self.body += part


class Connection(asyncio.Protocol):
    """A connection; its requests are answered one at a time, in order.

    Args:
        service: the service of its server.
    """

    __slots__ = (
        "_awaiting_continue",
        "_busy",
        "_client",
        "_deadline",
        "_deaf",
        "_incoming",
        "_last",
        "_lingering",
        "_loop",
        "_parser",
        "_present",
        "_refusal",
        "_replaying",
        "_secure",
        "_service",
        "_shared",
        "_stream",
        "_timer",
        "_transport",
        "_waiting",
        "_writable",
    )

    _transport: asyncio.Transport
    _timer: asyncio.TimerHandle

    def __init__(self, service: Service) -> None:
        self._service = service
        self._loop = service.loop
        self._parser = httptools.HttpRequestParser(self)
        self._client = ""
        self._secure = False
        # The size of the last read, whether a request has been in it, and the one being read.
        self._present = 0
        self._shared = False
        self._incoming: _Incoming | None = None
        self._awaiting_continue = False
        # The head of a request is parsed again; see `_read_without_upgrade`.
        self._replaying = False
        # No more data is parsed.
        self._deaf = False
        # The queue: complete requests, and perhaps a final refusal.
        self._waiting: deque[tuple[Head, bytes | bytearray]] = deque()
        self._refusal: ApiError | None = None
        self._busy = False
        self._stream: asyncio.Task[None] | None = None
        # The current reply is the last one.
        self._last = False
        # The last reply was sent and was a refusal.
        self._lingering = False
        # Set while the client does not read.
        self._writable: asyncio.Future[None] | None = None
        # The deadline for the client's next action, if any.
        self._deadline: float | None = None

    # Transport ----------------------------------------------------------------------------------

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Set up the connection, or refuse it if there are too many."""
        self._transport = cast("asyncio.Transport", transport)
        peer = transport.get_extra_info("peername")
        self._secure = transport.get_extra_info("sslcontext") is not None
        self._client = str(peer[0]) if isinstance(peer, tuple) else ""
        self._service.enter(self)
        self._await_client()
        assert self._deadline is not None
        self._timer = self._loop.call_at(self._deadline, self._look_at_the_time)
        if self._service.too_many():
            self._refuse(too_many_connections())

    def connection_lost(self, exc: Exception | None) -> None:
        """Clean up; requests in progress are completed, except streams."""
        self._service.leave(self)
        if not self._present:
            self._service.empty_connections += 1
        self._timer.cancel()
        self._deaf = True
        self._waiting.clear()
        self._end_stream()
        self.resume_writing()

    def eof_received(self) -> bool:
        """Answer the requests of a client that has closed its sending side, then close.

        Returns:
            Whether the connection stays open for that, which is impossible with TLS.
        """
        self._deaf = True
        self._incoming = None
        # A client that closes during a stream does not want the rest.
        self._end_stream()
        self._last = not self._waiting
        if self._waiting:
            head, body = self._waiting.pop()
            self._waiting.append((head.as_last(), body))
        can_wait = self._transport.get_extra_info("sslcontext") is None
        return can_wait and self._busy and not self._lingering

    def pause_writing(self) -> None:
        """Pause sending until the client reads."""
        self._writable = self._loop.create_future()
        self._await_client()

    def resume_writing(self) -> None:
        """Resume sending."""
        if self._writable is not None:
            self._writable.set_result(None)
            self._writable = None
            self._deadline = None

    def data_received(self, data: bytes) -> None:
        """Parse received data."""
        if self._deaf:
            return
        before = self._incoming
        self._present = len(data)
        self._shared = before is not None
        known = None if before is not None else self._service.heads.get(data)
        if known is not None:
            self._received(known, b"")
        else:
            self._parse(data, before)
        if self._waiting and not self._busy:
            self._answer_next()
        if self._waiting:
            self._transport.pause_reading()

    def _parse(self, data: bytes, before: _Incoming | None) -> None:
        """Parse received data that begins with the rest of a request, if there is one."""
        queued = len(self._waiting)
        try:
            self._parser.feed_data(data)
        except httptools.HttpParserUpgrade as upgrade:
            self._read_without_upgrade(data[upgrade.args[0] :])
        except httptools.HttpParserError as error:
            self._reject(error)
        else:
            if self._incoming is not None:
                self._read_on(self._incoming, before)
            elif before is None and len(self._waiting) == queued + 1 and not self._waiting[-1][1]:
                self._service.remember(data, self._waiting[-1][0])

    # Parser -------------------------------------------------------------------------------------

    def on_message_begin(self) -> None:
        """Start a request."""
        if not self._replaying and not self._deaf:
            # After another request, nobody knows how much of this read is of which.
            self._incoming = _Incoming(self._present if self._shared else 0)
            self._shared = True

    def on_url(self, part: bytes) -> None:
        """Add a part of the target."""
        incoming = self._incoming
        if incoming is not None and not self._replaying:
            incoming.target += part
            self._count(incoming, len(part))

    def on_header(self, name: bytes, value: bytes) -> None:
        """Add a header, or check a trailer."""
        incoming = self._incoming
        if incoming is None or self._replaying:
            return
        self._count(incoming, len(name) + len(value) + _LINE_BYTES)
        name = name.lower()
        if incoming.head is None:
            incoming.lines.append((name, value))
        else:
            check_trailer(name)

    def on_headers_complete(self) -> None:
        """Check the head."""
        incoming = self._incoming
        if incoming is None or self._replaying:
            return
        parser = self._parser
        head = incoming.head = Head(
            parser.get_method().decode("ascii"),
            incoming.target,
            incoming.lines,
            version=parser.get_http_version(),
            keep_alive=parser.should_keep_alive() and not parser.should_upgrade(),
            size=incoming.head_bytes,
        )
        incoming.limit = self._body_limit(head)
        incoming.framing_bytes -= incoming.head_bytes + _REQUEST_LINE_BYTES
        if head.headers.get("expect", "").lower() == "100-continue" and head.version != "1.0":
            self._awaiting_continue = True
            if not (self._busy or self._waiting):
                self._continue()

    def _body_limit(self, head: Head) -> int:
        emulator = self._service.emulator
        if not head.headers.get("content-type", "").startswith("multipart/"):
            return emulator.settings.max_body_bytes
        return emulator.body_limit(Request(head.method, head.path, head.headers))

    def on_chunk_header(self) -> None:
        """Start a chunk."""
        if self._incoming is not None:
            self._incoming.framing_bytes -= _CHUNK_BYTES

    def on_body(self, part: bytes) -> None:
        """Add a part of the body."""
        incoming = self._incoming
        if incoming is None:
            return
        incoming.add(part)
        incoming.framing_bytes -= len(part)
        patience = _PATIENCE * self._service.emulator.settings.max_body_bytes
        if incoming.body_bytes > max(incoming.limit, patience):
            assert incoming.head is not None
            self._received(incoming.head.as_last(), incoming.body)

    def on_message_complete(self) -> None:
        """Complete a request."""
        incoming = self._incoming
        if incoming is not None and not self._body_is_to_come(incoming):
            assert incoming.head is not None
            self._received(incoming.head, incoming.body)

    def _count(self, incoming: _Incoming, size: int) -> None:
        incoming.head_bytes += size
        if incoming.head_bytes > self._service.limits.head_bytes:
            raise _HeadTooLarge

    def _read_on(self, incoming: _Incoming, before: _Incoming | None) -> None:
        """Wait for the rest of a request.

        The size of what the parser buffers (long headers, chunk extensions) is limited.
        """
        if incoming is not before and not self._busy:
            self._await_client()
        incoming.framing_bytes = max(0, incoming.framing_bytes + self._present)
        if incoming.framing_bytes > self._service.limits.head_bytes:
            self._refuse(head_too_large(self._service.limits.head_bytes))

    def _body_is_to_come(self, incoming: _Incoming) -> bool:
        """Return whether the parser skipped the body, as it does after a request to upgrade."""
        head = incoming.head
        return (
            self._parser.should_upgrade()
            and head is not None
            and (head.chunked or head.headers.get("content-length", "0").strip("0") != "")
        )

    def _read_without_upgrade(self, rest: bytes) -> None:
        """Read the body of a request to upgrade, which is ignored, and then stop reading."""
        incoming = self._incoming
        if incoming is None or incoming.head is None:
            return
        headers = incoming.head.headers
        framing = "\r\n".join(
            f"{name}: {headers[name]}"
            for name in ("content-length", "transfer-encoding")
            if name in headers
        )
        self._parser = httptools.HttpRequestParser(self)
        self._replaying = True
        self._parser.feed_data(f"POST / HTTP/1.1\r\n{framing}\r\n\r\n".encode("latin-1"))
        self._replaying = False
        if rest:
            self.data_received(rest)

    def _received(self, head: Head, body: bytes | bytearray) -> None:
        """Queue a complete request."""
        self._incoming = None
        self._awaiting_continue = False
        self._deaf = not head.keep_alive
        self._waiting.append((head, body))

    def _reject(self, error: httptools.HttpParserError) -> None:
        """Refuse a request for an error of the parser, or raised through it."""
        if self._deaf:
            return  # data after the last request
        if isinstance(error.__context__, _HeadTooLarge):
            self._refuse(head_too_large(self._service.limits.head_bytes))
        else:
            self._refuse(bad_request("the request is not valid HTTP"))

    # Answers ------------------------------------------------------------------------------------

    def _answer_next(self) -> None:
        """Answer the first queued request, the others in later turns of the event loop."""
        self._busy = True
        self._deadline = None
        head, body = self._waiting.popleft()
        body = bytes(body)  # not twice in memory
        try:
            answer = self._service.emulator.dispatch(
                Request(
                    head.method,
                    head.path,
                    head.headers,
                    body,
                    query_string=head.query,
                    client=self._client,
                    secure=self._secure,
                )
            )
            if isinstance(answer, Reply) and not answer.delay and answer.stream is None:
                self._send(head, answer)
            else:
                self._service.start(self._answer_later(head, answer))
        except Exception as error:
            self._failed(error)

    async def _answer_later(self, head: Head, answer: Answer) -> None:
        try:
            reply = answer if isinstance(answer, Reply) else await answer
            if reply.delay:
                await asyncio.sleep(reply.delay)
            if reply.stream is not None and head.method != "HEAD" and not reply.disconnect:
                self._stream = self._loop.create_task(self._send_stream(head, reply, reply.stream))
                await asyncio.wait([self._stream])
                if not self._stream.cancelled():
                    self._stream.result()
                self._stream = None
                self._finish(head)
            else:
                if reply.stream is not None:
                    await reply.stream.aclose()
                self._send(head, reply)
        except Exception as error:
            self._failed(error)

    def _send(self, head: Head, reply: Reply) -> None:
        """Send a reply."""
        if self._transport.is_closing():
            return
        content = self._reply_head(head, reply)
        if reply.disconnect:
            # The head announces a body that does not follow.
            self._last = True
        elif head.method != "HEAD":
            content += reply.payload
        self._transport.write(content)
        self._finish(head)

    async def _send_stream(self, head: Head, reply: Reply, parts: AsyncGenerator[bytes]) -> None:
        """Send a stream until the client disconnects or the server stops."""
        sized = "content-length" in reply.headers
        chunked = not sized and head.version != "1.0"
        self._last |= not (sized or chunked)
        try:
            self._transport.write(self._reply_head(head, reply))
            async for part in parts:
                self._transport.write(b"%x\r\n%b\r\n" % (len(part), part) if chunked else part)
                if self._writable is not None:
                    await asyncio.shield(self._writable)
        finally:
            await parts.aclose()
            if chunked and not self._transport.is_closing():
                self._transport.write(b"0\r\n\r\n")

    def _reply_head(self, head: Head, reply: Reply) -> bytes:
        more = ""
        if self._last or not head.keep_alive or reply.disconnect:
            more = _CLOSE
        elif head.version == "1.0":
            more = _KEEP_ALIVE
        sized = "content-length" in reply.headers
        if reply.stream is not None and not sized and head.version != "1.0":
            more += _CHUNKED
        return reply_head(reply, self._service.date(), more)

    def _finish(self, head: Head) -> None:
        """Continue with the next request after a reply."""
        if self._last or not head.keep_alive:
            self._hang_up()
        elif self._writable is not None:
            self._writable.add_done_callback(lambda _: self._go_on())
        elif self._waiting:
            self._loop.call_soon(self._go_on)
        else:
            self._go_on()

    def _go_on(self) -> None:
        if self._transport.is_closing():
            return
        if self._last:
            self._hang_up()
        elif self._waiting:
            self._answer_next()
            if not self._waiting:
                self._transport.resume_reading()
        else:
            self._busy = False
            self._await_client()
            self._continue()
            if self._refusal is not None:
                self._send_refusal(self._refusal)

    def _continue(self) -> None:
        """Send 100 Continue to a client that waits for it."""
        if self._awaiting_continue:
            self._awaiting_continue = False
            self._transport.write(_CONTINUE)

    def _refuse(self, error: ApiError) -> None:
        """Refuse an invalid request after answering those before it, then close."""
        self._deaf = True
        self._incoming = None
        if self._busy or self._waiting:
            self._refusal = error
        else:
            self._send_refusal(error)

    def _send_refusal(self, error: ApiError) -> None:
        self._busy = self._last = self._lingering = True
        reply = error.reply(self._service.emulator.ids.uuid())
        self._transport.write(reply_head(reply, self._service.date(), _CLOSE) + reply.payload)
        if self._transport.can_write_eof():
            self._transport.write_eof()
        self._deadline = None
        self._loop.call_later(LINGER_SECONDS, self._hang_up)

    def _failed(self, error: Exception) -> None:
        self._service.emulator.services.record_error("a connection", error)
        self._transport.abort()

    # Closing ------------------------------------------------------------------------------------

    def shut_down(self) -> None:
        """Close after the current reply, if there is one."""
        self._deaf = self._last = True
        self._waiting.clear()
        self._refusal = None
        if self._busy:
            self._end_stream()
        else:
            self._hang_up()

    def abort(self) -> None:
        """Close at once."""
        self._transport.abort()

    def _end_stream(self) -> None:
        if self._stream is not None:
            self._stream.cancel()

    def _hang_up(self) -> None:
        """Close once the client has read what was sent."""
        self._deaf = True
        self._transport.close()
        self._await_client()

    def _await_client(self) -> None:
        self._deadline = self._loop.time() + self._service.limits.request_seconds

    def _look_at_the_time(self) -> None:
        """Close the connection of a client that exceeds its time."""
        now = self._loop.time()
        wake = self._deadline or now + self._service.limits.request_seconds
        if now >= wake:
            self._out_of_patience()
            wake = now + self._service.limits.request_seconds
        self._timer = self._loop.call_at(wake, self._look_at_the_time)

    def _out_of_patience(self) -> None:
        if self._writable is not None or self._transport.is_closing():
            self._transport.abort()
        elif self._incoming is not None:
            self._refuse(too_slow(self._service.limits.request_seconds))
        else:
            self._hang_up()
