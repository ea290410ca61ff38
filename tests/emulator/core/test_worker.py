"""Advancing the clock comes to an end, whatever others keep asking for."""

from __future__ import annotations

from datetime import timedelta
from itertools import count
from unittest.mock import patch

import pytest

from plivo_emulator.emulator import Emulator
from plivo_emulator.scheduling import worker
from tests.emulator.core.receiver import Receiver, emit_event, states

pytestmark = pytest.mark.anyio


async def test_it_arrives_though_there_is_always_more_to_do() -> None:
    subjects = (f"subject {number}" for number in count())
    with Emulator() as emulator, patch.multiple(worker, _STEPS=100, _STEPS_EACH=1):
        async with Receiver() as receiver:

            def ask_for_more() -> None:
                emit_event(emulator, receiver.url, next(subjects))

            for _ in range(20):
                ask_for_more()
            to = emulator.clock.freeze() + timedelta(hours=1)
            with patch.object(receiver, "on_request", ask_for_more):
                advance = await emulator.scheduler.advance(to)
            assert (len(advance.trace), advance.complete) == (120, False)
            assert emulator.clock.now() == to
            # Nobody asks for more: what is left over is no more than what there was.
            rest = await emulator.scheduler.advance(to)
            await emulator.webhooks.close()
        assert (len(rest.trace), rest.complete) == (20, True)
        assert len(receiver.paths) == 140
        assert states(emulator) == {"delivered"}


async def test_what_receivers_ask_for_is_waited_for() -> None:
    with Emulator() as emulator, patch.multiple(worker, _STEPS=0, _STEPS_EACH=3):
        async with Receiver() as receiver:

            def follow_up() -> None:
                if len(receiver.paths) < 3:
                    emit_event(emulator, receiver.url, "a")

            emit_event(emulator, receiver.url, "a")
            with patch.object(receiver, "on_request", follow_up):
                advance = await emulator.scheduler.advance(emulator.clock.now())
            await emulator.webhooks.close()
        assert (len(advance.trace), advance.complete) == (3, True)
