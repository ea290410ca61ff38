"""How connections end: with the server, with the client, and behind answers that take time."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Iterator

import pytest

from plivo_emulator.emulator import Emulator
from plivo_emulator.listening import BackgroundLoop
from plivo_emulator.pipeline.api import Intervention
from plivo_emulator.serving import server as serving
from plivo_emulator.serving.server import BackgroundServer
from tests.emulator.core.conftest import basic

HEALTH = "/_emulator/health/"


@pytest.fixture
def server() -> Iterator[BackgroundServer]:
    with Emulator() as emulator:
        server = BackgroundServer(emulator)
        yield server
        server.stop()
        assert emulator.internal_errors == []


def connect(server: BackgroundServer) -> socket.socket:
    port = int(server.url.rpartition(":")[2])
    return socket.create_connection(("127.0.0.1", port), timeout=120)


def get(path: str, version: str = "1.1", more: str = "") -> bytes:
    return f"GET {path} HTTP/{version}\r\nHost: x\r\n{more}\r\n".encode()


def rest(peer: socket.socket) -> bytes:
    received = b""
    while part := peer.recv(65536):
        received += part
    return received


class Slowly:
    """Makes the answers of the vendor's API take some time, and tells when one is on its way."""

    def __init__(self, emulator: Emulator, seconds: float) -> None:
        self.begun = threading.Event()
        self._seconds = seconds
        emulator.interceptors.append(self._delay)
        settings = emulator.settings
        self._path = f"/v1/Account/{settings.auth_id}/"
        self._header = f"Authorization: {basic(settings.auth_id, settings.auth_token)}\r\n"

    def _delay(self, *_: object) -> Intervention:
        self.begun.set()
        return Intervention(delay=self._seconds)

    def request(self) -> bytes:
        return get(self._path, more=self._header)


def test_a_stop_lets_the_answer_on_its_way_arrive(server: BackgroundServer) -> None:
    slowly = Slowly(server.emulator, 0.5)
    with connect(server) as peer, connect(server) as idle:
        peer.sendall(slowly.request() * 2)
        assert slowly.begun.wait(120)
        server.stop()
        received = rest(peer)
        assert rest(idle) == b""
    # The second request was not begun: its client may send it again.
    assert received.startswith(b"HTTP/1.1 200")
    assert received.count(b"HTTP/1.1 ") == 1
    assert b"connection: close" in received


@pytest.fixture
def graceless(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that stops waits for open requests only a moment."""
    monkeypatch.setattr(serving, "GRACE_SECONDS", 0.1)


@pytest.mark.usefixtures("graceless")
def test_a_stop_does_not_wait_for_ever(server: BackgroundServer) -> None:
    slowly = Slowly(server.emulator, 3600)
    with connect(server) as peer:
        peer.sendall(slowly.request())
        assert slowly.begun.wait(120)
        server.stop()
        assert rest(peer) == b""


@pytest.mark.usefixtures("graceless")
def test_a_stop_ends_what_was_asked_by_somebody_who_has_left() -> None:
    loop = BackgroundLoop()
    with Emulator() as emulator:
        server = BackgroundServer(emulator, loop=loop)
        slowly = Slowly(emulator, 3600)
        with connect(server) as peer:
            peer.sendall(slowly.request())
            assert slowly.begun.wait(120)
        server.stop()
        assert asyncio.all_tasks(loop.loop) == set()
        assert emulator.internal_errors == []
    loop.close()


def test_a_stop_ends_a_stream_as_streams_end(server: BackgroundServer) -> None:
    with connect(server) as peer:
        peer.sendall(get("/_emulator/changes"))
        begin = peer.recv(65536)
        server.stop()
        received = begin + rest(peer)
    assert b"transfer-encoding: chunked" in received
    assert received.endswith(b"\r\n0\r\n\r\n")


def test_a_stream_of_http_1_0_has_no_chunks(server: BackgroundServer) -> None:
    with connect(server) as peer:
        peer.sendall(get("/_emulator/changes", "1.0"))
        received = b""
        while not received.endswith(b"\n\n"):
            received += peer.recv(65536)
    head, _, body = received.partition(b"\r\n\r\n")
    assert b"chunked" not in head
    assert b"connection: close" in head
    assert body == b"data: changed\n\n"


def test_who_stops_sending_gets_all_answers(server: BackgroundServer) -> None:
    slowly = Slowly(server.emulator, 0.2)
    with connect(server) as peer:
        peer.sendall(slowly.request() * 3)
        assert slowly.begun.wait(120)
        peer.shutdown(socket.SHUT_WR)
        assert rest(peer).count(b"HTTP/1.1 200") == 3


def test_who_hangs_up_does_not_disturb(server: BackgroundServer) -> None:
    slowly = Slowly(server.emulator, 0.2)
    with connect(server) as peer:
        peer.sendall(slowly.request() * 3)
        assert slowly.begun.wait(120)
    with connect(server) as peer:
        peer.sendall(get(HEALTH, more="Connection: close\r\n"))
        assert rest(peer).startswith(b"HTTP/1.1 200")


def test_answers_come_in_the_order_of_the_requests(server: BackgroundServer) -> None:
    slowly = Slowly(server.emulator, 0.1)
    with connect(server) as peer:
        last = get("/nowhere", more="Connection: close\r\n")
        peer.sendall(slowly.request() + get(HEALTH) + get("/_emulator/no") + last)
        statuses = [part[:3] for part in rest(peer).split(b"HTTP/1.1 ")[1:]]
    assert statuses == [b"200", b"200", b"404", b"404"]


def test_expectations_wait_for_their_turn(server: BackgroundServer) -> None:
    """`100 Continue` is not sent in the middle of an earlier answer."""
    slowly = Slowly(server.emulator, 0.2)
    post = b"POST /_emulator/reset/ HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
    post += b"Content-Length: 2\r\nConnection: close\r\nExpect: 100-continue\r\n\r\n"
    with connect(server) as peer:
        peer.sendall(slowly.request() + post)
        received = b""
        while b"100 Continue" not in received:
            received += peer.recv(65536) or pytest.fail(f"it never came: {received!r}")
        peer.sendall(b"{}")
        received += rest(peer)
    statuses = [part[:3] for part in received.split(b"HTTP/1.1 ")[1:]]
    assert statuses == [b"200", b"100", b"200"]


def test_repeated_bytes_are_one_request_each(server: BackgroundServer) -> None:
    with connect(server) as peer, connect(server) as other:
        for _ in range(3):
            peer.sendall(get(HEALTH))
            assert peer.recv(65536).startswith(b"HTTP/1.1 200 ")
        peer.sendall(get(HEALTH)[:-1])
        peer.sendall(get(HEALTH)[-1:] + get(HEALTH))
        # The last answer to one client says that it is; the next client may go on.
        peer.shutdown(socket.SHUT_WR)
        received = rest(peer)
        assert received.count(b"HTTP/1.1 200 ") == 2
        for _ in range(2):
            other.sendall(get(HEALTH))
            assert b"connection: close" not in other.recv(65536)
        other.sendall(get(HEALTH, more="Connection: close\r\n"))
        assert b"connection: close" in rest(other)


def test_repeated_expectations_are_met(server: BackgroundServer) -> None:
    with connect(server) as peer:
        for _ in range(3):
            peer.sendall(get(HEALTH, more="Expect: 100-continue\r\n"))
            received = b""
            while b"HTTP/1.1 200 " not in received:
                received += peer.recv(65536)
            assert received.startswith(b"HTTP/1.1 100 Continue\r\n")
