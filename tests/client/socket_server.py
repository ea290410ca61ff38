"""A small HTTP server on a real socket, which can misbehave."""

from __future__ import annotations

import contextlib
import json
import socket
import threading

from tests.client.fake_api import ACCOUNT


class SocketServer:
    """Answers every request with the account.

    Args:
        answers: how many requests it answers on each connection; then it closes without a word.
        reads_on: whether it reads the request that it does not answer.
        status: of its answers.
    """

    def __init__(
        self, answers: int = 1_000_000, *, reads_on: bool = False, status: str = "200 OK"
    ) -> None:
        self._status = status.encode()
        self._answers = answers
        self._reads_on = reads_on
        self._lock = threading.Lock()
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=256)
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self.connections = 0
        self.seen: list[bytes] = []
        self.closed = threading.Semaphore(0)
        """Released for each connection that was closed here."""
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            with self._lock:
                self.connections += 1
            threading.Thread(target=self._talk, args=(connection,), daemon=True).start()

    def _talk(self, connection: socket.socket) -> None:
        body = json.dumps(ACCOUNT).encode()
        head = b"HTTP/1.1 %s\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n"
        with connection:
            for _ in range(self._answers):
                if not self._read(connection):
                    return
                connection.sendall(head % (self._status, len(body)) + body)
            if self._reads_on:
                self._read(connection)
        self.closed.release()

    def _read(self, connection: socket.socket) -> bool:
        request = b""
        while b"\r\n\r\n" not in request:
            try:
                part = connection.recv(65536)
            except OSError:
                return False
            if not part:
                return False
            request += part
        with self._lock:
            self.seen.append(request)
        return True

    def close(self) -> None:
        """Take no more connections."""
        # A thread that waits in accept() keeps the socket; this wakes it up.
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
