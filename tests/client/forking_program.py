"""Programs that use a client before and after `fork()`: `python -m tests.client.forking_program`.

Each prints one line of JSON: what went wrong in the parent and in its children.
"""

from __future__ import annotations

import asyncio
import gc
import json
import os
import sys
import threading
from collections.abc import Callable
from typing import Any

import httpx

from plivo_client import AsyncPlivo, Plivo
from plivo_runtime.connections import Connections

CALLS = 60
CHILDREN = 3


def sync_client() -> None:
    client = Plivo("MA", "token", max_retries=0)
    client.verify_sessions.get("first")
    report(fork(lambda name: wrong(client, name)))


def derived_client() -> None:
    client = Plivo("MA", "token", max_retries=0)
    client.verify_sessions.get("first")
    derived = client.with_options(timeout=20)
    report(fork(lambda name: wrong(derived, name)))


def transport_of_ours() -> None:
    """Shared by two clients, so neither can forget it for the other."""
    transport = Connections(httpx.Limits())
    client = Plivo("MA", "token", max_retries=0, transport=transport)
    client.verify_sessions.get("first")
    report(fork(lambda name: wrong(client, name)))


def busy_threads() -> None:
    """Other threads hold connections, locks and all places at the moment of the fork."""
    client = Plivo("MA", "token", max_retries=0, limits=httpx.Limits(max_connections=2))
    # Python itself cannot fork while another thread imports.
    client.verify_sessions.get("first")
    stop = threading.Event()
    errors: list[str] = []

    def hammer(name: str) -> None:
        while not stop.is_set():
            errors.extend(wrong(client, name, 1))

    threads = [threading.Thread(target=hammer, args=(f"thread{n}",)) for n in range(4)]
    for thread in threads:
        thread.start()
    found = fork(lambda name: wrong(client, name))
    stop.set()
    for thread in threads:
        thread.join()
    report(found + errors)


def first_used_in_children() -> None:
    client = Plivo("MA", "token", max_retries=0)
    report(fork(lambda name: wrong(client, name)))


def own_http_client() -> None:
    """Used before the fork, it is refused in the children and goes on in the parent."""
    client = Plivo("MA", "token", http_client=httpx.Client(), max_retries=0)
    client.verify_sessions.get("first")

    def work(name: str) -> list[str]:
        found = wrong(client, name)
        if name == "parent":
            return found
        return [] if len(found) == CALLS and "before fork()" in found[0] else ["not refused"]

    report(fork(work))


def own_unused_http_client() -> None:
    client = Plivo("MA", "token", http_client=httpx.Client(), max_retries=0)
    report(fork(lambda name: wrong(client, name)))


def closed_in_children() -> None:
    client = Plivo("MA", "token", max_retries=0)
    client.verify_sessions.get("first")

    def work(name: str) -> list[str]:
        if name == "parent":
            return wrong(client, name)
        client.close()
        return []

    report(fork(work))


def mixed_transport(transport: Callable[[], Any]) -> None:
    """The loop of the parent goes on after its children have ended in the ordinary way."""
    client = AsyncPlivo("MA", "token", transport=transport(), max_retries=0)

    async def parent() -> list[str]:
        found = await wrong_async(client, "first", 3)
        children = [
            child(lambda name: asyncio.run(wrong_async(client, name)), str(n), leave=True)
            for n in range(CHILDREN)
        ]
        found += await wrong_async(client, "parent")
        for pid, out in children:
            found += await asyncio.to_thread(result, pid, out)
        found += await wrong_async(client, "afterwards")
        await client.aclose()
        return found

    report(asyncio.run(parent()))


def async_client() -> None:
    mixed_transport(lambda: None)


def aiohttp_client() -> None:
    from plivo_runtime.aiohttp_transport import AiohttpTransport

    mixed_transport(AiohttpTransport)


def wrong(client: Plivo, name: str, calls: int = CALLS) -> list[str]:
    """What did not get its own answer."""
    found = []
    for number in range(calls):
        asked = f"{name}-{number}"
        try:
            got = client.verify_sessions.get(asked).session_uuid
        except Exception as error:
            got = repr(error)
        if got != asked:
            found.append(f"{asked}: {got}")
    return found


async def wrong_async(client: AsyncPlivo, name: str, calls: int = CALLS) -> list[str]:
    """What did not get its own answer, of calls that are made five at a time."""

    async def ask(asked: str) -> str | None:
        try:
            got = (await client.verify_sessions.get(asked)).session_uuid
        except Exception as error:
            got = repr(error)
        return None if got == asked else f"{asked}: {got}"

    found: list[str | None] = []
    for number in range(0, calls, 5):
        asked = [f"{name}-{number + n}" for n in range(5)]
        found += await asyncio.gather(*map(ask, asked))
    return [each for each in found if each]


def fork(work: Callable[[str], list[str]]) -> list[str]:
    """Do some work in three children and the parent at once."""
    children = [child(work, f"child{n}") for n in range(CHILDREN)]
    found = work("parent")
    for pid, out in children:
        found += result(pid, out)
    return found


def child(work: Callable[[str], list[str]], name: str, *, leave: bool = False) -> tuple[int, int]:
    """Start a child; with `leave` it collects garbage before it ends."""
    inward, outward = os.pipe()
    pid = os.fork()
    if pid:
        os.close(outward)
        return pid, inward
    try:
        os.write(outward, json.dumps(work(name)).encode())
        os.close(outward)
    finally:
        if not leave:
            os._exit(0)
    # The parent's event loop is on the stack: only what can be reached no longer is finalised.
    gc.collect()
    os._exit(0)


def result(pid: int, out: int) -> list[str]:
    with open(out, "rb") as stream:
        told = stream.read()
    os.waitpid(pid, 0)
    return list(json.loads(told)) if told else [f"child {pid} died"]


def report(found: list[str]) -> None:
    print(json.dumps(found))


PROGRAMS = {
    program.__name__: program
    for program in (
        sync_client,
        derived_client,
        transport_of_ours,
        busy_threads,
        first_used_in_children,
        own_http_client,
        own_unused_http_client,
        closed_in_children,
        async_client,
        aiohttp_client,
    )
}

if __name__ == "__main__":
    PROGRAMS[sys.argv[1]]()
