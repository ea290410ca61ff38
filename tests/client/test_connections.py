"""Our own connections and aiohttp's, against real sockets."""

from __future__ import annotations

import asyncio
import contextlib
import gzip
import socket
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

from plivo_client import APIConnectionError, APIStatusError, APITimeoutError, AsyncPlivo, Plivo
from plivo_runtime.async_connections import AsyncConnections
from plivo_runtime.connections import Connections
from plivo_runtime.sockets import SyncConnection
from plivo_runtime.stacks import Certificates, Stack
from tests.client.fake_api import AUTH_ID, AUTH_TOKEN
from tests.client.scripted import Scripted, echo, until
from tests.client.socket_server import SocketServer

pytestmark = pytest.mark.anyio

Transport = Callable[[], httpx.AsyncBaseTransport]


def own_connections() -> httpx.AsyncBaseTransport:
    return AsyncConnections(httpx.Limits(max_connections=200, max_keepalive_connections=100))


def aiohttp_connections() -> httpx.AsyncBaseTransport:
    pytest.importorskip("aiohttp", reason="the extra `aiohttp` is not installed")
    from plivo_runtime.aiohttp_transport import AiohttpTransport

    return AiohttpTransport()


both = pytest.mark.parametrize("transport", [own_connections, aiohttp_connections])


@pytest.fixture
def peer() -> Iterator[SocketServer]:
    with contextlib.closing(SocketServer()) as server:
        yield server


def client_of(peer: SocketServer, **limits: float) -> Plivo:
    transport = Connections(httpx.Limits(**limits)) if limits else None  # type: ignore[arg-type]
    return Plivo(AUTH_ID, AUTH_TOKEN, base_url=peer.url, transport=transport)


def test_one_connection_serves_one_call_after_the_other(peer: SocketServer) -> None:
    with client_of(peer) as client:
        for _ in range(5):
            assert client.accounts.get().auth_id
    assert peer.connections == 1
    assert len(peer.seen) == 5


def test_many_threads_share_the_connections(peer: SocketServer) -> None:
    with client_of(peer) as client, ThreadPoolExecutor(20) as threads:
        found = list(threads.map(lambda _: client.accounts.get().auth_id, range(200)))
    assert len(found) == len(peer.seen) == 200
    assert peer.connections <= 20


def test_a_connection_that_the_server_closed_is_replaced() -> None:
    with contextlib.closing(SocketServer(answers=1)) as peer, client_of(peer) as client:
        for _ in range(3):
            client.accounts.update(name="x")
            assert peer.closed.acquire(timeout=60)
    assert peer.connections == len(peer.seen) == 3


def test_a_connection_serves_nobody_but_whom_it_leads_to(peer: SocketServer) -> None:
    with contextlib.closing(SocketServer()) as other, Connections(httpx.Limits()) as transport:
        for one in (peer, other, peer):
            client = Plivo(AUTH_ID, AUTH_TOKEN, base_url=one.url, transport=transport)
            assert client.accounts.get().auth_id
    assert (len(peer.seen), len(other.seen)) == (2, 1)


def test_idle_connections_are_given_up(peer: SocketServer) -> None:
    with client_of(peer, max_keepalive_connections=0) as client:
        client.accounts.get()
        client.accounts.get()
    assert peer.connections == 2


def test_a_connection_that_was_idle_for_long_is_given_up(peer: SocketServer) -> None:
    for expiry, connections in ((60, 1), (0.05, 3)):
        with client_of(peer, keepalive_expiry=expiry) as client:
            client.accounts.get()
            time.sleep(0.1)
            client.accounts.get()
        assert peer.connections == connections


def test_no_more_idle_connections_are_kept_than_allowed(peer: SocketServer) -> None:
    start = threading.Barrier(6)

    def work(_: int) -> None:
        start.wait()
        client.accounts.get()

    with client_of(peer, max_keepalive_connections=2) as client:
        for _ in range(2):
            with ThreadPoolExecutor(6) as threads:
                list(threads.map(work, range(6)))
        stack = client._pool._transport._stack  # type: ignore[union-attr]
        assert len(stack._idle) <= 2
        before = peer.connections
        client.accounts.get()
        client.accounts.get()
        assert peer.connections == before


def test_what_another_thread_took_is_not_closed() -> None:
    """The oldest connection may be taken between a look at it and its removal."""

    class Contended(deque[tuple[float, SyncConnection]]):
        def __getitem__(self, index: Any) -> Any:
            found = super().__getitem__(index)
            self.popleft()  # by another thread
            return found

    limits = httpx.Limits(max_keepalive_connections=1)
    stack = Stack(SyncConnection, limits, Certificates())
    taken, second, third = (stack.take(httpx.URL("http://localhost/"))[0] for _ in range(3))
    stack._idle = Contended([(time.monotonic(), taken), (time.monotonic(), second)])
    assert stack.put(third) is second
    assert [connection for _, connection in stack._idle] == [third]


def test_closing_closes_every_connection() -> None:
    with contextlib.closing(Scripted(echo)) as server:
        with Plivo(AUTH_ID, AUTH_TOKEN, base_url=server.url) as client:
            client.verify_sessions.get("a")
            assert server.open == 1
        until(lambda: server.open == 0)


@both
async def test_closing_the_asynchronous_client_closes_every_connection(
    transport: Transport,
) -> None:
    with contextlib.closing(Scripted(echo)) as server:
        async with AsyncPlivo(
            AUTH_ID, AUTH_TOKEN, base_url=server.url, transport=transport()
        ) as client:
            await asyncio.gather(*(client.verify_sessions.get(str(n)) for n in range(5)))
            assert server.open == server.connections > 1
        await asyncio.to_thread(until, lambda: server.open == 0)


@both
async def test_compressed_replies_are_read(transport: Transport) -> None:
    body = gzip.compress(b'{"session_uuid": "a"}')
    head = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(body)
    with contextlib.closing(Scripted(lambda *_: [head + body])) as server:
        with Plivo(AUTH_ID, AUTH_TOKEN, base_url=server.url) as client:
            assert client.verify_sessions.get("a").session_uuid == "a"
        async with AsyncPlivo(
            AUTH_ID, AUTH_TOKEN, base_url=server.url, transport=transport()
        ) as other:
            assert (await other.verify_sessions.get("a")).session_uuid == "a"


@both
async def test_neither_redirects_are_followed_nor_cookies_kept(transport: Transport) -> None:
    def reply(_method: str, path: str) -> list[bytes]:
        head = b"HTTP/1.1 302 Found\r\nLocation: /stolen\r\nSet-Cookie: a=b\r\n"
        return [head + b"Content-Length: 0\r\n\r\n"]

    with contextlib.closing(Scripted(reply)) as server:
        async with AsyncPlivo(
            AUTH_ID, AUTH_TOKEN, base_url=server.url, transport=transport()
        ) as client:
            for _ in range(2):
                with pytest.raises(APIStatusError):
                    await client.accounts.get()
        with Plivo(AUTH_ID, AUTH_TOKEN, base_url=server.url) as other:
            for _ in range(2):
                with pytest.raises(APIStatusError):
                    other.accounts.get()
    assert len(server.requests) == 4
    assert not [one for one in server.requests if "stolen" in one]
    assert not [head for head in server.heads if b"cookie" in head.lower()]


def test_no_more_connections_than_allowed(peer: SocketServer) -> None:
    with client_of(peer, max_connections=1) as client, ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda _: client.accounts.get(), range(40)))
    assert peer.connections == 1
    assert len(peer.seen) == 40


def test_waiting_for_a_connection_ends_after_the_timeout(waits: list[float]) -> None:
    with contextlib.closing(SocketServer(answers=0, reads_on=True)) as peer:
        connections = Connections(httpx.Limits(max_connections=1))
        connections._places.acquire()
        client = Plivo(AUTH_ID, AUTH_TOKEN, base_url=peer.url, transport=connections, timeout=0.05)
        with client, pytest.raises(APITimeoutError, match="waiting for a free connection"):
            client.accounts.get()
    assert not peer.seen


@both
async def test_fifty_coroutines_share_the_connections(
    peer: SocketServer, transport: Transport
) -> None:
    async with AsyncPlivo(AUTH_ID, AUTH_TOKEN, base_url=peer.url, transport=transport()) as client:

        async def work() -> None:
            for _ in range(4):
                assert (await client.accounts.get()).auth_id

        await asyncio.gather(*(work() for _ in range(50)))
    assert len(peer.seen) == 200
    assert peer.connections <= 50


@both
async def test_what_is_sent_is_the_same(peer: SocketServer, transport: Transport) -> None:
    async with AsyncPlivo(AUTH_ID, AUTH_TOKEN, base_url=peer.url, transport=transport()) as client:
        await client.masking_sessions.list(first_party="+14155550100", limit=5)
    head = peer.seen[0].decode().lower().split("\r\n")
    path = f"/v1/account/{AUTH_ID.lower()}/masking/session/"
    assert head[0] == f"get {path}?first_party=%2b14155550100&limit=5 http/1.1"
    assert "accept: application/json" in head
    assert [line for line in head if line.startswith("authorization: basic ")]
    assert [line for line in head if line.startswith("user-agent: plivo-client/")]
    assert len([line for line in head if line.startswith("host:")]) == 1


@both
async def test_nothing_is_sent_twice_when_the_server_hangs_up(
    transport: Transport, waits: list[float]
) -> None:
    with contextlib.closing(SocketServer(answers=0, reads_on=True)) as peer:
        async with AsyncPlivo(
            AUTH_ID, AUTH_TOKEN, base_url=peer.url, transport=transport()
        ) as client:
            with pytest.raises(APIConnectionError):
                await client.accounts.update(name="x")
    assert len(peer.seen) == 1
    assert not waits


@both
async def test_a_failed_connection_is_tried_again(transport: Transport, waits: list[float]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        nobody = f"http://127.0.0.1:{listener.getsockname()[1]}"
    async with AsyncPlivo(AUTH_ID, AUTH_TOKEN, base_url=nobody, transport=transport()) as client:
        with pytest.raises(APIConnectionError) as caught:
            await client.accounts.update(name="x")
    assert not isinstance(caught.value, APITimeoutError)
    assert len(waits) == 2


@both
async def test_silence_ends_after_the_timeout(transport: Transport) -> None:
    # Nobody takes the connection out of the queue.
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        client = AsyncPlivo(
            AUTH_ID, AUTH_TOKEN, base_url=url, transport=transport(), timeout=0.2, max_retries=0
        )
        async with client:
            with pytest.raises(APITimeoutError):
                await client.accounts.get()
