"""A web server for applications whose calls are answered and then wait."""

from __future__ import annotations

import threading
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Final

_DOCUMENT: Final = b'<Response><Speak loop="0">Please wait.</Speak></Response>'


@cache
def waiting_url() -> str:
    """Return the answer URL of a document without an end, served until this process ends."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Answers)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_address[1]}/answer"


class _Answers(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.send_response(200)
        self.send_header("Content-Type", "application/xml")
        self.send_header("Content-Length", str(len(_DOCUMENT)))
        self.end_headers()
        self.wfile.write(_DOCUMENT)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""
