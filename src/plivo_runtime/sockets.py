"""A connection to a server, on a socket, for one request at a time.

httpcore does the same, and asynchronous clients use it; to import it takes a quarter of the time to
the first reply, and its bookkeeping a third of the time of a call. The protocol is h11's.
"""

from __future__ import annotations

import select
import socket
from time import monotonic
from typing import TYPE_CHECKING, Final

import h11
import httpx

from plivo_runtime.framing import is_one_response
from plivo_runtime.stacks import Connection, Origin

if TYPE_CHECKING:
    import ssl

_AT_ONCE: Final = 64 * 1024
_LONGEST_HEAD: Final = 100 * 1024
_SWITCHING: Final = 101
_NO_ANSWER: Final = "Server disconnected without sending a response."


class SyncConnection(Connection):
    """A connection to an origin, opened with the first request.

    Args:
        origin: Where it leads to.
        context: For TLS, otherwise None.
        expiry: The seconds after which it is not used again, if it was idle; None for no limit.
    """

    def __init__(
        self, origin: Origin, context: ssl.SSLContext | None, expiry: float | None
    ) -> None:
        super().__init__(origin)
        self._context = context
        self._expiry = expiry
        self._idle_since = monotonic()
        self._socket: socket.socket | None = None
        self._timeout: float | None = None
        self._closed = False
        self._protocol = h11.Connection(h11.CLIENT, max_incomplete_event_size=_LONGEST_HEAD)

    def is_closed(self) -> bool:
        """Whether it can serve no more requests."""
        return self._closed

    def is_ready(self) -> bool:
        """Whether the server can still receive a request."""
        if self._closed or (
            self._expiry is not None and monotonic() > self._idle_since + self._expiry
        ):
            return False
        # Data before a request, or the end of it: the server has closed the connection.
        return self._socket is None or not _is_readable(self._socket)

    def close(self) -> None:
        """Close the connection."""
        self._closed = True
        if self._socket is not None:
            self._socket.close()

    def send(self, request: httpx.Request) -> httpx.Response:
        """Send a request and read the response; close the connection unless it is clean.

        Raises:
            httpx.RequestError: It failed.
        """
        seconds = request.extensions.get("timeout", {})
        try:
            if self._socket is None:
                self._socket = self._connect(seconds.get("connect"))
            complete = self._write_request(request, seconds.get("write"))
            response, clean = self._read_response(request, seconds.get("read"))
        except h11.LocalProtocolError as error:
            self.close()
            raise httpx.LocalProtocolError(str(error), request=request) from error
        except h11.RemoteProtocolError as error:
            self.close()
            raise httpx.RemoteProtocolError(str(error), request=request) from error
        except BaseException:
            self.close()
            raise
        if clean and complete:
            self._protocol.start_next_cycle()
            self._idle_since = monotonic()
        else:
            self.close()
        return response

    def _connect(self, seconds: float | None) -> socket.socket:
        host = self.origin.host.decode("ascii")
        try:
            opened = socket.create_connection((host, self.origin.port), seconds)
            try:
                opened.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                if self._context is not None:
                    self._context.set_alpn_protocols(["http/1.1"])
                    opened = self._context.wrap_socket(opened, server_hostname=host)
            except BaseException:
                opened.close()
                raise
        except TimeoutError as error:
            raise httpx.ConnectTimeout(str(error)) from error
        except OSError as error:
            raise httpx.ConnectError(str(error)) from error
        self._timeout = seconds
        return opened

    def _write_request(self, request: httpx.Request, seconds: float | None) -> bool:
        """Send a request, its head together with the beginning of its body.

        Returns:
            Whether all of it was sent. A server that refuses a request may close the connection
            before it has read it, after its response.
        """
        send = self._protocol.send
        waiting = send(
            h11.Request(
                method=request.method,
                target=request.url.raw_path,
                headers=request.headers.raw,
            )
        )
        assert isinstance(request.stream, httpx.SyncByteStream)
        for chunk in request.stream:
            waiting += send(h11.Data(chunk))
            if len(waiting) >= _AT_ONCE:
                if not self._write(waiting, seconds):
                    return False
                waiting = b""
        return self._write(waiting + send(h11.EndOfMessage()), seconds)

    def _write(self, data: bytes, seconds: float | None) -> bool:
        """Send data; returns whether the server still takes any."""
        opened = self._prepared(seconds)
        left = memoryview(data)
        try:
            while left:
                left = left[opened.send(left) :]
        except TimeoutError as error:
            raise httpx.WriteTimeout(str(error)) from error
        except OSError:
            return False
        return True

    def _read_response(
        self, request: httpx.Request, seconds: float | None
    ) -> tuple[httpx.Response, bool]:
        """Read a response; returns also whether the connection can be used again."""
        received: list[bytes] = []
        head = self._next_event(received, seconds)
        while isinstance(head, h11.InformationalResponse) and head.status_code != _SWITCHING:
            head = self._next_event(received, seconds)
        assert isinstance(head, h11.Response | h11.InformationalResponse)
        headers = head.headers.raw_items()
        body = bytearray()
        if head.status_code != _SWITCHING:
            while isinstance(event := self._next_event(received, seconds), h11.Data):
                body += event.data
        clean = self._is_done() and is_one_response(
            b"".join(received), request.method.encode("ascii"), headers
        )
        extensions = {"http_version": b"HTTP/" + head.http_version, "reason_phrase": head.reason}
        response = httpx.Response(
            head.status_code,
            headers=headers,
            stream=httpx.ByteStream(bytes(body)),
            extensions=extensions,
        )
        return response, clean

    def _next_event(self, received: list[bytes], seconds: float | None) -> object:
        while (event := self._protocol.next_event()) is h11.NEED_DATA:
            opened = self._prepared(seconds)
            try:
                data = opened.recv(_AT_ONCE)
            except TimeoutError as error:
                raise httpx.ReadTimeout(str(error)) from error
            except OSError as error:
                raise httpx.ReadError(str(error)) from error
            if not data and self._protocol.their_state is h11.SEND_RESPONSE:
                raise httpx.RemoteProtocolError(_NO_ANSWER)
            received.append(data)
            self._protocol.receive_data(data)
        return event

    def _is_done(self) -> bool:
        return self._protocol.our_state is h11.DONE and self._protocol.their_state is h11.DONE

    def _prepared(self, seconds: float | None) -> socket.socket:
        """The socket, with a timeout for the next operation."""
        assert self._socket is not None
        if seconds != self._timeout:
            self._socket.settimeout(seconds)
            self._timeout = seconds
        return self._socket


def _is_readable(opened: socket.socket) -> bool:
    try:
        if hasattr(select, "poll"):
            # `select` knows only the first 1,024 files of a process.
            poll = select.poll()
            poll.register(opened, select.POLLIN)
            return bool(poll.poll(0))
        return bool(select.select([opened], [], [], 0)[0])
    except (OSError, ValueError):
        return True
