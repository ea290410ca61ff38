"""50 concurrent calls: our async client, and the official SDK on 50 threads."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TypeAlias

import httpx

from benchmarks.canned_replies import Replies, replies
from benchmarks.machine import asking_processor
from benchmarks.measure import Line, Options, at_least, interleave
from plivo_client import AsyncPlivo, Plivo
from plivo_emulator.settings import DEFAULT_AUTH_ID, DEFAULT_AUTH_TOKEN
from plivo_runtime.aiohttp_transport import AiohttpTransport
from tests.sdks.python_calls import connect

NAME = "client-concurrency"
TITLE = "Client, 50 calls at a time"

_AT_A_TIME = 50
_SDK = "official SDK"
_Run: TypeAlias = Callable[[], float]


def run(options: Options) -> Iterator[Line | str]:
    """Measure reads of sessions per second."""
    calls = 10 if options.quick else 40
    with asking_processor(), replies() as server:
        ways: dict[str, _Run] = {
            "without extra": lambda: asyncio.run(_tasks(server, calls, None)),
            _SDK: lambda: _sdk_threads(server, calls),
            "threads": lambda: _threads(server, calls),
            "aiohttp": lambda: asyncio.run(_tasks(server, calls, AiohttpTransport)),
        }
        samples = interleave(options.rounds, ways, lambda way: way())
    sdk = samples[_SDK]
    what = "Async client, extra `aiohttp`"
    yield Line(what, "/s", samples["aiohttp"], _SDK, sdk, at_least(2))
    what = "Async client, without the extra"
    yield Line(what, "/s", samples["without extra"], _SDK, sdk, at_least(1))
    yield Line("Sync client on 50 threads", "/s", samples["threads"], _SDK, sdk)


async def _tasks(
    server: Replies, calls: int, transport: Callable[[], httpx.AsyncBaseTransport] | None
) -> float:
    """Return the calls per second of our async client."""
    async with AsyncPlivo(
        DEFAULT_AUTH_ID,
        DEFAULT_AUTH_TOKEN,
        base_url=server.base_url,
        transport=transport and transport(),
    ) as client:
        get = client.masking_sessions.get

        async def work(times: int) -> None:
            for _ in range(times):
                await get(server.session_uuid)

        await asyncio.gather(*(work(1) for _ in range(_AT_A_TIME)))
        started = time.perf_counter()
        await asyncio.gather(*(work(calls) for _ in range(_AT_A_TIME)))
        return _AT_A_TIME * calls / (time.perf_counter() - started)


def _sdk_threads(server: Replies, calls: int) -> float:
    with connect(server.base_url, DEFAULT_AUTH_ID, DEFAULT_AUTH_TOKEN) as sdk:
        return _on_threads(
            lambda: sdk.masking_sessions.get_masking_session(server.session_uuid), calls
        )


def _threads(server: Replies, calls: int) -> float:
    with Plivo(DEFAULT_AUTH_ID, DEFAULT_AUTH_TOKEN, base_url=server.base_url) as client:
        return _on_threads(lambda: client.masking_sessions.get(server.session_uuid), calls)


def _on_threads(call: Callable[[], object], calls: int) -> float:
    """Return the calls per second of one client on many threads."""

    def work(times: int) -> None:
        for _ in range(times):
            call()

    with ThreadPoolExecutor(_AT_A_TIME) as threads:
        list(threads.map(work, [1] * _AT_A_TIME))
        started = time.perf_counter()
        list(threads.map(work, [calls] * _AT_A_TIME))
        return _AT_A_TIME * calls / (time.perf_counter() - started)
