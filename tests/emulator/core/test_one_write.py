"""The head of a reply leaves together with the beginning of its body, and never too late."""

from __future__ import annotations

import asyncio
import http.client
from typing import cast
from urllib.parse import urlsplit

from plivo_emulator.emulator import Emulator
from plivo_emulator.protocol import _OneWrite
from plivo_emulator.server import BackgroundServer

HEAD = b"HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\n"


class Wire:
    """A transport that keeps what is written."""

    def __init__(self) -> None:
        self.written: list[bytes] = []
        self.closed = False

    def write(self, data: bytes) -> None:
        self.written.append(data)

    def close(self) -> None:
        self.closed = True

    def is_closing(self) -> bool:
        return self.closed


def _wired() -> tuple[Wire, _OneWrite]:
    wire = Wire()
    return wire, _OneWrite(cast("asyncio.Transport", wire))


def test_head_and_body_are_one_write() -> None:
    wire, transport = _wired()
    transport.write(HEAD)
    assert wire.written == []
    transport.write(b"body")
    transport.write(b"more")
    assert wire.written == [HEAD + b"body", b"more"]


def test_a_head_without_a_body_leaves_in_the_end() -> None:
    for end in (_OneWrite.flush, _OneWrite.close):
        wire, transport = _wired()
        transport.write(HEAD)
        end(transport)
        assert wire.written == [HEAD]
        assert wire.closed == (end is _OneWrite.close)


def test_a_preliminary_head_leaves_at_once() -> None:
    wire, transport = _wired()
    transport.write(b"HTTP/1.1 100 Continue\r\n\r\n")
    assert len(wire.written) == 1


def test_replies_without_a_body_arrive() -> None:
    with Emulator() as emulator, BackgroundServer(emulator) as server:
        connection = http.client.HTTPConnection(urlsplit(server.url).netloc, timeout=60)
        for method, status in (("HEAD", 405), ("OPTIONS", 204), ("GET", 401)):
            connection.request(method, "/v1/Account/MAEMULATOR0000000000/")
            response = connection.getresponse()
            assert response.status == status
            assert bool(response.read()) == (method == "GET")
        connection.close()
