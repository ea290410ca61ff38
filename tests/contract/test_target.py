"""Servers that cannot be tested are turned down in one line."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from tests.contract import __main__ as runner
from tests.contract.target import Target


class _Handler(BaseHTTPRequestHandler):
    status = 200

    def do_GET(self) -> None:
        self.send_response(self.status)
        self.end_headers()
        self.wfile.write(b"hello")

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[HTTPServer]:
    with HTTPServer(("127.0.0.1", 0), _Handler) as found:
        thread = threading.Thread(target=found.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield found
        found.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("status", "wrong"),
    [(200, "does not look like the API"), (404, "is answered 404"), (401, "refuses the credent")],
)
def test_other_servers(
    server: HTTPServer, monkeypatch: pytest.MonkeyPatch, status: int, wrong: str
) -> None:
    monkeypatch.setattr(_Handler, "status", status)
    with pytest.raises(RuntimeError, match=wrong):
        Target(f"http://127.0.0.1:{server.server_port}", "MA", "x").check()


@pytest.mark.parametrize(
    ("url", "wrong"),
    [
        ("http://127.0.0.1:9", "no response from"),
        ("127.0.0.1:12121", "no address"),
        ("https://api.plivo.com", "cost money"),
    ],
)
def test_nothing_there(url: str, wrong: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert runner.main(["--url", url]) == 1
    last = capsys.readouterr().out.strip().splitlines()[-1]
    assert last.startswith("The API cannot be tested: ")
    assert wrong in last
