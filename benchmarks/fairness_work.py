"""How long others wait, measured in the emulator's process.

python -m benchmarks.fairness_work silent RECEIVERS
python -m benchmarks.fairness_work due SESSIONS
python -m benchmarks.fairness_work webhooks COUNT URL

`silent` prints the longest time, in milliseconds, from an event until its receiver has it, while
so many receivers of other accounts do not answer. `due` prints the longest time that a request of
another account takes while so many sessions have expired, and the time until all of them have;
`webhooks` the same while so many webhooks of 500 accounts are due.
"""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Callable, Coroutine
from contextlib import AsyncExitStack
from datetime import datetime, timedelta
from typing import Any, Final

import uvloop

from benchmarks.contenders import basic
from benchmarks.emulator_work import add_sessions
from plivo_emulator.core.services import Step
from plivo_emulator.emulator import Emulator
from plivo_emulator.pipeline.http import Reply, Request
from plivo_emulator.resources.accounts import add_account
from plivo_emulator.webhooks.events import emit
from plivo_emulator.webhooks.places import EACH
from tests.emulator.core.receiver import EVENT, Receiver

_STRANGER: Final = "MASTRANGER0000000000"
_TOKEN: Final = "x" * 40
_EVENTS: Final = 50
_ACCOUNTS: Final = 500


async def silent(emulator: Emulator, count: int) -> list[float]:
    """Return the longest time until a webhook arrives, beside receivers that never answer."""
    await emulator.startup()
    async with AsyncExitStack() as stack:
        receivers = [await stack.enter_async_context(Receiver()) for _ in range(count)]
        fast = await stack.enter_async_context(Receiver())
        for number, receiver in enumerate(receivers):
            for each in range(EACH + 2):
                _emit(emulator, f"MASILENT{number}", f"{receiver.url}/slow/", f"{number} {each}")
        for receiver in receivers:
            await receiver.begun.wait()
        longest = 0.0
        for number in range(_EVENTS):
            started = time.perf_counter()
            _emit(emulator, _STRANGER, fast.url, f"fast {number}")
            await fast.expect(1)
            if number:
                # The first one imports the client.
                longest = max(longest, time.perf_counter() - started)
        assert not any(receiver.paths for receiver in receivers)
        await emulator.shutdown()
    return [1000 * longest]


def _emit(emulator: Emulator, account: str, url: str, subject: str) -> None:
    with emulator.store.transaction(write=True) as tx:
        emit(
            Step(tx, emulator.clock.now(), emulator.services, subject, {}),
            EVENT,
            url=url,
            method="POST",
            fields={"Event": "SessionTimeout", "SessionUUID": subject},
            owner={"account": account, "subaccount": ""},
            subject=subject,
        )


async def due(emulator: Emulator, count: int) -> list[float]:
    """Return the longest time of a request while sessions expire, and the time that takes."""
    add_sessions(emulator, count)
    await emulator.startup()

    def begin() -> None:
        emulator.clock.set(emulator.clock.now() + timedelta(days=1))

    return await _beside(emulator, begin, emulator.jobs.waiting)


async def webhooks(emulator: Emulator, count: int, url: str) -> list[float]:
    """Return the longest time of a request while webhooks are sent, and the time that takes."""
    await emulator.startup()
    await emulator.webhooks.outbound.prepare()

    def begin() -> None:
        for number in range(count):
            _emit(emulator, f"MAMANY{number % _ACCOUNTS}", url, f"{number}")

    return await _beside(emulator, begin, emulator.webhooks.waiting)


async def _beside(
    emulator: Emulator, begin: Callable[[], None], waiting: Callable[[datetime], int]
) -> list[float]:
    """Return the longest time of a request beside some work, and the time of all that work."""
    with emulator.store.transaction(write=True) as tx:
        add_account(tx, _STRANGER, _TOKEN)
    headers = {"authorization": basic(_STRANGER, _TOKEN)["Authorization"]}
    request = Request("GET", f"/v1/Account/{_STRANGER}/", headers)
    assert (await _answered(emulator.dispatch(request))).status == 200
    begin()
    began = time.perf_counter()
    longest = 0.0
    while waiting(emulator.clock.now()):
        started = time.perf_counter()
        assert (await _answered(emulator.dispatch(request))).status == 200
        # The worker has its turn, and the next request waits for the end of it.
        await asyncio.sleep(0)
        longest = max(longest, time.perf_counter() - started)
    whole = time.perf_counter() - began
    await emulator.shutdown()
    return [1000 * longest, 1000 * whole]


async def _answered(answer: Reply | Coroutine[Any, Any, Reply]) -> Reply:
    return answer if isinstance(answer, Reply) else await answer


def main() -> None:
    """Run the command line."""
    what, count, *rest = sys.argv[1:]
    work: Any = {"silent": silent, "due": due, "webhooks": webhooks}[what]
    with (
        Emulator() as emulator,
        # As in a server.
        asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner,
    ):
        print(*runner.run(work(emulator, int(count), *rest)))


if __name__ == "__main__":
    main()
