"""What the connections of threads do when a socket fails, without waiting for one to fail."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import httpx
import pytest

from plivo_runtime.sockets import SyncConnection
from plivo_runtime.stacks import Origin

_URL = "http://127.0.0.1/"
_OK = b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}"
_REFUSED = b"HTTP/1.1 413 Content Too Large\r\ncontent-length: 0\r\n\r\n"


class FakeSocket:
    """Does what it is told to: takes and gives data, or raises errors.

    Args:
        received: what it gives, one after the other; exceptions are raised.
        refused: raised instead of taking data.
        takes: the most bytes that it takes at a time.
    """

    def __init__(
        self, *received: bytes | OSError, refused: OSError | None = None, takes: int = 1 << 30
    ) -> None:
        self._received = list(received)
        self._refused = refused
        self._takes = takes
        self.sent: list[bytes] = []
        self.is_open = True

    def send(self, data: memoryview) -> int:
        if self._refused is not None:
            raise self._refused
        self.sent.append(bytes(data[: self._takes]))
        return len(self.sent[-1])

    def recv(self, _: int) -> bytes:
        found = self._received.pop(0)
        if isinstance(found, OSError):
            raise found
        return found

    def settimeout(self, seconds: float | None) -> None:
        pass

    def close(self) -> None:
        self.is_open = False


def connection_on(fake: Any) -> SyncConnection:
    connection = SyncConnection(Origin(b"http", b"127.0.0.1", 80), None, None)
    connection._socket = fake
    return connection


def post(content: bytes = b"{}") -> httpx.Request:
    return httpx.Request("POST", _URL, content=content)


def test_head_and_body_are_sent_together() -> None:
    fake = FakeSocket(_OK)
    response = connection_on(fake).send(post())
    response.read()
    assert (response.status_code, response.content, response.reason_phrase) == (200, b"{}", "OK")
    assert len(fake.sent) == 1
    assert fake.sent[0].startswith(b"POST / HTTP/1.1\r\n")
    assert fake.sent[0].endswith(b"\r\n\r\n{}")
    assert fake.is_open


def test_a_socket_may_take_little_at_a_time() -> None:
    fake = FakeSocket(_OK, takes=10)
    content = b"x" * 100
    assert connection_on(fake).send(post(content)).status_code == 200
    assert b"".join(fake.sent).endswith(b"\r\n\r\n" + content)
    assert max(map(len, fake.sent)) == 10


def test_a_long_body_is_not_collected() -> None:
    fake = FakeSocket(_OK)
    pieces = [b"x" * 60_000 for _ in range(10)]
    headers = {"content-length": str(sum(map(len, pieces)))}
    request = httpx.Request("POST", _URL, content=iter(pieces), headers=headers)
    assert connection_on(fake).send(request).status_code == 200
    assert len(fake.sent) == 5
    assert b"".join(fake.sent).endswith(b"\r\n\r\n" + b"".join(pieces))


def test_an_answer_counts_though_the_request_was_refused() -> None:
    fake = FakeSocket(_REFUSED, refused=BrokenPipeError())
    connection = connection_on(fake)
    assert connection.send(post()).status_code == 413
    assert connection.is_closed()
    assert not fake.is_open


@pytest.mark.parametrize(
    ("received", "kind", "text"),
    [
        ([TimeoutError("timed out")], httpx.ReadTimeout, "timed out"),
        ([ConnectionResetError(104, "reset")], httpx.ReadError, "reset"),
        ([b""], httpx.RemoteProtocolError, "without sending a response"),
        ([_OK[:-1], b""], httpx.RemoteProtocolError, "closed connection"),
        ([b"no HTTP\r\n\r\n", b""], httpx.RemoteProtocolError, "status line"),
    ],
)
def test_a_failed_connection_is_not_used_again(
    received: Sequence[bytes | OSError], kind: type[httpx.RequestError], text: str
) -> None:
    fake = FakeSocket(*received)
    connection = connection_on(fake)
    with pytest.raises(kind, match=text):
        connection.send(post())
    assert connection.is_closed()
    assert not fake.is_open


def test_there_is_an_end_to_sending() -> None:
    connection = connection_on(FakeSocket(refused=TimeoutError("timed out")))
    with pytest.raises(httpx.WriteTimeout, match="timed out"):
        connection.send(post())
    assert connection.is_closed()


def test_early_hints_are_no_answer() -> None:
    connection = connection_on(FakeSocket(b"HTTP/1.1 103 Early Hints\r\n\r\n", _OK))
    assert connection.send(post()).status_code == 200
    assert not connection.is_closed()


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n",
        b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n\r\n",
        b"HTTP/1.1 204 No Content\r\n\r\nmore",
    ],
)
def test_a_connection_that_is_not_clean_is_closed(answer: bytes) -> None:
    fake = FakeSocket(answer)
    connection = connection_on(fake)
    headers = {"upgrade": "x", "connection": "upgrade"}
    connection.send(httpx.Request("GET", _URL, headers=headers))
    assert connection.is_closed()
    assert not fake.is_open
