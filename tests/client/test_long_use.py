"""A client in a server that runs for weeks: threads, event loops, cancelling, closing, garbage."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import json
import socket
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest

from plivo_client import APIConnectionError, APITimeoutError, AsyncPlivo, Plivo
from plivo_emulator.redirect import certificates
from plivo_runtime import connections, stacks
from tests.client.fake_api import AUTH_ID, AUTH_TOKEN
from tests.client.scripted import CLOSE, Scripted, echo, until
from tests.spec.document import ROOT

Transport = Callable[[], httpx.AsyncBaseTransport | None]


def aiohttp_transport() -> httpx.AsyncBaseTransport:
    pytest.importorskip("aiohttp", reason="the extra `aiohttp` is not installed")
    from plivo_runtime.aiohttp_transport import AiohttpTransport

    return AiohttpTransport()


both = pytest.mark.parametrize(
    "transport", [lambda: None, aiohttp_transport], ids=["own", "aiohttp"]
)
# What nobody closes is a warning; pytest makes an error of it.
unclosed = pytest.mark.filterwarnings(
    "ignore::pytest.PytestUnraisableExceptionWarning", "ignore::ResourceWarning"
)
descriptors = pytest.mark.skipif(
    not Path("/proc/self/fd").exists(), reason="this system does not list open files in /proc"
)


@pytest.fixture
def peer() -> Iterator[Scripted]:
    with contextlib.closing(Scripted(echo)) as server:
        yield server


@pytest.fixture(autouse=True)
def _collect_garbage() -> Iterator[None]:
    """What a test leaves behind counts for that test."""
    yield
    gc.collect()


def sync_client(peer: Scripted, **options: object) -> Plivo:
    return Plivo(AUTH_ID, AUTH_TOKEN, base_url=peer.url, max_retries=0, **options)  # type: ignore[arg-type]


def async_client(peer: Scripted, transport: Transport, **options: object) -> AsyncPlivo:
    return AsyncPlivo(
        AUTH_ID,
        AUTH_TOKEN,
        base_url=peer.url,
        max_retries=0,
        transport=transport(),
        **options,  # type: ignore[arg-type]
    )


def wrong(client: Plivo, name: str, calls: int) -> list[str]:
    asked = [f"{name}-{number}" for number in range(calls)]
    return [one for one in asked if client.verify_sessions.get(one).session_uuid != one]


async def wrong_async(client: AsyncPlivo, name: str, calls: int) -> list[str]:
    asked = [f"{name}-{number}" for number in range(calls)]
    got = await asyncio.gather(*map(client.verify_sessions.get, asked))
    return [one for one, session in zip(asked, got, strict=True) if session.session_uuid != one]


# Threads


def test_fifty_threads_that_begin_at_once(peer: Scripted) -> None:
    client = sync_client(peer)
    start = threading.Barrier(50)

    def work(number: int) -> list[str]:
        start.wait()
        return wrong(client, str(number), 20)

    with client, ThreadPoolExecutor(50) as threads:
        assert [one for found in threads.map(work, range(50)) for one in found] == []
    assert len(peer.requests) == 1000
    assert peer.connections <= 50


def test_whoever_waits_longest_for_a_connection_is_served_first() -> None:
    places = connections._Places(1)
    assert places.acquire()
    order: list[int] = []

    def wait(number: int) -> None:
        assert places.acquire(120)
        order.append(number)
        places.release()

    threads = [threading.Thread(target=wait, args=(number,)) for number in range(5)]
    for number, thread in enumerate(threads):
        thread.start()
        until(lambda count=number + 1: len(places._waiting) == count)  # type: ignore[misc]
    assert not places.acquire(0.01)
    places.release()
    for thread in threads:
        thread.join()
    assert order == [0, 1, 2, 3, 4]
    assert places.acquire(0)


def test_closing_while_others_ask() -> None:
    began, may_answer = threading.Event(), threading.Event()

    def slow(method: str, path: str) -> list[bytes]:
        began.set()
        may_answer.wait(120)
        return echo(method, path)

    with contextlib.closing(Scripted(slow)) as peer, ThreadPoolExecutor(1) as thread:
        client = sync_client(peer)
        asked = thread.submit(wrong, client, "a", 1)
        assert began.wait(120)
        client.close()
        may_answer.set()
        assert asked.result() == []
        until(lambda: peer.open == 0)
        with pytest.raises(RuntimeError, match="closed"):
            client.verify_sessions.get("b")


# Event loops


@unclosed
@both
def test_one_client_on_one_event_loop_after_the_other(peer: Scripted, transport: Transport) -> None:
    client = async_client(peer, transport)
    for number in range(3):
        assert asyncio.run(wrong_async(client, str(number), 10)) == []
    asyncio.run(client.aclose())
    with pytest.raises(RuntimeError, match="closed"):
        asyncio.run(wrong_async(client, "z", 1))


@unclosed
@both
def test_one_client_on_several_event_loops_at_once(peer: Scripted, transport: Transport) -> None:
    client = async_client(peer, transport)
    start = threading.Barrier(4)

    def work(number: int) -> list[str]:
        start.wait()
        return asyncio.run(wrong_async(client, str(number), 25))

    with ThreadPoolExecutor(4) as threads:
        assert [one for found in threads.map(work, range(4)) for one in found] == []


@unclosed
@descriptors
@both
def test_loops_that_have_ended_keep_nothing(peer: Scripted, transport: Transport) -> None:
    client = async_client(peer, transport)
    asyncio.run(wrong_async(client, "first", 5))
    before = open_files()
    for number in range(20):
        asyncio.run(wrong_async(client, str(number), 5))
    gc.collect()
    assert open_files() <= before + 12


# Cancelling


@both
@pytest.mark.parametrize("how", ["task", "timeout"])
def test_cancelling_leaves_the_pool_usable(how: str, transport: Transport) -> None:
    """Some are cancelled before they are sent, some on the way, some when all but answered."""

    def slow(method: str, path: str) -> list[bytes]:
        time.sleep(0.002)
        return echo(method, path)

    async def work(peer: Scripted) -> None:
        limits = {} if transport() else {"limits": httpx.Limits(max_connections=5)}
        async with async_client(peer, transport, **limits) as client:
            cancelled = 0
            for number in range(60):
                task = asyncio.create_task(wrong_async(client, f"lost-{number}", 7))
                if how == "task":
                    await asyncio.sleep(0.0005 * (number % 12))
                    task.cancel()
                with contextlib.suppress(asyncio.CancelledError, TimeoutError):
                    async with asyncio.timeout(0.0005 * (number % 12) if how == "timeout" else 30):
                        await task
                cancelled += task.cancelled()
                assert await wrong_async(client, f"kept-{number}", 3) == []
            assert cancelled > 10
            await asyncio.sleep(0.05)
            assert await wrong_async(client, "last", 20) == []
            await asyncio.to_thread(until, lambda: peer.open <= 105)

    with contextlib.closing(Scripted(slow)) as peer:
        asyncio.run(work(peer))
        until(lambda: peer.open == 0)


@descriptors
def test_cancelling_during_the_handshake_leaks_nothing() -> None:
    async def work(url: str) -> None:
        async with AsyncPlivo(AUTH_ID, AUTH_TOKEN, base_url=url, max_retries=0) as client:
            for _ in range(20):
                with pytest.raises(TimeoutError):
                    async with asyncio.timeout(0.02):
                        await client.accounts.get()
            gc.disable()
            try:
                assert open_files() < before + 15
            finally:
                gc.enable()

    # TLS is never answered.
    with socket.create_server(("127.0.0.1", 0)) as listener:
        before = open_files()
        asyncio.run(work(f"https://127.0.0.1:{listener.getsockname()[1]}"))


# Garbage, and weeks


@unclosed
@descriptors
def test_clients_that_nobody_closed_are_garbage(peer: Scripted) -> None:
    wrong(sync_client(peer), "warm", 1)
    gc.collect()
    before = open_files()
    for number in range(30):
        wrong(sync_client(peer), str(number), 2)
    gc.collect()
    until(lambda: peer.open <= 1)
    # The peer's sockets are this process's, too, and closed a little later.
    until(lambda: open_files() <= before + 2)


@descriptors
@pytest.mark.parametrize("kind", ["sync", "async"])
def test_many_requests_take_no_more_memory_or_files(kind: str) -> None:
    command = [sys.executable, "-W", "error", "-m", "tests.client.growing_program", kind]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    grown = json.loads(ran.stdout)
    assert grown["files"] <= 2
    assert grown["bytes"] < 1000 * 50


def test_a_connection_is_replaced_when_it_is_old(
    peer: Scripted, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A busy connection would else never notice that the name leads elsewhere."""
    clock = time.monotonic()
    monkeypatch.setattr(stacks, "monotonic", lambda: clock)
    with sync_client(peer) as client:
        for _ in range(3):
            wrong(client, "a", 10)
            clock += stacks.LONGEST_USE / 2 + 1
    assert peer.connections == 2
    until(lambda: peer.open == 0)


def test_the_wall_clock_may_jump(peer: Scripted, monkeypatch: pytest.MonkeyPatch) -> None:
    with sync_client(peer) as client:
        for jump in (0, 10**9, -(10**9)):
            now = time.time() + jump
            monkeypatch.setattr(time, "time", lambda now=now: now)
            assert wrong(client, "a", 3) == []
    assert peer.connections == 1


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_a_server_that_closes_idle_connections(kind: str) -> None:
    """A POST is sent once, on a connection that is open."""
    peer = Scripted(lambda *_: [*echo("", "/x"), CLOSE])

    async def work(client: AsyncPlivo) -> None:
        for _ in range(5):
            await client.accounts.update(name="x")
            await asyncio.to_thread(until, lambda: peer.open == 0)
        await client.aclose()

    with contextlib.closing(peer):
        if kind == "sync":
            with sync_client(peer) as client:
                for _ in range(5):
                    client.accounts.update(name="x")
                    until(lambda: peer.open == 0)
        else:
            asyncio.run(work(async_client(peer, lambda: None)))
    assert len(peer.requests) == peer.connections == 5


def test_a_timeout_closes_the_connection() -> None:
    """The answer to what was given up must not be taken for the next one."""
    late = threading.Event()

    def reply(method: str, path: str) -> list[bytes]:
        if "late" in path:
            late.wait(120)
        return echo(method, path)

    with contextlib.closing(Scripted(reply)) as peer, sync_client(peer) as client:
        assert wrong(client, "before", 2) == []
        with pytest.raises(APITimeoutError):
            client.with_options(timeout=0.1).verify_sessions.get("late")
        late.set()
        assert wrong(client, "after", 5) == []
    assert peer.connections == 2


def test_tls_to_a_stranger_is_refused(tmp_path: Path) -> None:
    made = certificates.make(tmp_path, now=datetime.now(UTC), lifetime=timedelta(days=1))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(made.server, made.key)
    with (
        contextlib.closing(Scripted(echo, tls=context)) as peer,
        sync_client(peer) as client,
        pytest.raises(APIConnectionError, match="certificate"),
    ):
        client.accounts.get()
    assert peer.requests == []


def open_files() -> int:
    return sum(1 for _ in Path("/proc/self/fd").iterdir())
