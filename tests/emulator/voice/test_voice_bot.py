"""The example of a voice bot, called as it is."""

from __future__ import annotations

import asyncio
import io
import runpy
import wave
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from aiohttp import web

from plivo_emulator.domain.applications import APPLICATIONS
from plivo_emulator.store import Where
from tests.emulator.voice.bots import World, world

EXAMPLE = Path(__file__).parents[3] / "examples" / "voice_bot" / "bot.py"


@asynccontextmanager
async def listening(bot: web.Application) -> AsyncIterator[str]:
    runner = web.AppRunner(bot, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


def lead_to(own: World, url: str) -> None:
    with own.emulator.store.transaction(write=False) as tx:
        row = APPLICATIONS.find(tx, Where())
    assert row is not None
    path = f"Application/{row['app_id']}/"
    assert own.request("POST", path, {"answer_url": f"{url}/answer"})[0] == 202


def test_it_is_called_hears_answers_is_interrupted_and_ends_the_call() -> None:
    async def run() -> tuple[Any, list[bytes]]:
        example = runpy.run_path(str(EXAMPLE))
        async with listening(example["application"]()) as url, world() as own:
            lead_to(own, url)
            steps = [
                {"hears": "audio greeting", "after": 1, "say": "fifteen letters and a few more"},
                {"hears": "audio answer", "after": 1, "say": "fifteen letters and a few more"},
                {"after": 3.5, "press": "1"},
                {"after": 1, "press": "0"},
            ]
            call_uuid = await own.call(steps=steps)
            await own.advance(60)
            return own.kept_call(call_uuid), [own.played()]

    call, (played,) = asyncio.run(run())
    assert [one["text"] for one in call["heard"]] == [
        "audio greeting",
        "audio answer",
        "audio",
        "Goodbye",
    ]
    assert (call["status"], call["hangup_code"]) == ("completed", 4010)
    with wave.open(io.BytesIO(played)) as file:
        assert file.getframerate() == 8000
        assert any(file.readframes(file.getnframes()))
