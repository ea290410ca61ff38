"""What a connection may not do: limits on size and time, and the answers beyond them."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import socket
import ssl
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from plivo_emulator.clock import Clock
from plivo_emulator.emulator import Emulator
from plivo_emulator.pipeline.api import Intervention
from plivo_emulator.redirect.certificates import Certificates, make
from plivo_emulator.serving.protocol import Limits
from plivo_emulator.serving.server import BackgroundServer
from tests.emulator.core.conftest import basic, things_mount

# On a busy machine we are slow, too, and mean no harm.
LIMITS = Limits(head_bytes=2000, request_seconds=120, connections=8)
HASTY = Limits(head_bytes=2000, request_seconds=0.5, connections=8)
PATH = "/v1/Account/MAEMULATOR0000000000/Thing/"
GET, POST = (f"{method} {PATH} HTTP/1.1\r\nHost: x\r\n" for method in ("GET", "POST"))


@contextlib.contextmanager
def serving(limits: Limits) -> Iterator[BackgroundServer]:
    with (
        Emulator(mounts=[things_mount()]) as emulator,
        BackgroundServer(emulator, limits=limits) as server,
    ):
        yield server
        assert emulator.internal_errors == []


@pytest.fixture
def server() -> Iterator[BackgroundServer]:
    with serving(LIMITS) as server:
        yield server


@pytest.fixture
def hasty() -> Iterator[BackgroundServer]:
    """A server that does not wait."""
    with serving(HASTY) as server:
        yield server


def connect(server: BackgroundServer) -> socket.socket:
    port = int(server.url.rpartition(":")[2])
    return socket.create_connection(("127.0.0.1", port), timeout=60)


def rest(peer: socket.socket) -> bytes:
    received = b""
    while part := peer.recv(65536):
        received += part
    return received


def refusal(raw: bytes) -> tuple[int, str]:
    """Check that an answer has the API's shape, and return its status and text."""
    head, _, body = raw.partition(b"\r\n\r\n")
    assert b"connection: close" in head.lower()
    assert b"content-type: application/json" in head
    decoded = json.loads(body)
    assert list(decoded) == ["api_id", "error"]
    return int(head[9:12]), decoded["error"]


def test_nonsense_is_told_in_the_shape_of_the_api(server: BackgroundServer) -> None:
    with connect(server) as peer:
        peer.sendall(b"NONSENSE\r\n\r\n")
        assert refusal(rest(peer)) == (400, "the request is not valid HTTP")


TOO_LARGE = (431, "the request's target and headers must have at most 2000 bytes")


@pytest.mark.parametrize("size", [1900, 1000_000])
def test_heads_that_end(server: BackgroundServer, size: int) -> None:
    start, end = f"{GET}X: ".encode(), b"\r\n\r\n"
    with connect(server) as peer:
        peer.sendall(start + b"x" * size + end)
        if size < LIMITS.head_bytes:
            assert peer.recv(100).startswith(b"HTTP/1.1 401")
        else:
            assert refusal(rest(peer)) == TOO_LARGE


def test_heads_that_do_not_end(server: BackgroundServer) -> None:
    with connect(server) as peer:
        peer.sendall(GET.encode())
        for _ in range(20):
            peer.sendall(b"x" * 200)
            time.sleep(0.001)
        assert refusal(rest(peer)) == TOO_LARGE


@pytest.mark.parametrize("size", [100, 1500, 2100, 9000])
def test_heads_in_pieces_are_measured_exactly(server: BackgroundServer, size: int) -> None:
    head = GET.encode() + b"X: " + b"x" * size + b"\r\n\r\n"
    with connect(server) as peer:
        for start in range(0, len(head), 700):
            peer.sendall(head[start : start + 700])
            time.sleep(0.005)
        assert peer.recv(100)[9:12] == (b"401" if size < LIMITS.head_bytes else b"431")


CHUNKED = f"{POST}Transfer-Encoding: chunked\r\n\r\n".encode()


@pytest.mark.parametrize("size", [500, 5000])
@pytest.mark.parametrize(
    "part", [b"0\r\n" + b"a:b\r\n" * 500, b"0\r\n" + b"a" * 2500, b"0\r\na: " + b"b" * 2500]
)
def test_trailers_are_limited_as_heads_are(
    server: BackgroundServer, part: bytes, size: int
) -> None:
    """In pieces, which may be read together, and with the head."""
    sent = CHUNKED + b"1\r\nx\r\n" + part
    with connect(server) as peer:
        for start in range(0, len(sent), size):
            peer.sendall(sent[start : start + size])
        assert refusal(rest(peer)) == TOO_LARGE


def test_a_body_may_follow_the_longest_head(server: BackgroundServer) -> None:
    head = CHUNKED.removesuffix(b"\r\n") + b"X: " + b"x" * 1850 + b"\r\n\r\n"
    with connect(server) as peer:
        peer.sendall(head + b"1\r\nx\r\n")
        time.sleep(0.005)
        peer.sendall(b"1\r\nx\r\n" * 300)
        peer.sendall(b"0\r\n\r\n")
        assert peer.recv(100).startswith(b"HTTP/1.1 401")


def test_extensions_of_chunks_are_limited(server: BackgroundServer) -> None:
    with connect(server) as peer:
        peer.sendall(CHUNKED + b"1;")
        for _ in range(10):
            peer.sendall(b"x" * 500)
            time.sleep(0.005)
        assert refusal(rest(peer)) == TOO_LARGE


def test_many_small_chunks_are_a_body(server: BackgroundServer) -> None:
    with connect(server) as peer:
        peer.sendall(CHUNKED)
        for _ in range(10):
            peer.sendall(b"1\r\nx\r\n" * 300)
            time.sleep(0.005)
        peer.sendall(b"0\r\n\r\n")
        assert peer.recv(100).startswith(b"HTTP/1.1 401")


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    folder = tmp_path_factory.mktemp("certificates") / "tls"
    return make(folder, now=Clock().now(), lifetime=timedelta(days=1))


def test_a_silent_client_is_not_waited_for_with_tls(certificates: Certificates) -> None:
    """Neither before it shakes hands nor after, nor for its farewell."""
    trusting = ssl.create_default_context(cafile=certificates.authority)
    with (
        Emulator(mounts=[things_mount()]) as emulator,
        BackgroundServer(emulator, limits=HASTY, certificates=certificates) as server,
    ):
        for shake in (False, True):
            started = time.monotonic()
            with connect(server) as peer:
                if shake:
                    peer = trusting.wrap_socket(peer, server_hostname="localhost")
                with peer:
                    # Without an answer to the server's farewell, which `recv` would give.
                    peer.settimeout(50)
                    raw = socket.socket(fileno=os.dup(peer.fileno()))
                    with raw:
                        raw.settimeout(50)
                        while raw.recv(65536):
                            pass
            # The farewell takes another second; asyncio's own limits would be 60 and 30.
            assert 0.3 < time.monotonic() - started < 25


def test_bodies_are_no_heads(server: BackgroundServer) -> None:
    """Large bodies before and between small heads do not count."""
    body = b'{"name":"' + b"a" * 9000 + b'"}'
    request = f"{POST}Content-Length: {len(body)}\r\n\r\n".encode() + body
    with connect(server) as peer:
        pipelined = request * 20
        # Heads are cut in two by the edges of what is sent at once.
        for start in range(0, len(pipelined), 9050):
            peer.sendall(pipelined[start : start + 9050])
            time.sleep(0.001)
        received = b""
        while received.count(b"HTTP/1.1 401") < 20:
            received += peer.recv(65536) or pytest.fail(f"closed: {received[-300:]!r}")


BEGINNINGS = (
    b"",
    b"\r\n",
    b"GET / HT",
    b"GET / HTTP/1.1\r\nHost: x\r\nX: ",
    b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n123",
    b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n123",
)


@pytest.mark.parametrize("first", [b"", b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"])
def test_who_stops_is_not_waited_for(hasty: BackgroundServer, first: bytes) -> None:
    def begin(beginning: bytes) -> None:
        for _ in range(5):
            with connect(hasty) as peer:
                if first:
                    peer.sendall(first)
                    peer.recv(65536)
                started = time.monotonic()
                peer.sendall(beginning)
                received = rest(peer)
            if received or not beginning.strip():
                break
            # It hung up before we came to begin.
        assert time.monotonic() - started > 0.3
        if beginning.strip():
            assert refusal(received) == (408, "the request must arrive within 0.5 seconds")
        else:
            assert received == b""

    with ThreadPoolExecutor(len(BEGINNINGS)) as together:
        list(together.map(begin, BEGINNINGS))


def test_who_dribbles_is_not_waited_for(hasty: BackgroundServer) -> None:
    started = time.monotonic()
    with connect(hasty) as peer:
        peer.sendall(b"GET / HTTP/1.1\r\nHost: x\r\nX: ")
        peer.settimeout(0.02)
        received = b""
        while not received:
            peer.sendall(b"x")
            try:
                received = peer.recv(65536)
            except TimeoutError:
                assert time.monotonic() - started < 60
    assert refusal(received)[0] == 408


def test_our_own_time_does_not_count(hasty: BackgroundServer) -> None:
    hasty.emulator.interceptors.append(lambda *_: Intervention(delay=1.2))
    settings = hasty.emulator.settings
    auth = basic(settings.auth_id, settings.auth_token)
    request = f"{GET}Authorization: {auth}\r\nConnection: close\r\n\r\n"
    with connect(hasty) as peer:
        peer.sendall(request.encode())
        assert rest(peer).startswith(b"HTTP/1.1 200")


def test_who_does_not_read_is_not_waited_for(hasty: BackgroundServer) -> None:
    """Answers that nobody takes pile up in the sockets, then here, and then it is enough."""
    request = f"GET {PATH}?name={'x' * 1500} HTTP/1.1\r\nHost: x\r\n\r\n".encode() * 100
    with connect(hasty) as peer:
        peer.setblocking(False)
        end = time.monotonic() + 120
        while time.monotonic() < end:
            try:
                peer.send(request)
            except BlockingIOError:
                time.sleep(0.01)
            except ConnectionError:
                break
        else:
            pytest.fail("it is still connected")


def status_of_a_request(server: BackgroundServer) -> int:
    """Ask on a connection of its own."""
    port = int(server.url.rpartition(":")[2])
    with contextlib.closing(http.client.HTTPConnection("127.0.0.1", port)) as connection:
        connection.request("GET", PATH)
        return connection.getresponse().status


def test_too_many_connections(server: BackgroundServer) -> None:
    others = [connect(server) for _ in range(LIMITS.connections)]
    try:
        with connect(server) as peer:
            assert refusal(rest(peer)) == (503, "there are too many connections")
        for one in others[:3]:
            one.close()
        end = time.monotonic() + 60
        while (status := status_of_a_request(server)) == 503:
            assert time.monotonic() < end, "their places are not free again"
            time.sleep(0.01)
        assert status == 401
    finally:
        for one in others:
            one.close()


@contextlib.contextmanager
def secure_server(
    certificates: Certificates, limits: Limits
) -> Iterator[tuple[BackgroundServer, ssl.SSLContext]]:
    """A server with TLS, and a context of clients that trust it."""
    trusting = ssl.create_default_context(cafile=certificates.authority)
    with (
        Emulator(mounts=[things_mount()]) as emulator,
        BackgroundServer(emulator, limits=limits, certificates=certificates) as server,
    ):
        yield server, trusting
        assert emulator.internal_errors == []


def eventually(condition: Callable[[], bool]) -> None:
    for _ in range(2000):
        if condition():
            return
        time.sleep(0.01)
    pytest.fail("that did not happen")


def test_unfinished_handshakes_count_as_connections(certificates: Certificates) -> None:
    limits = Limits(request_seconds=30, connections=8)
    with (
        secure_server(certificates, limits) as (server, trusting),
        contextlib.ExitStack() as silent,
    ):
        for _ in range(limits.connections):
            silent.enter_context(connect(server))
        with trusting.wrap_socket(connect(server), server_hostname="localhost") as peer:
            assert refusal(rest(peer)) == (503, "there are too many connections")
        silent.close()
        eventually(lambda: server.empty_connections == limits.connections + 1)
        with trusting.wrap_socket(connect(server), server_hostname="localhost") as peer:
            peer.sendall(f"{GET}\r\n".encode())
            assert peer.recv(100).startswith(b"HTTP/1.1 401")


def test_unfinished_handshakes_are_bounded(certificates: Certificates) -> None:
    """Beyond the limit some are let in to be refused; the others are hung up on at once."""
    with (
        secure_server(certificates, Limits(request_seconds=30, connections=8)) as (server, _),
        contextlib.ExitStack() as silent,
    ):
        peers = [silent.enter_context(connect(server)) for _ in range(200)]
        for peer in peers:
            peer.setblocking(False)
        ended: set[int] = set()

        def all_but_some_have_ended() -> bool:
            for number, peer in enumerate(peers):
                with contextlib.suppress(BlockingIOError):
                    assert peer.recv(1) == b""
                    ended.add(number)
            return len(ended) == 200 - 8 - 64

        eventually(all_but_some_have_ended)
        assert min(ended) == 8 + 64


def test_a_stop_breaks_off_unfinished_handshakes(certificates: Certificates) -> None:
    with secure_server(certificates, Limits(request_seconds=300)) as (server, trusting):
        with connect(server) as silent:
            # Who comes later is served, so the first one was accepted.
            with trusting.wrap_socket(connect(server), server_hostname="localhost") as peer:
                peer.sendall(f"{GET}\r\n".encode())
                assert peer.recv(100).startswith(b"HTTP/1.1 401")
            assert server.empty_connections == 0
            server.stop()
            assert rest(silent) == b""
        assert server.empty_connections == 1


def test_answers_come_before_the_refusal_of_what_follows(server: BackgroundServer) -> None:
    with connect(server) as peer:
        peer.sendall(f"{GET}\r\nNONSENSE\r\n\r\n".encode())
        received = rest(peer)
    first, second = received.split(b"HTTP/1.1 ")[1:]
    assert first.startswith(b"401")
    assert refusal(b"HTTP/1.1 " + second) == (400, "the request is not valid HTTP")


def test_who_only_stops_sending_gets_the_answer(server: BackgroundServer) -> None:
    with connect(server) as peer:
        peer.sendall(f"{GET}\r\n".encode())
        peer.shutdown(socket.SHUT_WR)
        assert rest(peer).startswith(b"HTTP/1.1 401")


def test_nothing_is_read_after_an_upgrade_that_is_not_made(server: BackgroundServer) -> None:
    with connect(server) as peer:
        peer.sendall(
            f"{GET}Connection: Upgrade\r\nUpgrade: h2c\r\n\r\n".encode() + f"{GET}\r\n".encode()
        )
        received = rest(peer)
    assert received.count(b"HTTP/1.1 ") == 1
    assert b"connection: close" in received


def test_limits_leave_files_for_others() -> None:
    import resource

    files = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    assert 0 < Limits.of_process().connections <= min(files, Limits().connections)
