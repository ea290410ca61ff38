"""Background work of the emulator, timed in its process.

python -m benchmarks.emulator_work deliver COUNT DATABASE URL
python -m benchmarks.emulator_work advance COUNT DATABASE

Prints the duration in seconds.
"""

from __future__ import annotations

import asyncio
import sys
from datetime import timedelta

import orjson
import uvloop

from benchmarks.contenders import OURS, PATH
from plivo_emulator.emulator import Emulator
from plivo_emulator.pipeline.http import Request
from plivo_emulator.resources._timestamps import event_time
from plivo_emulator.services import Step
from plivo_emulator.settings import DEFAULT_AUTH_ID, Settings
from plivo_emulator.store import Where
from plivo_emulator.webhooks.events import DELIVERIES, emit


async def deliver(emulator: Emulator, count: int, url: str) -> float:
    """Return the time to deliver the events of a number of sessions."""
    now = emulator.clock.now()
    with emulator.store.transaction(write=True) as tx:
        for _ in range(count):
            session_uuid = emulator.ids.uuid()
            emit(
                Step(tx, now, emulator.services, session_uuid, {}),
                "on_masking_session_event",
                url=url,
                method="POST",
                fields={
                    "Event": "SessionTimeout",
                    "SessionUUID": session_uuid,
                    "TimeStamp": event_time(now),
                    "EventSequence": 1,
                },
                owner={"account": DEFAULT_AUTH_ID, "subaccount": ""},
                subject=session_uuid,
            )
    started = emulator.clock.stopwatch()
    await emulator.webhooks.deliver()
    seconds = emulator.clock.stopwatch() - started
    with emulator.store.transaction(write=False) as tx:
        delivered = DELIVERIES.count(tx, Where(("state", "=", "delivered")))
    assert delivered == count, f"{delivered} of {count} were delivered"
    await emulator.webhooks.close()
    return seconds


async def advance(emulator: Emulator, count: int) -> float:
    """Return the time to advance the clock over the expiry of a number of sessions."""
    emulator.clock.freeze()
    for number in range(count):
        body = {
            "first_party": f"+1415{number:07d}",
            "second_party": f"+1650{number:07d}",
            # Ten of them expire in each second.
            "session_expiry": 600 + number // 10,
        }
        headers = {
            "authorization": OURS["Authorization"],
            "content-type": "application/json",
        }
        reply = emulator.handle(Request("POST", f"/v1{PATH}", headers, orjson.dumps(body)))
        assert reply.status == 201, reply.body
    started = emulator.clock.stopwatch()
    trace, _ = await emulator.scheduler.advance(emulator.clock.now() + timedelta(days=1))
    seconds = emulator.clock.stopwatch() - started
    assert len(trace) == count, f"{len(trace)} of {count} expired"
    return seconds


def main() -> None:
    """Run the command line."""
    what, count, database, *rest = sys.argv[1:]
    with Emulator(Settings(database=database)) as emulator:
        work = advance(emulator, int(count)) if what == "advance" else None
        # As in a server.
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            print(runner.run(work or deliver(emulator, int(count), *rest)))


if __name__ == "__main__":
    main()
