"""Deliveries: many at a time, a slow receiver holds up only itself, order within a subject."""

from __future__ import annotations

import asyncio
from contextlib import closing

import pytest

from plivo_emulator.core.services import Step
from plivo_emulator.emulator import Emulator
from plivo_emulator.webhooks.sending import Outcome
from tests.client.socket_server import SocketServer
from tests.emulator.core.receiver import EVENT, Receiver, emit_event, states

pytestmark = pytest.mark.anyio


async def _deliver(emulator: Emulator) -> list[str]:
    try:
        return await emulator.webhooks.deliver(1000)
    finally:
        await emulator.webhooks.close()


async def test_a_slow_receiver_holds_up_only_itself() -> None:
    with Emulator() as emulator:
        async with Receiver() as slow, Receiver() as fast:
            emit_event(emulator, f"{slow.url}/slow/", "slow")
            for number in range(200):
                emit_event(emulator, f"{fast.url}/{number}", f"fast {number}")
            delivering = asyncio.create_task(_deliver(emulator))
            await fast.expect(200)
            assert not slow.paths
            # What comes later need not wait either.
            emit_event(emulator, f"{fast.url}/later", "later")
            await fast.expect(1)
            assert not slow.paths
            slow.answer_slow.set()
            lines = await delivering
        assert len(lines) == 202
        assert "slow attempt 1: 200" in lines[0]
        assert states(emulator) == {"delivered"}


@pytest.mark.parametrize("url", ["http://[", "http://[::1", "http://127.0.0.1:x/"])
async def test_a_url_that_means_nothing_holds_up_nobody(url: str) -> None:
    with Emulator() as emulator:
        async with Receiver() as receiver:
            emit_event(emulator, url, "odd")
            emit_event(emulator, receiver.url, "another")
            lines = await _deliver(emulator)
            await receiver.expect(1)
        assert any("the URL is not usable" in line for line in lines), lines
        assert emulator.internal_errors == []


async def test_events_of_one_subject_keep_their_order() -> None:
    with Emulator() as emulator:
        async with Receiver() as receiver:
            for number in range(20):
                emit_event(emulator, f"{receiver.url}/{number}", "one")
            await _deliver(emulator)
        assert receiver.paths == [f"/{number}" for number in range(20)]
        assert receiver.most_busy == 1


@pytest.mark.parametrize(("method", "seen"), [("POST", 2), ("GET", 3)])
async def test_what_a_server_may_have_read_is_sent_again_only_if_that_is_safe(
    method: str, seen: int
) -> None:
    """It reads the second request on the connection, then closes without an answer."""
    server = SocketServer(answers=1, reads_on=True)
    with Emulator() as emulator, closing(server):
        for subject in ("one", "two"):
            emit_event(emulator, server.url, subject, method)
            lines = await emulator.webhooks.deliver(1)
        assert len(server.seen) == seen
        emit_event(emulator, server.url, "three", method)
        await emulator.webhooks.deliver(1)
        await emulator.webhooks.close()
        # The server is known by now.
        assert len(server.seen) == seen + 1 + (method == "GET")
        again = "attempt 1: 200" if method == "GET" else "attempt 1: ServerDisconnectedError: "
        assert again in lines[-1]
        assert states(emulator) == {"delivered"} | ({"pending"} if method == "POST" else set())


async def test_the_connection_of_an_error_is_not_used_again() -> None:
    """The server may close it after an answer without saying so, as uvicorn does."""
    server = SocketServer(answers=1, reads_on=True, status="500 Oops")
    with Emulator() as emulator, closing(server):
        for subject in ("one", "two", "three"):
            emit_event(emulator, server.url, subject)
            lines = await emulator.webhooks.deliver(1)
            assert lines[-1].endswith(f"{subject} attempt 1: 500")
        await emulator.webhooks.close()
        assert (server.connections, len(server.seen)) == (3, 3)


async def test_a_connection_is_used_again_after_a_success() -> None:
    server = SocketServer()
    with Emulator() as emulator, closing(server):
        for subject in ("one", "two"):
            emit_event(emulator, server.url, subject)
            await emulator.webhooks.deliver(1)
        await emulator.webhooks.close()
        assert len(server.seen) == 2
        # A second one only if the machine paused for a second between them.
        assert server.connections <= 2


async def test_a_new_connection_that_is_closed_is_a_failure() -> None:
    server = SocketServer(answers=0, reads_on=True)
    with Emulator() as emulator, closing(server):
        emit_event(emulator, server.url, "one")
        lines = await emulator.webhooks.deliver(1)
        await emulator.webhooks.close()
        assert lines[0].endswith("attempt 1: ServerDisconnectedError: Server disconnected")
        assert len(server.seen) == 1


async def test_what_fails_after_an_answer_leaves_the_others_alone() -> None:
    followed: list[str] = []

    def settled(step: Step, outcome: Outcome) -> None:
        if step.subject == "3":
            raise RuntimeError("three")
        step.tx.on_commit(lambda: followed.append(step.subject))

    with Emulator() as emulator:
        emulator.webhooks.outcomes[EVENT] = settled
        async with Receiver() as receiver:
            for number in range(6):
                emit_event(emulator, f"{receiver.url}/{number}", str(number))
            await _deliver(emulator)
        assert sorted(followed) == ["0", "1", "2", "4", "5"]
        assert sorted(receiver.paths) == [f"/{number}" for number in range(6)]
        assert states(emulator) == {"delivered"}
        assert [error.operation_id for error in emulator.internal_errors] == [f"settling {EVENT}"]
        emulator.internal_errors.clear()
