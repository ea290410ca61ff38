"""A server on a real socket whose replies are bytes, right or wrong."""

from __future__ import annotations

import contextlib
import json
import socket
import threading
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable

CLOSE = b""
"""Instead of bytes: close the connection."""


class Scripted:
    """Answers each request with what a function says.

    Args:
        reply: takes method and path; returns pieces that are sent one after the other, `CLOSE`
            among them closes the connection.
        tls: to speak TLS.
        pause: seconds between two pieces.
    """

    def __init__(
        self,
        reply: Callable[[str, str], list[bytes]],
        tls: ssl.SSLContext | None = None,
        pause: float = 0.0,
    ) -> None:
        self._reply = reply
        self._tls = tls
        self._pause = pause
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=256)
        scheme, name = ("https", "localhost") if tls else ("http", "127.0.0.1")
        self.url = f"{scheme}://{name}:{self._listener.getsockname()[1]}/v1"
        self.lock = threading.Lock()
        self.connections = 0
        self.open = 0
        self.answered = 0
        self.requests: list[str] = []
        self.heads: list[bytes] = []
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            with self.lock:
                self.connections += 1
                self.open += 1
            threading.Thread(target=self._talk, args=(connection,), daemon=True).start()

    def _talk(self, connection: socket.socket) -> None:
        try:
            with contextlib.suppress(OSError):
                if self._tls is not None:
                    connection = self._tls.wrap_socket(connection, server_side=True)
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self._answer(connection)
        finally:
            # Whoever waits for the end finds the connection closed.
            connection.close()
            with self.lock:
                self.open -= 1

    def _answer(self, connection: socket.socket) -> None:
        with connection.makefile("rb") as stream:
            while line := stream.readline():
                method, path, _ = line.decode("latin-1").split(" ")
                length = 0
                while (header := stream.readline().strip()) != b"":
                    self.heads.append(header)
                    name, _, value = header.partition(b":")
                    if name.lower() == b"content-length":
                        length = int(value)
                stream.read(length)
                with self.lock:
                    self.requests.append(f"{method} {path}")
                for piece in self._reply(method, path):
                    if piece is CLOSE:
                        return
                    connection.sendall(piece)
                    time.sleep(self._pause)
                self.answered += 1

    def close(self) -> None:
        """Take no more connections."""
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()


def ok(document: object, status: str = "200 OK") -> bytes:
    """A plain reply."""
    body = json.dumps(document).encode()
    head = f"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}"
    return head.encode() + b"\r\n\r\n" + body


def echo(_method: str, path: str) -> list[bytes]:
    """The last segment of the path, so that a wrong answer is noticed."""
    return [ok({"session_uuid": path.strip("/").split("/")[-1]})]


def until(met: Callable[[], bool]) -> None:
    """Wait for what must happen."""
    deadline = time.monotonic() + 120
    while not met():
        assert time.monotonic() < deadline
        time.sleep(0.005)
