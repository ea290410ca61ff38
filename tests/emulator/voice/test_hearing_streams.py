"""Waiting for what a voice bot plays: bots that take their time, or none."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import web

from plivo_emulator.control import _live_through
from plivo_emulator.listening import BackgroundLoop
from plivo_emulator.receiver import Answer
from plivo_emulator.testing import CallUnderTest, EmulatorUnderTest
from tests.emulator.voice.bots import SECOND, Bot, Reaction, served

CALLER = "14155550142"
AUDIO = {"contentType": "audio/x-mulaw", "sampleRate": 8000, "payload": SECOND}
BOTH_WAYS = {"bidirectional": "true", "keepCallAlive": "true"}


@pytest.fixture
def bot() -> Iterator[Bot]:
    loop, bot = BackgroundLoop(), Bot()
    serving = served(bot)
    asyncio.run_coroutine_threadsafe(serving.__aenter__(), loop.loop).result()
    bot.document = bot.stream(**BOTH_WAYS)
    yield bot
    asyncio.run_coroutine_threadsafe(serving.__aexit__(None, None, None), loop.loop).result()
    loop.close()


def greet_after(frames: int) -> Reaction:
    """Let the bot speak once it has heard some frames of a call."""
    heard: Counter[int] = Counter()

    async def react(bot: Bot, socket: web.WebSocketResponse, event: dict[str, Any]) -> None:
        if event["event"] == "media":
            heard[id(socket)] += 1
            if heard[id(socket)] == frames:
                await socket.send_json({"event": "playAudio", "media": AUDIO})
                await socket.send_json({"event": "checkpoint", "name": "greeting"})

    return react


def called(emulator: EmulatorUnderTest, bot: Bot) -> CallUnderTest:
    application = emulator.client.applications.create(
        app_name="bot", answer_url=f"{bot.url}/answer", hangup_url=f"{bot.url}/status"
    )
    return emulator.phone(CALLER, application.app_id)


def test_a_bot_that_listens_first_is_waited_for(
    plivo_emulator: EmulatorUnderTest, bot: Bot
) -> None:
    plivo_emulator.clock.freeze()
    began, bot.react = plivo_emulator.clock.now, greet_after(200)
    assert called(plivo_emulator, bot).hears("greeting").text == "audio greeting"
    assert 4 <= (plivo_emulator.clock.now - began).total_seconds() < 8


def test_a_running_clock_is_left_alone_while_a_bot_is_connected(
    plivo_emulator: EmulatorUnderTest, bot: Bot
) -> None:
    bot.react = greet_after(10)
    before = plivo_emulator.emulator.clock.offset
    assert called(plivo_emulator, bot).hears("greeting").text == "audio greeting"
    # No more than what an advance by nothing takes, at the beginning of the call.
    assert abs((plivo_emulator.emulator.clock.offset - before).total_seconds()) < 60


def test_a_bot_that_never_speaks_is_given_up(
    plivo_emulator: EmulatorUnderTest, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_live_through, "SILENCE", timedelta(seconds=20))
    plivo_emulator.clock.freeze()
    call, began = called(plivo_emulator, bot), plivo_emulator.clock.now
    with pytest.raises(
        AssertionError, match="did not hear 'greeting'; the call waits, in-progress"
    ):
        call.hears("greeting")
    assert plivo_emulator.clock.now - began >= _live_through.SILENCE

    plivo_emulator.clock.resume()
    monkeypatch.setattr(_live_through, "PATIENCE_SECONDS", 0.5)
    with pytest.raises(
        AssertionError, match="did not hear 'greeting'; the call waits, in-progress"
    ):
        call.hears("greeting")
    call.hang_up()


def test_two_calls_can_be_listened_to_at_once(plivo_emulator: EmulatorUnderTest, bot: Bot) -> None:
    plivo_emulator.clock.freeze()
    bot.react = greet_after(100)
    first, second = called(plivo_emulator, bot), called(plivo_emulator, bot)

    async def both() -> list[str]:
        heard = await asyncio.gather(
            asyncio.to_thread(first.hears, "greeting"), asyncio.to_thread(second.hears, "greeting")
        )
        return [each.kind for each in heard]

    assert asyncio.run(both()) == ["stream", "stream"]


def test_a_bot_that_transfers_its_call_is_waited_for(
    plivo_emulator: EmulatorUnderTest, bot: Bot
) -> None:
    """The request comes while the server of the stream is waited for."""
    plivo_emulator.clock.freeze()
    hooks = plivo_emulator.webhooks
    hooks.answers["/next"] = Answer(body="<Response><Speak>Another menu</Speak></Response>")

    async def react(bot: Bot, socket: web.WebSocketResponse, event: dict[str, Any]) -> None:
        if event["event"] == "start":
            await socket.send_json({"event": "playAudio", "media": AUDIO})
        elif event["event"] == "dtmf":
            async with plivo_emulator.async_client as client:
                await client.calls.transfer(call.call_uuid, aleg_url=hooks.url("/next"))

    bot.react = react
    call = called(plivo_emulator, bot)
    call.hears("audio")
    call.press("1")
    call.hears("another menu")
