"""Background work of the emulator, timed in its process, and the same work without an emulator.

python -m benchmarks.emulator_work deliver COUNT DATABASE URL
python -m benchmarks.emulator_work post COUNT DATABASE URL
python -m benchmarks.emulator_work advance COUNT DATABASE
python -m benchmarks.emulator_work update COUNT DATABASE

`post` sends the webhooks of `deliver` with a bare aiohttp client, `update` changes the rows of
`advance` by SQLite alone. Prints the seconds of CPU that it took.
"""

from __future__ import annotations

import asyncio
import sys
import time
from datetime import timedelta
from typing import Any, Final

import aiohttp
import orjson
import uvloop

from benchmarks.contenders import OURS, PATH
from plivo_emulator.core.services import Step
from plivo_emulator.domain.masking_sessions import MASKING_SESSIONS
from plivo_emulator.domain.timestamps import event_time
from plivo_emulator.emulator import Emulator
from plivo_emulator.pipeline.http import Request
from plivo_emulator.scheduling.jobs import AGENDA
from plivo_emulator.settings import DEFAULT_AUTH_ID, Settings
from plivo_emulator.store import Where
from plivo_emulator.store.sqlite import SqliteStore
from plivo_emulator.webhooks.events import DELIVERIES, emit
from plivo_emulator.webhooks.places import EACH

_A_SECOND: Final = 10
_EXPIRE: Final = (
    f"UPDATE {MASKING_SESSIONS.name} SET document = ?, status = 'expired' WHERE session_uuid = ?"
)


def emit_events(emulator: Emulator, count: int, url: str) -> None:
    """Store the events of a number of sessions."""
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


async def deliver(emulator: Emulator, count: int, url: str) -> float:
    """Return the time to deliver the events of a number of sessions."""
    emit_events(emulator, count, url)
    started = time.process_time()
    await emulator.webhooks.deliver()
    seconds = time.process_time() - started
    with emulator.store.transaction(write=False) as tx:
        delivered = DELIVERIES.count(tx, Where(("state", "=", "delivered")))
    assert delivered == count, f"{delivered} of {count} were delivered"
    await emulator.webhooks.close()
    return seconds


async def post(emulator: Emulator, count: int, url: str) -> float:
    """Return the time that a bare client takes to post as many of the same webhooks."""
    headers, body = await _first_webhook(emulator)

    async def repeat(times: int) -> None:
        for _ in range(times):
            async with session.post(url, data=body, headers=headers) as answer:
                await answer.read()

    connector = aiohttp.TCPConnector(limit=EACH)
    async with aiohttp.ClientSession(connector=connector) as session:
        started = time.process_time()
        await asyncio.gather(*(repeat(count // EACH) for _ in range(EACH)))
        return time.process_time() - started


async def _first_webhook(emulator: Emulator) -> tuple[dict[str, str], bytes]:
    """Return headers and body of a webhook as its receiver gets it."""
    received = asyncio.get_running_loop().create_future()

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").splitlines()[1:-1]
        headers = {
            name.lower(): value for name, _, value in (line.partition(": ") for line in head)
        }
        received.set_result((headers, await reader.readexactly(int(headers["content-length"]))))
        writer.write(b"HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 0\r\n\r\n")
        writer.close()

    async with await asyncio.start_server(answer, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        emit_events(emulator, 1, f"http://127.0.0.1:{port}/")
        await emulator.webhooks.deliver()
        await emulator.webhooks.close()
        headers, body = await received
    own = {"host", "content-length", "accept", "accept-encoding"}
    return {name: value for name, value in headers.items() if name not in own}, body


def add_sessions(emulator: Emulator, count: int) -> None:
    """Add sessions of which ten expire in each second."""
    emulator.clock.freeze()
    for number in range(count):
        body = {
            "first_party": f"+1415{number:07d}",
            "second_party": f"+1650{number:07d}",
            "session_expiry": 600 + number // _A_SECOND,
        }
        headers = {
            "authorization": OURS["Authorization"],
            "content-type": "application/json",
        }
        reply = emulator.handle(Request("POST", f"/v1{PATH}", headers, orjson.dumps(body)))
        assert reply.status == 201, reply.body


async def advance(emulator: Emulator, count: int) -> float:
    """Return the time to advance the clock over the expiry of a number of sessions."""
    add_sessions(emulator, count)
    started = time.process_time()
    trace, _ = await emulator.scheduler.advance(emulator.clock.now() + timedelta(days=1))
    seconds = time.process_time() - started
    assert len(trace) == count, f"{len(trace)} of {count} expired"
    return seconds


async def update(emulator: Emulator, count: int) -> float:
    """Return the time that SQLite takes to expire a number of sessions, ten in a transaction."""
    add_sessions(emulator, count)
    with emulator.store.transaction(write=False) as tx:
        rows = MASKING_SESSIONS.all(tx, order="seq")
        items = {row["subject"]: row["item"] for row in AGENDA.all(tx)}
    documents = [(orjson.dumps(row.document), row["session_uuid"]) for row in rows]
    assert isinstance(emulator.store, SqliteStore)
    run = emulator.store.connection.execute
    started = time.process_time()
    for start in range(0, count, _A_SECOND):
        run("BEGIN")
        for document, key in documents[start : start + _A_SECOND]:
            run(f"SELECT document FROM {MASKING_SESSIONS.name} WHERE session_uuid = ?", (key,))
            run(_EXPIRE, (document, key))
            run(f"DELETE FROM {AGENDA.name} WHERE item = ?", (items[key],))
        run("COMMIT")
    seconds = time.process_time() - started
    with emulator.store.transaction(write=False) as tx:
        assert MASKING_SESSIONS.count(tx, Where(("status", "=", "expired"))) == count
        assert AGENDA.count(tx) == 0
    return seconds


_WORK: Final[dict[str, Any]] = {
    "deliver": deliver,
    "post": post,
    "advance": advance,
    "update": update,
}


def main() -> None:
    """Run the command line."""
    what, count, database, *rest = sys.argv[1:]
    with (
        Emulator(Settings(database=database)) as emulator,
        # As in a server.
        asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner,
    ):
        print(runner.run(_WORK[what](emulator, int(count), *rest)))


if __name__ == "__main__":
    main()
