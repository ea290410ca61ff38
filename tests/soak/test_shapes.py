"""Requests that two readers could read in two ways: refused, and nothing behind them is read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from plivo_emulator.emulator import Emulator
from plivo_emulator.serving.server import BackgroundServer
from tests.soak.findings import found
from tests.soak.wire import ACCOUNT, AUTHORIZATION, body_of, connect, everything, head, statuses

BODY = b'{"app_name":"a","answer_url":"https://example.com/"}'
SIZE = str(len(BODY))
# What somebody would like to slip in behind a request.
NEXT = head("GET", "Application/smuggled/", {"Connection": "close"}) + b"\r\n"


def post(headers: bytes, body: bytes = BODY) -> bytes:
    start = head("POST", "Application/", {"Content-Type": "application/json"})
    return start + headers + b"\r\n" + body


LENGTH = f"Content-Length: {SIZE}\r\n".encode()
CHUNKED = b"Transfer-Encoding: chunked\r\n"
CHUNKS = b"%x\r\n%s\r\n0\r\n\r\n" % (len(BODY), BODY)

REFUSED = {
    "length and chunks": post(LENGTH + CHUNKED, b"0\r\n\r\n"),
    "chunks and length": post(CHUNKED + b"Content-Length: 4\r\n", b"0\r\n\r\n"),
    "the same length twice": post(LENGTH * 2),
    "two lengths": post(LENGTH + b"Content-Length: 5\r\n"),
    "a list of lengths": post(f"Content-Length: {SIZE}, {SIZE}\r\n".encode()),
    "a length with a sign": post(f"Content-Length: +{SIZE}\r\n".encode()),
    "a negative length": post(b"Content-Length: -5\r\n"),
    "a hexadecimal length": post(b"Content-Length: 0x34\r\n"),
    "an empty length": post(b"Content-Length: \r\n"),
    "a length beyond numbers": post(b"Content-Length: 99999999999999999999999\r\n"),
    "a folded header": post(b"X-A: b\r\n  c\r\n" + LENGTH),
    "a folded transfer coding": post(b"Transfer-Encoding:\r\n chunked\r\n", CHUNKS),
    "a space before the colon": post(f"Content-Length : {SIZE}\r\n".encode()),
    "bare LF": post(LENGTH).replace(b"\r\n", b"\n"),
    "a bare LF among headers": post(b"X: a\n" + LENGTH),
    "a bare CR": post(b"X: a\rContent-Length: 5\r\n"),
    "NUL in a header": post(b"X: a\x00b\r\n" + LENGTH),
    "chunk size: not a number": post(CHUNKED, b"zz\r\n" + BODY),
    "chunk size: beyond numbers": post(CHUNKED, b"f" * 20 + b"\r\n" + BODY),
    "chunk size: negative": post(CHUNKED, b"-1\r\n" + BODY),
    "chunk size: bare LF": post(CHUNKED, CHUNKS.replace(b"\r\n", b"\n", 1)),
    "chunk longer than it says": post(CHUNKED, b"5\r\n" + BODY + b"\r\n0\r\n\r\n"),
    "coding: identity": post(b"Transfer-Encoding: identity\r\n", b""),
    "coding: chunked, identity": post(b"Transfer-Encoding: chunked, identity\r\n", CHUNKS),
    "coding: chunked twice": post(b"Transfer-Encoding: chunked, chunked\r\n", CHUNKS),
    "coding: chunked, then another": post(CHUNKED + b"Transfer-Encoding: identity\r\n", CHUNKS),
    "coding: unknown": post(b"Transfer-Encoding: xchunked\r\n", CHUNKS),
    "coding: one that is not undone": post(b"Transfer-Encoding: gzip, chunked\r\n", CHUNKS),
    "coding: two lines": post(b"Transfer-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n", CHUNKS),
    "coding: the same line twice": post(CHUNKED * 2, CHUNKS),
    "coding: nothing": post(b"Transfer-Encoding: \r\n", CHUNKS),
    "coding: with a parameter": post(b"Transfer-Encoding: chunked;q=1\r\n", CHUNKS),
    "coding: in HTTP/1.0": post(CHUNKED, CHUNKS).replace(b"HTTP/1.1", b"HTTP/1.0", 1),
    "coding: behind a control character": post(b"Transfer-Encoding: \x0bchunked\r\n", CHUNKS),
    "a length among the trailers": post(CHUNKED, CHUNKS[:-2] + b"Content-Length: 5\r\n\r\n"),
    "a coding among the trailers": post(CHUNKED, CHUNKS[:-2] + CHUNKED + b"\r\n"),
    "chunk size: with a plus": post(CHUNKED, b"+" + CHUNKS),
    "chunk size: with 0x": post(CHUNKED, b"0x" + CHUNKS),
    "chunk size: nothing": post(CHUNKED, b"\r\n" + CHUNKS),
    "chunk size: a space before": post(CHUNKED, b" " + CHUNKS),
    "chunk size: NUL in an extension": post(CHUNKED, CHUNKS.replace(b"\r\n", b";a\0b\r\n", 1)),
    "chunk size: a bare CR in an extension": post(
        CHUNKED, CHUNKS.replace(b"\r\n", b";a\rb\r\n", 1)
    ),
    **{
        f"{name} twice": head("POST", "Application/")
        + f"{name}: {value}\r\n".encode() * 2
        + LENGTH
        + b"\r\n"
        + BODY
        for name, value in {
            "Origin": "http://localhost",
            "Content-Type": "application/json",
            "Content-Encoding": "identity",
            "Sec-Fetch-Site": "same-origin",
            "X-Plivo-Emulator-Id": "21686794894743506",
            "Expect": "100-continue",
        }.items()
    },
    "two Authorizations": head("GET", "") + AUTHORIZATION + b"\r\n",
    "two Authorizations, in capitals": head("GET", "") + AUTHORIZATION.upper() + b"\r\n",
    "a header without a name": head("GET", "") + b": x\r\n\r\n",
    "a header without a colon": head("GET", "") + b"X-A\r\n\r\n",
    "a header name with a space": head("GET", "") + b"X A: b\r\n\r\n",
    "a header name with a tab": head("GET", "") + b"X\tA: b\r\n\r\n",
    "a header name with NUL": head("GET", "") + b"X\0A: b\r\n\r\n",
    "a header name that is no ASCII": head("GET", "") + b"X\xff: b\r\n\r\n",
    "a first header that is folded": b"GET / HTTP/1.1\r\n Host: x\r\n\r\n",
    "a Host with a space": head("GET", "").replace(b"Host: x", b"Host: x y") + b"\r\n",
    "a Host with a user": head("GET", "").replace(b"Host: x", b"Host: y@x") + b"\r\n",
    "a Host with a path": head("GET", "").replace(b"Host: x", b"Host: x/y") + b"\r\n",
    "a list of Hosts": head("GET", "").replace(b"Host: x", b"Host: x, y") + b"\r\n",
    "a space in the target": b"GET /a b HTTP/1.1\r\nHost: x\r\n\r\n",
    "a target without a slash": b"GET a HTTP/1.1\r\nHost: x\r\n\r\n",
    "a control character in the target": b"GET /\x01 HTTP/1.1\r\nHost: x\r\n\r\n",
    "bytes that are no UTF-8 in the target": b"GET /\xff HTTP/1.1\r\nHost: x\r\n\r\n",
    "NUL in the target": b"GET /\0 HTTP/1.1\r\nHost: x\r\n\r\n",
    "a tab in the target": b"GET /a\tb HTTP/1.1\r\nHost: x\r\n\r\n",
    "a fragment in the target": b"GET /a#b HTTP/1.1\r\nHost: x\r\n\r\n",
    "a fragment behind a query": b"GET /a?b#c HTTP/1.1\r\nHost: x\r\n\r\n",
    "an authority as target": b"GET x:80 HTTP/1.1\r\nHost: x\r\n\r\n",
    "an asterisk for GET": b"GET * HTTP/1.1\r\nHost: x\r\n\r\n",
    "a target of another scheme": b"GET ftp://x/ HTTP/1.1\r\nHost: x\r\n\r\n",
    "a target with a user": b"GET http://y@x/ HTTP/1.1\r\nHost: x\r\n\r\n",
    "a target without a host": b"GET http:///a HTTP/1.1\r\nHost: x\r\n\r\n",
    "a method in lower case": b"get / HTTP/1.1\r\nHost: x\r\n\r\n",
    "HTTP/0.9": b"GET / HTTP/0.9\r\nHost: x\r\n\r\n",
    "no version": b"GET /\r\n\r\n",
    "HTTP/1.2": b"GET / HTTP/1.2\r\nHost: x\r\n\r\n",
    "HTTP/2.0 as a version": b"GET / HTTP/2.0\r\nHost: x\r\n\r\n",
    "HTTP/01.1": b"GET / HTTP/01.1\r\nHost: x\r\n\r\n",
    "http/1.1": b"GET / http/1.1\r\nHost: x\r\n\r\n",
    "CONNECT": b"CONNECT x:80 HTTP/1.1\r\nHost: x\r\n\r\n",
    "an unknown method": b"BREW / HTTP/1.1\r\nHost: x\r\n\r\n",
    "another version": b"GET / HTTP/9.9\r\nHost: x\r\n\r\n",
    "no Host": head("GET", "").replace(b"Host: x\r\n", b"") + b"\r\n",
    "two Hosts": head("GET", "") + b"Host: y\r\n\r\n",
    "two Hosts of HTTP/1.0": head("GET", "").replace(b"1.1", b"1.0") + b"Host: x\r\n\r\n",
    "HTTP/2": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "TLS": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x00" * 100,
}

# Unusual, but there is one way to read them: their answers, and that of what follows.
TAKEN = {
    "chunks": (post(CHUNKED, CHUNKS), [201, 404]),
    "chunk extensions": (
        post(CHUNKED, CHUNKS.replace(b"\r\n", b';a=b;c="d"\r\n', 1)),
        [201, 404],
    ),
    "trailers": (post(CHUNKED, CHUNKS[:-2] + b"X-A: b\r\n\r\n"), [201, 404]),
    "other credentials among the trailers": (
        post(CHUNKED, CHUNKS[:-2] + b"Authorization: Basic eDp5\r\n\r\n"),
        [201, 404],
    ),
    "a stranger's page among the trailers": (
        post(CHUNKED, CHUNKS[:-2] + b"Origin: http://evil.example\r\nHost: y\r\n\r\n"),
        [201, 404],
    ),
    "credentials among the trailers only": (
        post(CHUNKED, CHUNKS[:-2] + AUTHORIZATION + b"\r\n").replace(AUTHORIZATION, b"", 1),
        [401, 404],
    ),
    "a list in two headers": (head("GET", "") + b"Accept: a/b\r\nAccept: c/d\r\n\r\n", [200, 404]),
    "OPTIONS of the server": (b"OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n", [204, 404]),
    "two spaces before the version": (b"GET /a  HTTP/1.1\r\nHost: x\r\n\r\n", [404, 404]),
    "a tab around a value": (head("GET", "") + b"X-A:\tb\t\r\n\r\n", [200, 404]),
    "GET with a body": (head("GET", "") + b"Content-Length: 5\r\n\r\nGET /", [200, 404]),
    "headers that are no UTF-8": (head("GET", "") + b"X: \xff\xfe\r\n\r\n", [200, 404]),
    "the whole URL": (
        head("GET", "").replace(b" /v1", b" http://elsewhere/v1") + b"\r\n",
        [200, 404],
    ),
    "empty lines before": (b"\r\n\r\n", [404]),
    "100 Continue": (post(b"Expect: 100-continue\r\n" + LENGTH), [100, 201, 404]),
    "HTTP/1.0": (head("GET", "").replace(b"1.1", b"1.0") + b"\r\n", [200]),
    "HTTP/1.0 that goes on": (
        head("GET", "", {"Connection": "keep-alive"}).replace(b"1.1", b"1.0") + b"\r\n",
        [200, 404],
    ),
    "Connection: close": (head("GET", "") + b"Connection: close\r\n\r\n", [200]),
    "an upgrade": (head("GET", "") + b"Connection: upgrade\r\nUpgrade: h2c\r\n\r\n", [200]),
    "an upgrade with a body": (
        post(b"Connection: upgrade\r\nUpgrade: h2c\r\n" + LENGTH),
        [201],
    ),
    "an upgrade with chunks": (
        post(b"Connection: upgrade\r\nUpgrade: h2c\r\n" + CHUNKED, CHUNKS),
        [201],
    ),
    "a WebSocket": (
        head("GET", "") + b"Connection: upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x\r\n"
        b"Sec-WebSocket-Version: 13\r\n\r\n",
        [200],
    ),
}


@pytest.fixture(scope="module")
def server() -> Iterator[BackgroundServer]:
    with Emulator() as emulator, BackgroundServer(emulator) as server:
        yield server
        assert emulator.internal_errors == []
    found("Ambiguous requests", shapes=len(REFUSED) + len(TAKEN), refused=len(REFUSED))


def ask(server: BackgroundServer, raw: bytes) -> tuple[bytes, list[str]]:
    """Send bytes, and return what comes back and the paths of the requests that were read."""
    server.emulator.journal.clear()
    with connect(int(server.url.rpartition(":")[2])) as peer:
        peer.sendall(raw + NEXT)
        received = everything(peer)
    return received, [entry.path for entry in server.emulator.journal.entries()]


@pytest.mark.parametrize("shape", REFUSED)
def test_what_is_refused(server: BackgroundServer, shape: str) -> None:
    received, read = ask(server, REFUSED[shape])
    assert statuses(received) == [400]
    assert body_of(received)["error"] == "the request is not valid HTTP"
    assert read == []


@pytest.mark.parametrize("shape", TAKEN)
def test_what_is_taken(server: BackgroundServer, shape: str) -> None:
    raw, expected = TAKEN[shape]
    received, read = ask(server, raw)
    assert statuses(received) == expected
    # Each answer is to a request that was sent, in this order.
    smuggled = f"{ACCOUNT}Application/smuggled/"
    assert [path == smuggled for path in read[::-1]] == [
        index == len(read) - 1 and expected[-1] == 404 for index in range(len(read))
    ]


def test_credentials_do_not_last(server: BackgroundServer) -> None:
    """Each request on a connection needs its own."""
    anonymous = head("GET", "").replace(AUTHORIZATION, b"") + b"\r\n"
    with connect(int(server.url.rpartition(":")[2])) as peer:
        ending = anonymous.replace(b"Host", b"Connection: close\r\nHost")
        peer.sendall(head("GET", "") + b"\r\n" + ending)
        assert statuses(everything(peer)) == [200, 401]
