"""Serves a WSGI application, with the server of the standard library."""

from __future__ import annotations

import socket
from collections.abc import Callable
from socketserver import ThreadingMixIn
from threading import Thread
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

from plivo_emulator.listening import POLL_SECONDS


class WsgiHost:
    """One application; see `Host`."""

    def __init__(self, application: Callable[..., Any], listener: socket.socket) -> None:
        self._server = _Server(listener)
        self._server.set_app(application)
        self._thread = Thread(
            target=self._server.serve_forever, args=(POLL_SECONDS,), daemon=True, name="wsgi"
        )

    def start(self, timeout: float) -> None:
        """Start serving."""
        self._thread.start()

    def stop(self, timeout: float) -> None:
        """Stop serving; requests that are being answered end in the background."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(timeout)


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True

    def __init__(self, listener: socket.socket) -> None:
        address = listener.getsockname()
        super().__init__(address, _Handler, bind_and_activate=False)
        self.socket.close()
        self.socket = listener
        self.server_address = address
        self.server_name, self.server_port = address
        self.setup_environ()


class _Handler(WSGIRequestHandler):
    def log_message(self, format: str, *arguments: Any) -> None:
        """Stay silent."""
