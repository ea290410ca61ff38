"""The clock is set back: calls go on by the new time, and nothing lasts less than no time."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

import httpx
import pytest
from aiohttp import web

from plivo_emulator.testing import EmulatorUnderTest
from tests.emulator.voice.bots import START, Bot, world
from tests.emulator.voice.test_multi_party_calls import MPC, Desk

EARLIER = START - timedelta(days=30)
RECORDED = "<Record recordSession='true' fileFormat='wav' redirect='false'/>"
IN_ROOM = f"{RECORDED}<Conference>Room</Conference>"
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


@pytest.fixture
def desk(plivo_emulator: EmulatorUnderTest) -> Desk:
    plivo_emulator.clock.freeze(START)
    return Desk(plivo_emulator)


def test_calls_rooms_and_recordings_end_before_they_began(desk: Desk) -> None:
    waiting = desk.customer(more="record='true'")
    desk.mpcs.start(MPC, status="active")
    desk.documents(answer=IN_ROOM)
    calls = [waiting, desk.emulator.phone("14155550112", desk.number)]
    desk.clock.advance(seconds=10)
    desk.mpcs.pause_recording(MPC)
    desk.clock.advance(seconds=30)
    desk.mpcs.resume_recording(MPC)
    desk.clock.freeze(EARLIER)
    room = desk.client.conferences.get("Room")
    assert (room.conference_run_time, room.members[0].join_time) == ("0", "0")
    for call in calls:
        call.hang_up()
    desk.clock.advance(seconds=10)
    hangups = [each.event.raw for each in desk.hooks.received if each.path == "/hangup"]
    assert [(each["Duration"], each["BillDuration"]) for each in hangups] == [("0", "0")] * 2
    records = [desk.client.calls.get(call.call_uuid) for call in calls]
    assert [(each.bill_duration, each.total_amount) for each in records] == [(0, "0.00000")] * 2
    (ended,) = desk.mpcs.list().objects
    (member,) = desk.participants.list(f"uuid_{ended.mpc_uuid}").objects
    assert (ended.duration, ended.billed_duration, member.duration) == (0, 0, 0)
    desk.clock.freeze(EARLIER - (START - EARLIER))
    recordings = desk.client.recordings.list().objects
    assert len(recordings) == 2
    for recording in recordings:
        assert float(recording.recording_duration_ms) == recording.recording_storage_duration == 0
        httpx.get(str(recording.recording_url)).raise_for_status()


def test_a_masking_session_ends_before_it_began(desk: Desk) -> None:
    sessions = desk.client.masking_sessions
    made = sessions.create(first_party="14155550101", second_party="14155550102").session
    desk.clock.freeze(EARLIER)
    assert sessions.update(made.session_uuid, session_expiry=60).session.duration == 0
    sessions.delete(made.session_uuid)
    assert sessions.get(made.session_uuid).response.duration == 0


def test_a_stream_ends_before_it_began() -> None:
    async def run() -> None:
        async with world() as own:
            own.bot.document = own.bot.stream(keepCallAlive="true")
            call_uuid = await own.call()
            await own.advance(10)
            own.emulator.clock.freeze(EARLIER)
            assert own.request("DELETE", f"Call/{call_uuid}/Stream/")[0] == 204
            (stream,) = own.request("GET", f"Call/{call_uuid}/Stream/")[1]["objects"]
            assert (stream["status"], stream["bill_duration"]) == ("stopped", 0)
            assert stream["billed_amount"] == "0.00000"

    asyncio.run(run())
