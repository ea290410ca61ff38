"""A connection to a database that can be cut, or can fall silent."""

from __future__ import annotations

import contextlib
import socket
import threading
from typing import Literal, TypeAlias
from urllib.parse import urlsplit

Mode: TypeAlias = Literal["open", "cut", "silent"]


class Proxy:
    """Passes TCP connections on to where a URL points.

    Args:
        url: of the real server.

    Attributes:
        mode: `open`; `cut`: every connection is refused; `silent`: nothing is passed on.
        url: of the proxy, otherwise the same.
        connections: how many were made to it.
    """

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        assert parts.hostname is not None
        self._target = (parts.hostname, parts.port or 5432)
        self._listener = socket.create_server(("127.0.0.1", 0))
        port = self._listener.getsockname()[1]
        user = parts.netloc.rpartition("@")[0]
        self.url = parts._replace(netloc=f"{user}@127.0.0.1:{port}").geturl()
        self._mode: Mode = "open"
        self.connections = 0
        self._open = threading.Event()
        self._open.set()
        self._pairs: list[socket.socket] = []
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def mode(self) -> Mode:
        return self._mode

    @mode.setter
    def mode(self, mode: Mode) -> None:
        self._mode = mode
        if mode == "silent":
            self._open.clear()
        else:
            self._open.set()
        if mode == "cut":
            self._hang_up()

    def close(self) -> None:
        self._listener.close()
        self._open.set()
        self._hang_up()

    def _hang_up(self) -> None:
        pairs, self._pairs = self._pairs, []
        for end in pairs:
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            if self._mode == "cut":
                near.close()
                continue
            far = socket.create_connection(self._target)
            self._pairs += [near, far]
            for source, sink in ((near, far), (far, near)):
                threading.Thread(target=self._pass, args=(source, sink), daemon=True).start()

    def _pass(self, source: socket.socket, sink: socket.socket) -> None:
        try:
            while data := source.recv(65536):
                self._open.wait()
                sink.sendall(data)
        except OSError:
            pass
        for end in (source, sink):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
