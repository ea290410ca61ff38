"""Hundreds of calls that live at once: none waits for the server of another."""

from __future__ import annotations

import asyncio
from collections import Counter, defaultdict
from typing import Any

import pytest
from aiohttp import web

from plivo_emulator.voice.streaming import connection
from tests.emulator.voice.bots import Bot, world

CALLS = 500
STREAMS = 100
"""Fewer, since each of them is sent a hundred pieces of audio."""
HELD = 5
"""Fewer than may be in progress to one server (`webhooks.places`)."""
DEADLINE = 300
"""Seconds of real time; only a test that hangs takes as long."""


class HoldingBot(Bot):
    """It answers its first calls only after all others have ended.

    Attributes:
        asked: the calls, in the order in which their documents were asked for.
        ended: the calls, in the order in which their ends were told.
    """

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []
        self.ended: list[str] = []
        self.others_ended, self.all_ended = asyncio.Event(), asyncio.Event()

    @property
    def held(self) -> set[str]:
        return set(self.asked[:HELD])

    async def answer(self, request: web.Request) -> web.Response:
        self.asked.append(str((await request.post())["CallUUID"]))
        if len(self.asked) <= HELD:
            await self.others_ended.wait()
        return web.Response(text="<Response><Speak>Hi</Speak></Response>")

    async def tell(self, request: web.Request) -> web.Response:
        self.ended.append(str((await request.post())["CallUUID"]))
        if len(self.ended) == CALLS - HELD:
            self.others_ended.set()
        if len(self.ended) == CALLS:
            self.all_ended.set()
        return web.Response()


def test_documents_that_are_late_delay_no_other_call() -> None:
    async def run() -> None:
        bot = HoldingBot()
        async with world(bot=bot) as own:
            own.emulator.clock.resume()
            placed = [own.place() for _ in range(CALLS)]
            async with asyncio.timeout(DEADLINE):
                await bot.all_ended.wait()
            assert Counter(bot.asked) == Counter(bot.ended) == Counter(placed)
            assert set(bot.ended[-HELD:]) == bot.held

    asyncio.run(run())


class DeafBot(Bot):
    """It does not read what its first streams are sent.

    Attributes:
        came: what came over each WebSocket: `key`, or the number of a piece of audio.
        all_came: all that the others are sent has come.
    """

    def __init__(self) -> None:
        super().__init__()
        self.came: dict[str, list[int | str]] = defaultdict(list)
        self.over, self.all_came = asyncio.Event(), asyncio.Event()
        self.connected = 0

    async def serve(self, request: web.Request) -> web.StreamResponse:
        self.connected += 1
        if self.connected <= HELD:
            socket = web.WebSocketResponse(autoping=False)
            await socket.prepare(request)
            await self.over.wait()
            return socket
        return await super().serve(request)


FRAMES = [*range(1, 51), "key", *range(51, 101)]
"""All keys come at the same moment, between the same pieces of audio."""


async def note(bot: Bot, socket: web.WebSocketResponse, event: dict[str, Any]) -> None:
    assert isinstance(bot, DeafBot)
    if event["event"] in ("media", "dtmf"):
        what = event["media"]["chunk"] if event["event"] == "media" else "key"
        bot.came[event["streamId"]].append(what)
        if sum(map(len, bot.came.values())) == (STREAMS - HELD) * len(FRAMES):
            bot.all_came.set()


def test_servers_of_streams_that_do_not_read_delay_no_other_call(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # How long the clock waits for who does not read; the others get everything, however late.
    monkeypatch.setattr(connection, "PATIENCE_SECONDS", 1.0)

    async def run() -> None:
        bot = DeafBot()
        async with world(bot=bot) as own:
            bot.document, bot.react = bot.stream(keepCallAlive="true"), note
            script = {"steps": [{"after": 1, "press": "7"}, {"after": 1, "hang_up": True}]}
            placed = [own.place(**script) for _ in range(STREAMS)]
            async with asyncio.timeout(DEADLINE):
                await own.advance(5)
                await bot.all_came.wait()
                bot.over.set()
            told: dict[str, list[str]] = defaultdict(list)
            for each in bot.told:
                told[each["CallUUID"]].append(each["Event"])
            events = ["StartStream", "StopStream", "Hangup"]
            assert all(sorted(told[each]) == sorted(events) for each in placed)
            assert list(bot.came.values()) == [FRAMES] * (STREAMS - HELD)
            ends = {each["EndTime"] for each in bot.told if each["Event"] == "Hangup"}
            assert len(ends) == 1

    asyncio.run(run())
