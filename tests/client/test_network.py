"""Timeouts and failed connections against real sockets."""

from __future__ import annotations

import contextlib
import queue
import socket
import threading
import time
import traceback
from typing import TYPE_CHECKING

import httpx
import pytest

from plivo_client import APIConnectionError, APITimeoutError, AsyncPlivo, Plivo
from tests.client.fake_api import AUTH_ID, AUTH_TOKEN

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.anyio


class SilentServer:
    """Accepts connections and never answers; collects the requests."""

    def __init__(self) -> None:
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.listener.getsockname()[1]}"
        self.requests: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self.connections: list[socket.socket] = []
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self) -> None:
        while True:
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            self.connections.append(connection)
            threading.Thread(target=self.read, args=(connection,), daemon=True).start()

    def read(self, connection: socket.socket) -> None:
        try:
            request = connection.recv(65536)
        except OSError:
            return
        if request:
            self.requests.put(request)

    def has(self, count: int) -> bool:
        """Wait until so many requests have arrived; tell whether they are all."""
        for _ in range(count):
            self.requests.get(timeout=60)
        with contextlib.suppress(queue.Empty):
            self.requests.get(timeout=0.3)
            return False
        return True

    def close(self) -> None:
        for one in (self.listener, *self.connections):
            one.close()


@pytest.fixture
def silent() -> Iterator[SilentServer]:
    server = SilentServer()
    yield server
    server.close()


@pytest.fixture
def nobody() -> str:
    """An address at which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return f"http://127.0.0.1:{listener.getsockname()[1]}"


def test_silence_ends_after_the_timeout(silent: SilentServer) -> None:
    with Plivo(AUTH_ID, AUTH_TOKEN, base_url=silent.url, timeout=0.2) as client:
        started = time.monotonic()
        with pytest.raises(APITimeoutError):
            client.accounts.update(name="x")
        assert time.monotonic() - started > 0.15
    assert silent.has(1)


async def test_silence_ends_after_the_timeout_of_the_asynchronous_client(
    silent: SilentServer,
) -> None:
    client = AsyncPlivo(AUTH_ID, AUTH_TOKEN, base_url=silent.url, timeout=0.2)
    async with client:
        with pytest.raises(APITimeoutError):
            await client.accounts.update(name="x")
    assert silent.has(1)


def test_reading_is_tried_again(silent: SilentServer, waits: list[float]) -> None:
    client = Plivo(AUTH_ID, AUTH_TOKEN, base_url=silent.url, timeout=0.1)
    with client, pytest.raises(APITimeoutError):
        client.accounts.get()
    assert len(waits) == 2
    assert silent.has(3)


def test_nobody_listens(nobody: str, waits: list[float]) -> None:
    client = Plivo(AUTH_ID, AUTH_TOKEN, base_url=nobody)
    with client, pytest.raises(APIConnectionError) as caught:
        client.accounts.update(name="x")
    assert not isinstance(caught.value, APITimeoutError)
    assert len(waits) == 2


def test_the_url_and_what_to_do_come_after_one_traceback(nobody: str) -> None:
    """That of the call; the code of the HTTP library is not printed."""
    with Plivo(AUTH_ID, AUTH_TOKEN, base_url=nobody, max_retries=0) as client:
        with pytest.raises(APIConnectionError) as caught:
            client.accounts.get()
        printed = traceback.format_exception(caught.value)
    assert sum(part.startswith("Traceback") for part in printed) == 1
    assert not any("site-packages" in part for part in printed)
    assert f"GET {nobody}/v1/Account/{AUTH_ID}/: " in printed[-1]
    assert "start it with `plivo-emulator serve --port " in printed[-1]
    assert isinstance(caught.value.__cause__, httpx.ConnectError)


async def test_nobody_listens_to_the_asynchronous_client(nobody: str, waits: list[float]) -> None:
    async with AsyncPlivo(AUTH_ID, AUTH_TOKEN, base_url=nobody) as client:
        with pytest.raises(APIConnectionError):
            await client.accounts.get()
    assert len(waits) == 2
