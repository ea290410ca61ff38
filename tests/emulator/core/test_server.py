from __future__ import annotations

import asyncio
import http.client
import json
import socket
import threading
import time
from collections.abc import Iterator

import pytest

from plivo_emulator.core.parts import Part
from plivo_emulator.core.services import Services
from plivo_emulator.emulator import Emulator
from plivo_emulator.listening import BackgroundLoop, PortInUse, listen, url_of
from plivo_emulator.pipeline.api import Intervention
from plivo_emulator.serving.server import BackgroundServer
from plivo_emulator.settings import Settings
from tests.emulator.core.conftest import Talk, basic, things_mount

MAIN = "/v1/Account/MAEMULATOR0000000000"


@pytest.fixture(scope="module")
def loop() -> Iterator[BackgroundLoop]:
    loop = BackgroundLoop()
    yield loop
    loop.close()


@pytest.fixture
def server(loop: BackgroundLoop) -> Iterator[BackgroundServer]:
    emulator = Emulator(
        Settings(check_replies=True, max_body_bytes=10_000), mounts=[things_mount()]
    )
    server = BackgroundServer(emulator, loop=loop)
    yield server
    server.stop(wait=False, close_emulator=True)


def connect(server: BackgroundServer) -> http.client.HTTPConnection:
    return http.client.HTTPConnection("127.0.0.1", int(server.url.rpartition(":")[2]), timeout=60)


def headers(server: BackgroundServer) -> dict[str, str]:
    settings = server.emulator.settings
    return {
        "Authorization": basic(settings.auth_id, settings.auth_token),
        "Content-Type": "application/json",
    }


def test_serves(server: BackgroundServer) -> None:
    connection = connect(server)
    connection.request("POST", f"{MAIN}/Thing/", b'{"name":"\xc3\xa9"}', headers(server))
    reply = connection.getresponse()
    body = json.loads(reply.read())
    assert (reply.status, reply.headers["content-type"]) == (201, "application/json")
    # The same connection goes on.
    path = f"{MAIN}//Thing/{body['thing_id']}?x=%C3%A9"
    connection.request("GET", path, headers=headers(server))
    reply = connection.getresponse()
    assert (reply.status, json.loads(reply.read())["name"]) == (200, "é")
    connection.request("DELETE", path, headers=headers(server))
    reply = connection.getresponse()
    assert (reply.status, reply.read(), reply.headers.get("content-length")) == (204, b"", None)
    # The official Ruby SDK needs it.
    assert reply.headers["content-type"] == "application/json"
    connection.close()


def test_unknown_credentials_and_methods(server: BackgroundServer) -> None:
    connection = connect(server)
    connection.request("GET", f"{MAIN}/Thing/")
    reply = connection.getresponse()
    assert (reply.status, reply.headers["www-authenticate"]) == (
        401,
        'Basic realm="plivo-emulator"',
    )
    assert json.loads(reply.read()) == {"error": "authentication credentials were not provided"}
    connection.request("PUT", f"{MAIN}/Thing/", headers=headers(server))
    reply = connection.getresponse()
    assert (reply.status, reply.headers["allow"]) == (405, "GET, HEAD, OPTIONS, POST")
    assert json.loads(reply.read())["error"] == "method not allowed"
    connection.close()


def test_coroutine_handlers_run_on_the_loop(server: BackgroundServer) -> None:
    connection = connect(server)
    connection.request("GET", f"{MAIN}/Thing/Wait/", headers=headers(server))
    assert json.loads(connection.getresponse().read())["waited"] is True
    connection.close()


def test_bodies_beyond_the_limit(server: BackgroundServer) -> None:
    connection = connect(server)
    for size in (10_001, 100_000):
        body = b'{"name":"' + b"a" * size + b'"}'
        connection.request("POST", f"{MAIN}/Thing/", body, headers(server))
        reply = connection.getresponse()
        assert reply.status == 400
        assert json.loads(reply.read())["error"] == "the request body must have at most 10000 bytes"
    # The connection is still good after a body that was read to its end.
    connection.request("GET", f"{MAIN}/Thing/", headers=headers(server))
    assert connection.getresponse().status == 200
    connection.close()


def test_endless_bodies_are_cut_off(server: BackgroundServer) -> None:
    with socket.create_connection(("127.0.0.1", _port(server))) as peer:
        head = "".join(f"{name}: {value}\r\n" for name, value in headers(server).items())
        start = (
            f"POST {MAIN}/Thing/ HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n{head}\r\n"
        )
        peer.sendall(start.encode())
        sent = 0
        try:
            for _ in range(10_000):
                peer.sendall(b"1000\r\n" + b"x" * 4096 + b"\r\n")
                sent += 4096
        except OSError:
            pass
        assert sent < 10_000 * 4096, "an endless body was swallowed"
    assert server.emulator.journal.entries()[0].status == 400


def _port(server: BackgroundServer) -> int:
    return int(server.url.rpartition(":")[2])


def raw(server: BackgroundServer, request: bytes, *, shut: bool = False) -> bytes:
    """Send bytes and return everything that comes back until the connection closes."""
    received = b""
    with socket.create_connection(("127.0.0.1", _port(server)), timeout=60) as peer:
        peer.sendall(request)
        if shut:
            peer.shutdown(socket.SHUT_WR)
        while part := peer.recv(65536):
            received += part
    return received


def test_a_request_that_breaks_off_is_not_carried_out(server: BackgroundServer) -> None:
    head = "".join(f"{name}: {value}\r\n" for name, value in headers(server).items())
    request = f'POST {MAIN}/Thing/ HTTP/1.1\r\nHost: x\r\nContent-Length: 14\r\n{head}\r\n{{"name"'
    raw(server, request.encode(), shut=True)
    time.sleep(0.05)
    assert len(server.emulator.journal) == 0


@pytest.mark.parametrize(
    "request_bytes",
    [
        b"NONSENSE\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET /\x00 HTTP/1.1\r\nHost: x\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n"
        b"0\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX: " + b"a" * 200_000 + b"\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    ],
)
def test_broken_http(server: BackgroundServer, request_bytes: bytes) -> None:
    try:
        reply = raw(server, request_bytes, shut=True)
    except ConnectionError:
        reply = b""
    assert b" 500 " not in reply[:20]
    assert b"Traceback" not in reply
    connection = connect(server)
    connection.request("GET", f"{MAIN}/Thing/", headers=headers(server))
    assert connection.getresponse().status == 200
    connection.close()


def test_unencoded_paths(server: BackgroundServer) -> None:
    request = f"GET {MAIN}/Thing/é HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
    assert raw(server, request.encode())[:12] in (b"HTTP/1.1 400", b"HTTP/1.1 401")
    assert raw(server, request.encode("latin-1"))[:12] == b"HTTP/1.1 400"


def test_delays_and_broken_connections(server: BackgroundServer) -> None:
    faults = [Intervention(delay=0.2), Intervention(disconnect=True)]
    server.emulator.interceptors.append(lambda *_: faults.pop(0) if faults else None)
    connection = connect(server)
    started = time.perf_counter()
    connection.request("GET", f"{MAIN}/Thing/", headers=headers(server))
    assert connection.getresponse().read()
    assert time.perf_counter() - started >= 0.2
    connection.request("GET", f"{MAIN}/Thing/", headers=headers(server))
    with pytest.raises((http.client.HTTPException, ConnectionError)):
        connection.getresponse().read()
    connection.close()
    connection.request("GET", f"{MAIN}/Thing/", headers=headers(server))
    assert connection.getresponse().status == 200
    connection.close()


def test_many_clients_at_once(server: BackgroundServer) -> None:
    statuses: list[int] = []

    def work() -> None:
        connection = connect(server)
        for _ in range(20):
            connection.request("POST", f"{MAIN}/Thing/", b'{"name":"a"}', headers(server))
            reply = connection.getresponse()
            reply.read()
            statuses.append(reply.status)
        connection.close()

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert statuses == [201] * 160
    assert Talk(server.emulator)("GET", "Thing/").body["total"] == 160


def test_servers_do_not_share_state(loop: BackgroundLoop, server: BackgroundServer) -> None:
    with Emulator(mounts=[things_mount()]) as emulator:
        other = BackgroundServer(emulator, loop=loop)
        assert other.url != server.url
        Talk(server.emulator)("POST", "Thing/", {"name": "a"})
        connection = connect(other)
        connection.request("GET", f"{MAIN}/Thing/", headers=headers(other))
        assert json.loads(connection.getresponse().read())["total"] == 0
        connection.close()
        other.stop()


def test_stops_with_open_connections(monkeypatch: pytest.MonkeyPatch) -> None:
    # As long as it would wait for requests that are being answered.
    monkeypatch.setattr("plivo_emulator.serving.server.GRACE_SECONDS", 300)
    with Emulator(mounts=[things_mount()]) as emulator:
        server = BackgroundServer(emulator)
        connection = connect(server)
        connection.request("GET", f"{MAIN}/Thing/", headers=headers(server))
        connection.getresponse().read()
        started = time.monotonic()
        server.stop()
        assert time.monotonic() - started < 100
        with pytest.raises(OSError, match=r"refused|reset"):
            connect(server).connect()
        connection.close()


def test_a_taken_port_is_told(server: BackgroundServer) -> None:
    with pytest.raises(PortInUse, match="in use"):
        listen("127.0.0.1", _port(server))
    with Emulator(mounts=[things_mount()]) as emulator, pytest.raises(PortInUse):
        BackgroundServer(emulator, port=_port(server))


def test_urls() -> None:
    listener = listen("0.0.0.0", 0)
    assert url_of(listener) == f"http://127.0.0.1:{listener.getsockname()[1]}"
    listener.close()


def background_part(events: list[str]) -> Part:
    part = Part("worker")

    @part.in_background
    async def note(services: Services) -> None:
        events.append("started")
        try:
            await asyncio.Event().wait()
        finally:
            events.append("stopped")

    return part


def test_background_work_runs_while_a_server_does(loop: BackgroundLoop) -> None:
    events: list[str] = []
    part = background_part(events)
    with Emulator(mounts=[things_mount()], parts=[part]) as emulator:
        assert events == []
        server = BackgroundServer(emulator, loop=loop)
        connection = connect(server)
        connection.request("GET", "/")
        connection.getresponse().read()
        connection.close()
        assert events == ["started"]
        server.stop()
        assert events == ["started", "stopped"]
