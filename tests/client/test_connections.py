"""Our own connections and aiohttp's, against real sockets."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from plivo_client import APIConnectionError, APITimeoutError, AsyncPlivo, Plivo
from plivo_runtime.connections import AsyncConnections, Connections
from tests.client.peer import Peer
from tests.client.standin import AUTH_ID, AUTH_TOKEN

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
def peer() -> Iterator[Peer]:
    with contextlib.closing(Peer()) as server:
        yield server


def client_of(peer: Peer, **limits: float) -> Plivo:
    transport = Connections(httpx.Limits(**limits)) if limits else None  # type: ignore[arg-type]
    return Plivo(AUTH_ID, AUTH_TOKEN, base_url=peer.url, transport=transport)


def test_one_connection_serves_one_call_after_the_other(peer: Peer) -> None:
    with client_of(peer) as client:
        for _ in range(5):
            assert client.accounts.get().auth_id
    assert peer.connections == 1
    assert len(peer.seen) == 5


def test_many_threads_share_the_connections(peer: Peer) -> None:
    with client_of(peer) as client, ThreadPoolExecutor(20) as threads:
        found = list(threads.map(lambda _: client.accounts.get().auth_id, range(200)))
    assert len(found) == len(peer.seen) == 200
    assert peer.connections <= 20


def test_a_connection_that_the_server_closed_is_replaced() -> None:
    with contextlib.closing(Peer(answers=1)) as peer, client_of(peer) as client:
        for _ in range(3):
            client.accounts.update(name="x")
            assert peer.closed.acquire(timeout=60)
    assert peer.connections == len(peer.seen) == 3


def test_a_connection_serves_nobody_but_whom_it_leads_to(peer: Peer) -> None:
    with contextlib.closing(Peer()) as other, Connections(httpx.Limits()) as transport:
        for one in (peer, other, peer):
            client = Plivo(AUTH_ID, AUTH_TOKEN, base_url=one.url, transport=transport)
            assert client.accounts.get().auth_id
    assert (len(peer.seen), len(other.seen)) == (2, 1)


def test_idle_connections_are_given_up(peer: Peer) -> None:
    with client_of(peer, max_keepalive_connections=0) as client:
        client.accounts.get()
        client.accounts.get()
    assert peer.connections == 2


def test_no_more_connections_than_allowed(peer: Peer) -> None:
    with client_of(peer, max_connections=1) as client, ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda _: client.accounts.get(), range(40)))
    assert peer.connections == 1
    assert len(peer.seen) == 40


def test_waiting_for_a_connection_ends_after_the_timeout(waits: list[float]) -> None:
    with contextlib.closing(Peer(answers=0, reads_on=True)) as peer:
        connections = Connections(httpx.Limits(max_connections=1))
        connections._places.acquire()
        client = Plivo(AUTH_ID, AUTH_TOKEN, base_url=peer.url, transport=connections, timeout=0.05)
        with client, pytest.raises(APITimeoutError, match="stayed in use"):
            client.accounts.get()
    assert not peer.seen


@both
async def test_fifty_coroutines_share_the_connections(peer: Peer, transport: Transport) -> None:
    async with AsyncPlivo(AUTH_ID, AUTH_TOKEN, base_url=peer.url, transport=transport()) as client:

        async def work() -> None:
            for _ in range(4):
                assert (await client.accounts.get()).auth_id

        await asyncio.gather(*(work() for _ in range(50)))
    assert len(peer.seen) == 200
    assert peer.connections <= 50


@both
async def test_what_is_sent_is_the_same(peer: Peer, transport: Transport) -> None:
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
    with contextlib.closing(Peer(answers=0, reads_on=True)) as peer:
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
