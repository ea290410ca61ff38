"""A web server for applications whose calls wait, alone or in a conference."""

from __future__ import annotations

import threading
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Final
from urllib.parse import quote, unquote

_DOCUMENT: Final = "<Response><Speak loop='0'>Please wait.</Speak></Response>"
_ROOM: Final = "/conference/"


def waiting_url() -> str:
    """Return the answer URL of a document without an end, served until this process ends."""
    return f"{_root()}/answer"


def conference_url(name: str) -> str:
    """Return the answer URL of a document that joins a conference, served just as long.

    Args:
        name: of the conference, without markup.
    """
    return f"{_root()}{_ROOM}{quote(name, safe='')}"


@cache
def _root() -> str:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Answers)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_address[1]}"


class _Answers(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        name = unquote(self.path.removeprefix(_ROOM)) if self.path.startswith(_ROOM) else ""
        room = f"<Response><Conference>{name}</Conference></Response>"
        document = (room if name else _DOCUMENT).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/xml")
        self.send_header("Content-Length", str(len(document)))
        self.end_headers()
        self.wfile.write(document)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""
