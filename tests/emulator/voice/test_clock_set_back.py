"""The clock is set back while a document is on its way: the call goes on by the new time."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

from aiohttp import web

from tests.emulator.voice.bots import START, Bot, world

EARLIER = START - timedelta(days=30)
DEADLINE = 60
"""Seconds of real time; only a test that hangs takes as long."""


class SlowBot(Bot):
    """It answers when it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.asked, self.go, self.ended = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def answer(self, request: web.Request) -> web.Response:
        self.asked.set()
        await self.go.wait()
        return web.Response(text="<Response><Wait length='5'/></Response>")

    async def tell(self, request: web.Request) -> web.Response:
        self.ended.set()
        return web.Response()


def test_a_document_that_was_asked_for_later() -> None:
    async def run() -> None:
        bot = SlowBot()
        async with world(bot=bot) as own, asyncio.timeout(DEADLINE):
            uuid = own.place()
            own.emulator.clock.resume()
            await bot.asked.wait()
            own.emulator.clock.freeze(EARLIER)
            answered = asyncio.Event()
            own.emulator.webhooks.on_change.append(answered.set)
            bot.go.set()
            await answered.wait()
            await own.advance(60)
            assert bot.ended.is_set()
            call = own.kept_call(uuid)
            assert call["hangup_code"] == 4010
            ended = datetime.fromisoformat(call["ended"])
            assert ended == EARLIER + timedelta(seconds=5)

    asyncio.run(run())
