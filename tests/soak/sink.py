"""A receiver of webhooks that counts."""

from __future__ import annotations

import threading
import time
from collections import Counter
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs


class Sink:
    """Counts webhooks by their delivery's identifier.

    Attributes:
        url: where they go to.
        seen: how often each delivery arrived.
        order: the statuses of each session or message, in the order in which they arrived.
    """

    def __init__(self) -> None:
        self.seen: Counter[str] = Counter()
        self.order: dict[str, list[str]] = {}
        sink = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["content-length"])).decode()
                sink._take(self.headers["x-plivo-emulator-delivery"], body)
                self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")

            def handle(self) -> None:
                # An emulator that is killed hangs up in the middle.
                with suppress(ConnectionError):
                    super().handle()

            def log_message(self, format: str, *arguments: Any) -> None:
                pass

        class Server(ThreadingHTTPServer):
            daemon_threads = True
            request_queue_size = 128

        self._server = Server(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}/events"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def _take(self, delivery: str, body: str) -> None:
        fields = {name: values[0] for name, values in parse_qs(body).items()}
        self.seen[delivery] += 1
        if "MessageUUID" in fields:
            self.order.setdefault(fields["MessageUUID"], []).append(fields["Status"])
        elif "SessionUUID" in fields:
            statuses = self.order.setdefault(fields["SessionUUID"], [])
            statuses.append(fields.get("ChannelStatus", "expired"))

    def wait(self, count: int, seconds: float = 300.0) -> None:
        """Wait until so many different deliveries have arrived."""
        end = time.monotonic() + seconds
        while len(self.seen) < count:
            assert time.monotonic() < end, f"only {len(self.seen)} of {count} arrived"
            time.sleep(0.005)

    def close(self) -> None:
        """Hang up."""
        self._server.shutdown()
        self._server.server_close()
