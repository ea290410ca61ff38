"""Calls that the emulator plays while its clock is advanced, measured in its process.

python -m benchmarks.call_work cost COUNT DATABASE URL
python -m benchmarks.call_work spread COUNT DATABASE URL
python -m benchmarks.call_work streams COUNT DATABASE URL
python -m benchmarks.call_work fetch COUNT DATABASE URL

All calls are placed at once and follow the document at URL; URL also gets their events. Prints the
seconds of CPU that the advance took, after a first call for which the emulator has loaded what it
loads once, such as the HTTP client; or how many seconds of the emulator's clock lie between the
first and the last call that was told of the same event, for the event with the longest time. With
`streams`, the document has to contain an audio stream. `fetch` places no calls but one: it prints
the seconds of CPU that a bare aiohttp client takes to send the requests of as many calls, and to
read their documents.
"""

from __future__ import annotations

import asyncio
import sys
import time
from collections import defaultdict
from datetime import datetime, timedelta
from typing import Any, Final

import aiohttp
import uvloop

from plivo_emulator.core.services import Step
from plivo_emulator.domain.numbers import NewNumber, add_number
from plivo_emulator.emulator import Emulator
from plivo_emulator.settings import DEFAULT_AUTH_ID, Settings
from plivo_emulator.store import Where
from plivo_emulator.voice import requests
from plivo_emulator.voice.call_records import CALL_RECORDS
from plivo_emulator.voice.calling_rules import CallingRules, set_calling_rules
from plivo_emulator.voice.calls import Target
from plivo_emulator.voice.outbound import MOST_DESTINATIONS, Draft, place_calls
from plivo_emulator.voice.streaming.streams import STREAMS, StreamState
from plivo_emulator.webhooks.events import DELIVERIES
from plivo_emulator.webhooks.places import EACH
from plivo_emulator.webhooks.urls import form

_OWNER: Final = {"account": DEFAULT_AUTH_ID, "subaccount": ""}
_CALLER: Final = "14155550100"
_CALLEE: Final = 14160000000
_EVENTS: Final = (requests.RING, requests.ANSWER, requests.HANGUP)


def prepare(emulator: Emulator, count: int) -> None:
    """Give the account a number, and let it place that many calls a second."""
    with emulator.store.transaction(write=True) as tx:
        number = NewNumber(number=_CALLER, owned_by=_OWNER, app_id=None)
        add_number(tx, emulator.clock.now(), number)
        set_calling_rules(tx, DEFAULT_AUTH_ID, CallingRules(calls_per_second=count))


def place(emulator: Emulator, count: int, url: str) -> None:
    """Place calls that all leave at once."""
    with emulator.store.transaction(write=True) as tx:
        step = Step(tx, emulator.clock.now(), emulator.services, "", {})
        for start in range(0, count, MOST_DESTINATIONS):
            numbers = range(start, min(start + MOST_DESTINATIONS, count))
            draft = Draft(
                owner=_OWNER,
                caller=_CALLER,
                to="<".join(str(_CALLEE + number) for number in numbers),
                targets={event: Target(url=url, method="POST") for event in _EVENTS},
            )
            place_calls(step, draft)


async def play(emulator: Emulator, count: int) -> float:
    """Advance the clock until all calls are over; return the seconds of CPU that it took."""
    started = time.process_time()
    await emulator.scheduler.advance(emulator.clock.now() + timedelta(hours=1))
    spent = time.process_time() - started
    with emulator.store.transaction(write=False) as tx:
        ended = CALL_RECORDS.count(tx, Where(("hangup_code", "=", 4010)))
    assert ended == count, f"{ended} of {count} calls came to the end of their document"
    return spent


async def play_after_first(emulator: Emulator, count: int, url: str) -> float:
    """Play one call, then many; return the seconds of CPU that these took."""
    place(emulator, 1, url)
    await play(emulator, 1)
    place(emulator, count, url)
    spent = await play(emulator, count + 1)
    await emulator.webhooks.close()
    return spent


async def play_all(emulator: Emulator, count: int, url: str) -> float:
    """Play calls; return the seconds of CPU."""
    place(emulator, count, url)
    spent = await play(emulator, count)
    await emulator.webhooks.close()
    return spent


def spread(emulator: Emulator, count: int) -> float:
    """Return the longest time between the first and the last callback of one event."""
    times: dict[str, list[datetime]] = defaultdict(list)
    with emulator.store.transaction(write=False) as tx:
        for row in DELIVERIES.all(tx):
            attempt = row.document["attempts"][0]
            assert attempt["status"] == 200, attempt
            times[row["event"]].append(datetime.fromisoformat(attempt["time"]))
    assert {len(one) for one in times.values()} == {count}, times.keys()
    return max((max(one) - min(one)).total_seconds() for one in times.values())


async def play_streams(emulator: Emulator, count: int, url: str) -> float:
    """Play calls with an audio stream each, as a server does; return the seconds of CPU."""
    await emulator.startup()
    await asyncio.sleep(0)
    try:
        spent = await play_all(emulator, count, url)
    finally:
        await emulator.shutdown()
    with emulator.store.transaction(write=False) as tx:
        states = [row["state"] for row in STREAMS.all(tx)]
    assert states == [StreamState.STOPPED] * count, f"the streams are {set(states)}"
    return spent


async def fetch(emulator: Emulator, count: int, url: str) -> float:
    """Send the requests of calls with a bare client; return the seconds of CPU that it took."""
    place(emulator, 1, url)
    await play(emulator, 1)
    with emulator.store.transaction(write=False) as tx:
        payloads = [row.document["payload"] for row in DELIVERIES.all(tx)]
    bodies = [form({name: str(value) for name, value in one.items()}) for one in payloads]
    headers = {"content-type": "application/x-www-form-urlencoded"}

    async def repeat(times: int) -> None:
        for _ in range(times):
            for body in bodies:
                async with session.post(url, data=body, headers=headers) as answer:
                    await answer.text()

    connector = aiohttp.TCPConnector(limit=EACH)
    async with aiohttp.ClientSession(connector=connector) as session:
        started = time.process_time()
        await asyncio.gather(*(repeat(count // EACH) for _ in range(EACH)))
        return time.process_time() - started


_WORK: Final[dict[str, Any]] = {
    "cost": play_after_first,
    "spread": play_all,
    "streams": play_streams,
    "fetch": fetch,
}


def main() -> None:
    """Run the command line."""
    what, text, database, url = sys.argv[1:]
    count = int(text)
    with Emulator(Settings(database=database)) as emulator:
        emulator.clock.freeze()
        prepare(emulator, count)
        # As in a server.
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            spent = runner.run(_WORK[what](emulator, count, url))
        print(spent if what in ("cost", "fetch") else spread(emulator, count))


if __name__ == "__main__":
    main()
