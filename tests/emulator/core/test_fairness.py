"""Nobody waits for a stranger: neither for his receivers nor for what is due in his account."""

from __future__ import annotations

import asyncio
import contextlib
from base64 import b64encode
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from typing import Any
from unittest.mock import patch

import orjson
import pytest

from plivo_emulator.core.parts import JobKind
from plivo_emulator.core.services import Step
from plivo_emulator.emulator import Emulator
from plivo_emulator.pipeline.http import Reply, Request
from plivo_emulator.resources.accounts import add_account
from plivo_emulator.scheduling.jobs import AGENDA, BATCH, schedule
from plivo_emulator.scheduling.worker import Worker
from plivo_emulator.settings import DEFAULT_AUTH_ID
from plivo_emulator.store import Where
from plivo_emulator.webhooks import delivery
from plivo_emulator.webhooks.events import emit
from plivo_emulator.webhooks.places import AT_ONCE, EACH, TOTAL, Places, Queue
from tests.emulator.core.receiver import EVENT, Receiver, emit_event, states

pytestmark = pytest.mark.anyio

SILENT = 40
WORK = JobKind("test.work")
STRANGER = "MASTRANGER0000000000"
TOKEN = "x" * 40
MANY = 10 * BATCH


def fill(places: Places, queue: Queue) -> int:
    """Take all the places that a queue may have; returns how many those are."""
    while places.room(queue):
        places.take(queue)
    return places.taken(queue)


def test_a_destination_gets_few_connections() -> None:
    assert fill(Places(), Queue("a", "d")) == EACH


@pytest.mark.parametrize(
    "silent",
    [
        [Queue(f"a{number}", f"d{number}") for number in range(SILENT)],
        [Queue("a", f"d{number}") for number in range(SILENT)],
        [Queue(f"a{number}", "d") for number in range(SILENT)],
    ],
)
def test_there_is_a_place_for_one_more(silent: list[Queue]) -> None:
    places = Places()
    assert all(fill(places, queue) for queue in silent)
    # A stranger, another destination of one of them, and a stranger who calls the same server.
    more = [Queue("b", "e"), Queue(silent[0].account, "e"), Queue("b", silent[0].destination)]
    assert all(fill(places, queue) for queue in more)


def test_there_is_an_end_to_it_and_places_are_given_back() -> None:
    places = Places()
    queues = [Queue(f"a{number}", f"d{number}") for number in range(2 * TOTAL)]
    taken = [fill(places, queue) for queue in queues]
    assert sum(taken) == TOTAL
    assert sum(map(bool, taken)) > 2 * SILENT
    for queue, number in zip(queues, taken, strict=True):
        for _ in range(number):
            places.free(queue)
    assert fill(places, queues[-1]) == EACH


def emit_for(emulator: Emulator, account: str, url: str, subject: str) -> None:
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


@contextlib.asynccontextmanager
async def receivers(count: int) -> AsyncIterator[list[Receiver]]:
    async with contextlib.AsyncExitStack() as stack:
        yield [await stack.enter_async_context(Receiver()) for _ in range(count)]


@contextlib.asynccontextmanager
async def running() -> AsyncIterator[Emulator]:
    """An emulator that works in the background, as in a server."""
    with Emulator() as emulator:
        await emulator.startup()
        try:
            yield emulator
        finally:
            await emulator.shutdown()
        assert emulator.internal_errors == []


@pytest.mark.parametrize("accounts", [1, SILENT])
async def test_silent_receivers_hold_up_only_themselves(accounts: int) -> None:
    async with running() as emulator, receivers(SILENT) as silent, Receiver() as fast:
        for number, receiver in enumerate(silent):
            for each in range(EACH + 2):
                account = f"MASILENT{number % accounts}"
                emit_for(emulator, account, f"{receiver.url}/slow/#ct=10000", f"{number} {each}")
        for receiver in silent:
            await receiver.begun.wait()
        for number in range(20):
            emit_for(emulator, STRANGER, f"{fast.url}/{number}", f"fast {number}")
            await fast.expect(1)
        # The same account, to another destination.
        emit_for(emulator, "MASILENT0", fast.url, "another")
        await fast.expect(1)
        assert not any(receiver.paths for receiver in silent)
        for receiver in silent:
            assert 1 <= receiver.most_busy <= EACH
            receiver.answer_slow.set()
        for receiver in silent:
            await receiver.expect(EACH + 2)


async def test_requests_are_answered_between_many_deliveries() -> None:
    """Whatever is due at once, only so much of it happens between two requests."""
    count = 3 * AT_ONCE
    stored: list[int] = []
    started: list[int] = []
    whole = asyncio.Event()
    async with running() as emulator, Receiver() as receiver:
        webhooks = emulator.webhooks
        settle, begin = webhooks._settle, webhooks.begin

        def noted_begin(most: int | None = None) -> int:
            started.append(begin(most))
            return started[-1]

        async def noted_settle(made: list[Any]) -> None:
            stored.append(len(made))
            await settle(made)
            if sum(stored) == count:
                whole.set()

        with (
            patch.object(webhooks, "begin", noted_begin),
            patch.object(webhooks, "_settle", noted_settle),
        ):
            for number in range(count):
                emit_for(emulator, f"MAMANY{number}", receiver.url, f"many {number}")
            await receiver.expect(count)
            await whole.wait()
    # All were due before the first could start.
    assert started[:3] == [AT_ONCE] * 3
    assert max(started) == AT_ONCE
    assert 0 < max(stored) <= AT_ONCE
    assert sum(started) == sum(stored) == count


async def test_an_advance_starts_no_more_at_once() -> None:
    count = 2 * AT_ONCE + 1
    with Emulator() as emulator:
        async with Receiver() as receiver:
            emulator.clock.freeze()
            for number in range(count):
                emit_for(emulator, f"MAMANY{number}", receiver.url, f"many {number}")
            begin = emulator.webhooks.begin
            started: list[int] = []

            def noted_begin(most: int | None = None) -> int:
                started.append(begin(most))
                return started[-1]

            with patch.object(emulator.webhooks, "begin", noted_begin):
                advance = await emulator.scheduler.advance(emulator.clock.now())
            await emulator.webhooks.close()
    assert len(advance.trace) == sum(started) == count
    assert started[:3] == [AT_ONCE, AT_ONCE, 1]


async def test_due_work_does_not_wait_for_deliveries() -> None:
    done = asyncio.Event()
    handlers = {WORK: lambda step: step.tx.on_commit(done.set)}
    async with running() as emulator, Receiver() as silent:
        emulator.jobs.handlers.update(handlers)
        emit_event(emulator, f"{silent.url}/slow/", "silent")
        await silent.begun.wait()
        with emulator.store.transaction(write=True) as tx:
            step = Step(tx, emulator.clock.now(), emulator.services, "", {})
            schedule(step, WORK, "one", step.now)
        await done.wait()
        assert not silent.paths
        silent.answer_slow.set()
        await silent.expect(1)


@pytest.fixture
def crowded() -> Iterator[Emulator]:
    """An emulator in which very much is due for one account, and one thing for another."""
    with Emulator() as emulator:
        now = emulator.clock.freeze()
        with emulator.store.transaction(write=True) as tx:
            add_account(tx, STRANGER, TOKEN)
        settings = emulator.settings
        for number in range(MANY):
            ask(emulator, settings.auth_id, settings.auth_token, f"+1415{number:07d}", 60)
        ask(emulator, STRANGER, TOKEN, "+14155550100", 61)
        emulator.clock.set(now + timedelta(hours=1))
        yield emulator
        assert emulator.internal_errors == []


def ask(emulator: Emulator, auth_id: str, token: str, party: str, seconds: int) -> None:
    other = party.replace("+1415", "+1650")
    body = {"first_party": party, "second_party": other, "session_expiry": seconds}
    reply = emulator.handle(request(auth_id, token, "Masking/Session/", body))
    assert reply.status == 201, reply.body


def request(auth_id: str, token: str, path: str, body: object = None) -> Request:
    pair = b64encode(f"{auth_id}:{token}".encode()).decode()
    headers = {"authorization": f"Basic {pair}", "content-type": "application/json"}
    method, payload = ("GET", b"") if body is None else ("POST", orjson.dumps(body))
    target, _, query = f"/v1/Account/{auth_id}/{path}".partition("?")
    return Request(method, target, headers, payload, query_string=query)


def left(emulator: Emulator) -> int:
    return emulator.jobs.waiting(emulator.clock.now())


async def active(emulator: Emulator, auth_id: str, token: str) -> int:
    answer = emulator.dispatch(request(auth_id, token, "Masking/Session/?status=active"))
    reply = answer if isinstance(answer, Reply) else await answer
    return int(orjson.loads(reply.payload)["response"]["meta"]["total_count"])


@pytest.mark.parametrize("path", ["", "Application/", "Pricing/?country_iso=US", "Verify/Session/"])
def test_what_does_not_concern_a_request_is_not_waited_for(crowded: Emulator, path: str) -> None:
    settings = crowded.settings
    for auth_id, token in ((settings.auth_id, settings.auth_token), (STRANGER, TOKEN)):
        reply = crowded.dispatch(request(auth_id, token, path))
        assert isinstance(reply, Reply)
        assert reply.status == 200
    for path in ("health", "clock", "requests", "accounts"):
        assert isinstance(crowded.dispatch(Request("GET", f"/_emulator/{path}", {}, b"")), Reply)
    assert left(crowded) == MANY + 1


async def test_what_a_request_can_see_has_happened(crowded: Emulator) -> None:
    assert await active(crowded, STRANGER, TOKEN) == 0
    assert left(crowded) == MANY
    settings = crowded.settings
    waiting = asyncio.create_task(active(crowded, settings.auth_id, settings.auth_token))
    await asyncio.sleep(0)
    # It is done in batches, and between them others are answered.
    assert 0 < left(crowded) < MANY
    assert isinstance(crowded.dispatch(request(STRANGER, TOKEN, "Masking/Session/")), Reply)
    assert left(crowded) > 0
    assert await waiting == 0
    assert left(crowded) == 0


async def test_the_control_api_sees_everything(crowded: Emulator) -> None:
    answer = crowded.dispatch(
        Request("GET", "/_emulator/sessions", {}, b"", query_string="status=active")
    )
    assert not isinstance(answer, Reply)
    assert orjson.loads((await answer).payload)["total_count"] == 0


def test_accounts_take_turns(crowded: Emulator) -> None:
    done = crowded.jobs.work_in_turn()
    assert 1 < len(done) <= BATCH
    with crowded.store.transaction(write=False) as tx:
        assert AGENDA.count(tx, Where(("account", "=", STRANGER))) == 0
    assert left(crowded) == MANY + 1 - len(done)


async def test_to_set_the_clock_is_to_do_everything(crowded: Emulator) -> None:
    to = orjson.dumps({"to": crowded.clock.now().isoformat()})
    headers = {"content-type": "application/json"}
    answer = crowded.dispatch(Request("POST", "/_emulator/clock/set", headers, to))
    assert not isinstance(answer, Reply)
    assert (await answer).status == 200
    assert left(crowded) == 0


async def test_an_advance_does_not_wait_long_for_a_silent_receiver() -> None:
    with Emulator() as emulator:
        async with Receiver() as silent, Receiver() as fast:
            start = emulator.clock.freeze()
            for number in range(3):
                # Only the first one is waited for.
                emit_event(emulator, f"{silent.url}/slow/", f"silent {number}")
                emit_event(emulator, f"{fast.url}/{number}", f"fast {number}")
                emulator.clock.advance(timedelta(seconds=1))
            emulator.clock.set(start)
            to = start + timedelta(hours=1)
            with patch.object(delivery, "PATIENCE_SECONDS", 0.3):
                advance = await emulator.scheduler.advance(to)
            assert emulator.clock.now() == to
            assert not advance.complete
            assert advance.trace == [
                f"{start + timedelta(seconds=number):%Y-%m-%dT%H:%M:%S.%f}+00:00 "
                f"{EVENT} fast {number} attempt 1: 200"
                for number in range(3)
            ]
            assert fast.paths == ["/0", "/1", "/2"]
            silent.answer_slow.set()
            assert len((await emulator.scheduler.advance(to)).trace) == 3
            await emulator.webhooks.close()
        assert states(emulator) == {"delivered"}


async def test_others_work_goes_on_while_an_advance_waits() -> None:
    done = asyncio.Event()

    def work(step: Step) -> None:
        step.tx.on_commit(done.set)

    async with running() as emulator, Receiver() as silent:
        emulator.jobs.handlers[WORK] = work
        emulator.clock.freeze()
        emit_event(emulator, f"{silent.url}/slow/", "silent")
        advancing = asyncio.create_task(
            emulator.scheduler.advance(emulator.clock.now() + timedelta(seconds=1))
        )
        await silent.begun.wait()
        assert emulator.webhooks.waited_for == {DEFAULT_AUTH_ID}
        with emulator.store.transaction(write=True) as tx:
            step = Step(tx, emulator.clock.now(), emulator.services, "", {})
            schedule(step, WORK, "one", step.now, account=STRANGER)
        await done.wait()
        assert not advancing.done()
        silent.answer_slow.set()
        assert (await advancing).complete


async def test_a_worker_that_is_woken_as_it_is_stopped_stops() -> None:
    with Emulator() as emulator:
        worker = Worker(lambda: 3600.0, emulator.services)
        task = asyncio.create_task(worker.run())
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        worker._woken.set()
        task.cancel()
        async with asyncio.timeout(10):
            with pytest.raises(asyncio.CancelledError):
                await task
