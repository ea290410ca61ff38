"""HEAD, OPTIONS and `Date`, over a socket."""

from __future__ import annotations

import http.client
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import pytest

from plivo_emulator.emulator import Emulator
from plivo_emulator.serving.server import BackgroundServer
from tests.emulator.core.conftest import basic

MAIN = "/v1/Account/MAEMULATOR0000000000"
READ = [
    *(f"{MAIN}{path}" for path in ("/", "/Application/", "/Pricing/?country_iso=US", "/Nothing/")),
    *(f"/_emulator{path}" for path in ("", "/", "/inspector.js", "/health/", "/requests/", "/no")),
]
# They differ with every reply, and so may the length of what they are in.
CHANGING = {"date", "content-length"}


@pytest.fixture(scope="module")
def server() -> Iterator[BackgroundServer]:
    with Emulator() as emulator, BackgroundServer(emulator) as server:
        yield server
        assert emulator.internal_errors == []


def ask(
    server: BackgroundServer, method: str, path: str
) -> tuple[int, dict[str, str], bytes, http.client.HTTPConnection]:
    connection = http.client.HTTPConnection(urlsplit(server.url).netloc, timeout=120)
    settings = server.emulator.settings
    secret = basic(settings.auth_id, settings.auth_token)
    connection.request(method, path, headers={"Authorization": secret})
    reply = connection.getresponse()
    headers = {name.lower(): value for name, value in reply.getheaders()}
    return reply.status, headers, reply.read(), connection


@pytest.mark.parametrize("path", READ)
def test_head_is_get_without_a_body(server: BackgroundServer, path: str) -> None:
    server.emulator.journal.clear()
    status, headers, body, connection = ask(server, "GET", path)
    connection.close()
    server.emulator.journal.clear()
    same_status, same_headers, nothing, connection = ask(server, "HEAD", path)
    assert (same_status, nothing) == (status, b"")
    assert headers.keys() == same_headers.keys()
    for name in headers.keys() - CHANGING:
        assert headers[name] == same_headers[name]
    assert int(same_headers["content-length"]) == len(body) == int(headers["content-length"])
    # Nothing of a body is left on the connection.
    connection.request("GET", "/_emulator/health/")
    assert connection.getresponse().status == 200
    connection.close()


def test_head_of_a_stream_ends(server: BackgroundServer) -> None:
    status, headers, body, connection = ask(server, "HEAD", "/_emulator/changes")
    assert (status, headers["content-type"], body) == (200, "text/event-stream", b"")
    connection.request("GET", "/_emulator/health/")
    assert connection.getresponse().status == 200
    connection.close()


@pytest.mark.parametrize(
    ("path", "methods"),
    [
        (f"{MAIN}/", "GET, HEAD, OPTIONS, POST"),
        (f"{MAIN}/Pricing/", "GET, HEAD, OPTIONS"),
        ("/_emulator/health/", "GET, HEAD, OPTIONS"),
        ("/_emulator/reset/", "OPTIONS, POST"),
        ("/_emulator/inspector.js", "GET, HEAD, OPTIONS"),
    ],
)
def test_what_a_path_answers_to(server: BackgroundServer, path: str, methods: str) -> None:
    for method, expected in (("OPTIONS", 204), ("TRACE", 405)):
        status, headers, _, connection = ask(server, method, path)
        connection.close()
        assert (status, headers["allow"]) == (expected, methods)


def test_every_reply_has_the_emulators_date(server: BackgroundServer) -> None:
    def dates() -> set[datetime]:
        found = set()
        for method, path in (("GET", f"{MAIN}/"), ("GET", "/no"), ("OPTIONS", f"{MAIN}/")):
            _, headers, _, connection = ask(server, method, path)
            connection.close()
            found.add(parsedate_to_datetime(headers["date"]))
        return found

    clock = server.emulator.clock
    moment = datetime(2031, 5, 6, 7, 8, 9, tzinfo=UTC)
    try:
        for seconds in (0, 1, 61):
            at = datetime.fromtimestamp(moment.timestamp() + seconds, UTC)
            clock.freeze(at)
            assert dates() == {at}
        clock.resume()
        before = clock.now().replace(microsecond=0)
        assert all(before <= date <= clock.now() for date in dates())
    finally:
        clock.reset()
