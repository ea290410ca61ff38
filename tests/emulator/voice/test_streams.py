"""Audio streams: what a WebSocket server is sent, and what becomes of what it sends."""

from __future__ import annotations

import asyncio
import base64
import io
import wave
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from aiohttp import WSMsgType, web

from plivo_emulator.voice.streaming import connection, connections
from plivo_runtime import signatures
from tests.emulator.voice.bots import SECOND, Bot, World, world

Scenario = Callable[[World], Awaitable[None]]

MULAW = "audio/x-mulaw;rate=8000"
BOTH_WAYS = {"bidirectional": "true", "keepCallAlive": "true", "contentType": MULAW}


def play(scenario: Scenario, **settings: Any) -> None:
    async def run() -> None:
        async with world(**settings) as own:
            await scenario(own)

    asyncio.run(run())


def audio(payload: str = SECOND, **media: Any) -> dict[str, Any]:
    named = {"contentType": "audio/x-mulaw", "sampleRate": 8000, "payload": payload}
    return {"event": "playAudio", "media": named | media}


def at_start(*messages: Any) -> Any:
    """Let the server send something once the stream has begun."""

    async def react(bot: Bot, socket: web.WebSocketResponse, event: dict[str, Any]) -> None:
        if event["event"] == "start":
            for message in messages:
                await (socket.send_json(message) if isinstance(message, dict) else message(socket))

    return react


def test_a_stream_begins_with_a_signed_handshake_and_a_start() -> None:
    async def scenario(own: World) -> None:
        bot = own.bot
        bot.document = bot.stream(extraHeaders="tenant=42,language=en", **BOTH_WAYS)
        call_uuid = await own.call()
        await own.advance(1)
        (request,) = bot.handshakes
        assert signatures.verify(
            method="GET",
            url=str(request.url),
            headers=request.headers,
            params=None,
            auth_tokens=own.emulator.settings.auth_token,
            versions=["V3"],
        )
        # Some servers read no more than a few hundred bytes to see that it is for a WebSocket.
        names = [name.lower() for name, _ in request.raw_headers]
        assert names[:3] == [b"host", b"upgrade", b"connection"]
        stream = own.kept_stream()
        assert bot.events == [
            {
                "event": "start",
                "sequenceNumber": 1,
                "start": {
                    "callId": call_uuid,
                    "streamId": stream.stream_id,
                    "accountId": own.emulator.settings.auth_id,
                    "tracks": ["inbound"],
                    "mediaFormat": {"encoding": "audio/x-mulaw", "sampleRate": 8000},
                },
                "extra_headers": "tenant=42;language=en",
            }
        ]
        assert [one["Event"] for one in bot.status] == ["StartStream"]

    play(scenario)


@pytest.mark.parametrize(
    ("content_type", "size"),
    [
        (MULAW, 160),
        ("audio/x-l16;rate=8000", 320),
        ("audio/x-l16;rate=16000", 640),
        ("audio/x-l16;rate=24000", 960),
    ],
)
def test_audio_comes_in_frames_of_20_ms_of_the_emulators_clock(
    content_type: str, size: int
) -> None:
    async def scenario(own: World) -> None:
        bot = own.bot
        bot.document = bot.stream(**BOTH_WAYS | {"contentType": content_type})
        await own.call()
        assert bot.media == []
        await own.advance(3)
        assert len(bot.media) == 150
        sizes = {len(base64.b64decode(one["media"]["payload"])) for one in bot.media}
        assert sizes == {size}
        first = int(bot.media[0]["media"]["timestamp"])
        stamps = [int(one["media"]["timestamp"]) - first for one in bot.media]
        assert stamps == [20 * i for i in range(150)]
        assert [one["media"]["chunk"] for one in bot.media] == [*range(1, 151)]
        assert [one["sequenceNumber"] for one in bot.media] == [*range(2, 152)]

    play(scenario)


def test_a_person_is_heard_and_their_keys_arrive_in_between() -> None:
    async def scenario(own: World) -> None:
        bot = own.bot
        bot.document = bot.stream(**BOTH_WAYS)
        steps = [{"after": 1, "say": "fifteen letters"}, {"after": 2, "press": "5"}]
        await own.call(steps=steps)
        await own.advance(4)
        spoken = [i for i, one in enumerate(bot.media) if set(_bytes(one)) != {0xFF}]
        assert spoken == [*range(50, 100)]
        (pressed,) = (event for event in bot.events if event["event"] == "dtmf")
        assert pressed["dtmf"]["digit"] == "5"
        assert pressed["sequenceNumber"] == 152
        assert pressed["extra_headers"] == ""

    play(scenario)


def _bytes(event: dict[str, Any]) -> bytes:
    return base64.b64decode(event["media"]["payload"])


def test_given_audio_is_heard_in_place_of_the_tone() -> None:
    content = io.BytesIO()
    with wave.open(content, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(b"\x01\x02" * 240)
    given = base64.b64encode(content.getvalue()).decode()

    async def scenario(own: World) -> None:
        bot = own.bot
        bot.document = bot.stream(**BOTH_WAYS | {"contentType": "audio/x-l16;rate=8000"})
        await own.call(steps=[{"after": 1, "audio": given}])
        await own.advance(2)
        frames = [_bytes(one) for one in bot.media]
        assert frames[50] == b"\x01\x02" * 160
        assert frames[51] == b"\x01\x02" * 80 + b"\x00\x00" * 80
        assert frames[52] == frames[49] == b"\x00" * 320

    play(scenario)


def test_what_the_server_plays_is_heard_and_kept() -> None:
    async def scenario(own: World) -> None:
        bot = own.bot
        bot.document = bot.stream(**BOTH_WAYS)
        bot.react = at_start(audio(), audio(), {"event": "checkpoint", "name": "greeting"})
        call_uuid = await own.call()
        assert bot.names() == ["start"]
        await own.advance(1.9)
        assert bot.names() == ["start"]
        await own.advance(0.1)
        assert bot.names() == ["start", "playedStream"]
        assert bot.events[1]["name"] == "greeting"
        assert bot.events[1]["sequenceNumber"] == 102
        heard = own.kept_call(call_uuid)["heard"]
        assert [(one["kind"], one["text"]) for one in heard] == [("stream", "audio greeting")]
        assert [one["Event"] for one in bot.status] == ["StartStream", "PlayedStream"]
        with wave.open(io.BytesIO(own.played())) as file:
            assert (file.getframerate(), file.getnframes()) == (8000, 16_000)

    play(scenario)


def test_cleared_audio_is_not_heard_and_its_checkpoints_are_not_reached() -> None:
    async def scenario(own: World) -> None:
        bot = own.bot
        bot.document = bot.stream(**BOTH_WAYS)

        async def react(bot: Bot, socket: web.WebSocketResponse, event: dict[str, Any]) -> None:
            if event["event"] == "start":
                await socket.send_json(audio(SECOND))
                await socket.send_json(audio(SECOND))
                await socket.send_json({"event": "checkpoint", "name": "end"})
            if event["event"] == "dtmf":
                await socket.send_json({"event": "clearAudio", "stream": "any"})

        bot.react = react
        await own.call(steps=[{"after": 1.5, "press": "1"}])
        await own.advance(5)
        assert bot.names() == ["start", "dtmf", "clearedAudio"]
        with wave.open(io.BytesIO(own.played())) as file:
            assert file.getnframes() == 12_000
        assert [one["Event"] for one in bot.status] == ["StartStream", "ClearedAudio"]

    play(scenario)


def test_a_bot_is_interrupted_by_what_the_person_hears() -> None:
    async def scenario(own: World) -> None:
        bot = own.bot
        bot.document = bot.stream(**BOTH_WAYS)
        bot.react = at_start(audio(), {"event": "checkpoint", "name": "menu"}, audio())
        steps = [{"hears": "menu", "after": 0.5, "press": "9"}]
        await own.call(steps=steps)
        await own.advance(4)
        assert bot.names() == ["start", "playedStream", "dtmf"]

    play(scenario)


SLOPPY: list[tuple[Any, str]] = [
    (audio(contentType="raw"), ""),
    (audio(contentType="audio/x-mulaw;rate=8000", sampleRate="8000"), ""),
    (audio() | {"streamId": "x"}, ""),
    (audio(contentType="audio/x-l16", sampleRate=16_000), ""),
    (audio(contentType="wav"), ""),
    (audio(sampleRate=None), ""),
    (audio("!"), "incorrectPayload"),
    (audio(""), "incorrectPayload"),
    (audio(contentType="audio/mpeg"), "incorrectPayload"),
    (audio(sampleRate=7), "incorrectPayload"),
    (audio(base64.b64encode(b"RIFF1234").decode()), "incorrectPayload"),
    ({"event": "muteStream", "streamId": "x"}, ""),
    ({"event": "playAudio"}, "incorrectPayload"),
    ({"event": "checkpoint"}, "error"),
    ({"event": "dance"}, "error"),
    ({"event": ["playAudio"]}, "error"),
    (lambda socket: socket.send_str("[1]"), "error"),
    (lambda socket: socket.send_str("no JSON"), "error"),
    (lambda socket: socket.send_bytes(b"\xff\x00"), "error"),
]


@pytest.mark.parametrize(("message", "answer"), SLOPPY)
def test_sloppy_commands_are_borne_or_answered(message: Any, answer: str) -> None:
    async def scenario(own: World) -> None:
        bot = own.bot
        bot.document = bot.stream(**BOTH_WAYS)
        bot.react = at_start(message, {"event": "checkpoint", "name": "after"})
        await own.call()
        await own.advance(2)
        assert bot.names() == ["start", *([answer] if answer else []), "playedStream"]
        if answer:
            assert bot.events[1]["reason"]
            assert bot.events[1]["reason"] in (own.kept_stream().problem or "")

    play(scenario)


@pytest.mark.parametrize(
    ("attributes", "encoding", "rate"),
    [
        ({"contentType": "audio/x-mulaw"}, "audio/x-mulaw", 8000),
        ({"contentType": "audio/x-mulaw", "sampleRate": "8000"}, "audio/x-mulaw", 8000),
        ({"contentType": "audio/l16", "sampleRate": "16000"}, "audio/x-l16", 16_000),
        ({"contentType": "audio/x-l16; rate=24000", "sampleRate": "1"}, "audio/x-l16", 24_000),
    ],
)
def test_a_rate_beside_the_encoding(attributes: dict[str, str], encoding: str, rate: int) -> None:
    async def scenario(own: World) -> None:
        own.bot.document = own.bot.stream(keepCallAlive="true", **attributes)
        await own.call()
        await own.advance(1)
        begun = own.bot.events[0]["start"]["mediaFormat"]
        assert begun == {"encoding": encoding, "sampleRate": rate}

    play(scenario)


def test_a_one_way_stream_plays_nothing() -> None:
    async def scenario(own: World) -> None:
        bot = own.bot
        bot.document = bot.stream('<Wait length="5"/>', contentType=MULAW)
        bot.react = at_start(audio())
        call_uuid = await own.call()
        await own.advance(2)
        assert bot.names() == ["start", "error"]
        assert [one["kind"] for one in own.kept_call(call_uuid)["heard"]] == ["wait"]

    play(scenario)


def test_both_tracks_are_told_apart() -> None:
    async def scenario(own: World) -> None:
        bot = own.bot
        bot.document = bot.stream(
            "<Speak>fifteen letters</Speak><Wait length='3'/>", audioTrack="both", contentType=MULAW
        )
        await own.call()
        await own.advance(2)
        assert bot.events[0]["start"]["tracks"] == ["inbound", "outbound"]
        tracks = [one["media"]["track"] for one in bot.media]
        assert tracks == ["inbound", "outbound"] * 100
        assert [one["media"]["chunk"] for one in bot.media[:4]] == [1, 1, 2, 2]

    play(scenario)


def test_without_keep_call_alive_the_next_element_is_played_at_once() -> None:
    async def scenario(own: World) -> None:
        bot = own.bot
        bot.document = bot.stream('<Wait length="2"/>')
        call_uuid = await own.call()
        await own.advance(10)
        assert own.kept_call(call_uuid)["hangup_code"] == 4010
        assert bot.names() == ["start", "stop"]
        assert bot.events[1]["stop"]["reason"] == "Call hangup"
        stream = own.kept_stream()
        assert (stream.seconds, stream.billed_seconds, stream.billed_amount) == (2, 60, "0.00300")
        last = bot.status[-1]
        assert (last["Event"], last["StatusReason"], last["Duration"]) == (
            "StopStream",
            "Call hangup",
            "2",
        )

    play(scenario)


async def close_without_a_code(socket: web.WebSocketResponse) -> None:
    """As `close()` of the package ws for Node.js, which then ends the connection."""
    await socket.send_frame(b"", WSMsgType.CLOSE)
    socket.get_extra_info("transport").close()


@pytest.mark.parametrize("close", [lambda socket: socket.close(), close_without_a_code])
def test_a_server_that_closes_lets_the_call_go_on(close: Any) -> None:
    async def scenario(own: World) -> None:
        bot = own.bot
        bot.document = bot.stream("<Speak>Goodbye</Speak>", **BOTH_WAYS)
        bot.react = at_start(close)
        call_uuid = await own.call()
        await own.advance(5)
        call = own.kept_call(call_uuid)
        assert [one["text"] for one in call["heard"]] == ["Goodbye"]
        assert call["hangup_code"] == 4010
        assert [one["Event"] for one in bot.status][:2] == ["StartStream", "StopStream"]

    play(scenario)


def test_a_connection_that_breaks_is_a_dropped_stream() -> None:
    async def scenario(own: World) -> None:
        bot = own.bot
        bot.document = bot.stream(**BOTH_WAYS)
        bot.react = at_start(lambda socket: socket.close(code=1011))
        await own.call()
        await own.advance(5)
        assert [one["Event"] for one in bot.status][:2] == ["StartStream", "DroppedStream"]
        assert bot.status[1]["StatusReason"] == "Connection error"

    play(scenario)


@pytest.mark.parametrize(("refusals", "events"), [(2, ["StartStream"]), (3, ["DroppedStream"])])
def test_connecting_is_tried_three_times(refusals: int, events: list[str]) -> None:
    async def scenario(own: World) -> None:
        bot = own.bot
        bot.refusals = refusals
        bot.document = bot.stream('<Wait length="9"/>', **BOTH_WAYS)
        call_uuid = await own.call()
        await own.advance(4)
        assert len(bot.handshakes) == 3
        assert [one["Event"] for one in bot.status] == events
        waits = [one["kind"] for one in own.kept_call(call_uuid)["heard"]]
        assert waits == ([] if events == ["StartStream"] else ["wait"])

    play(scenario)


def test_only_loopback_is_called() -> None:
    async def scenario(own: World) -> None:
        bot = own.bot
        bot.document = bot.stream(**BOTH_WAYS).replace("127.0.0.1", "192.0.2.1", 2)
        bot.document = bot.document.replace("http://192.0.2.1", "http://127.0.0.1")
        await own.call()
        await own.advance(4)
        assert "not loopback" in (own.kept_stream().problem or "")
        assert [one["Event"] for one in bot.status] == ["DroppedStream"]

    play(scenario)


def test_a_public_name_leads_to_its_local_address() -> None:
    async def scenario(own: World) -> None:
        bot = own.bot
        own.emulator.webhooks.outbound.addresses.add("https://bot.example.com", bot.url)
        bot.document = bot.stream(**BOTH_WAYS).replace(
            bot.socket_url, "\n  wss://bot.example.com/socket?token=a&amp;b=Yw==\n"
        )
        await own.call()
        await own.advance(1)
        (request,) = bot.handshakes
        assert request.host == "bot.example.com"
        assert request.headers["X-Forwarded-Proto"] == "https"
        assert request.query == {"token": "a", "b": "Yw=="}
        here = f"bot.example.com{request.path_qs}"
        for signed in (f"https://{here}", f"http://{here}", f"http://{here}/websocket"):
            assert signatures.verify(
                method="GET",
                url=signed,
                headers=request.headers,
                params=None,
                auth_tokens=own.emulator.settings.auth_token,
                versions=["V3"],
            )

    play(scenario)


def test_a_stream_ends_with_its_time() -> None:
    async def scenario(own: World) -> None:
        bot = own.bot
        bot.document = bot.stream(streamTimeout="3", **BOTH_WAYS)
        call_uuid = await own.call()
        await own.advance(4)
        assert bot.status[1]["StatusReason"] == "Stream timeout"
        assert own.kept_call(call_uuid)["hangup_code"] == 4010
        assert len(bot.media) == 150

    play(scenario)


def test_a_stream_may_last_longer_than_there_are_dates() -> None:
    async def scenario(own: World) -> None:
        own.bot.document = "<Response><Speak loop='0'>Hello</Speak></Response>"
        path = f"Call/{await own.call()}/Stream/"
        body = {"service_url": own.bot.socket_url, "stream_timeout": 10**12}
        assert own.request("POST", path, body)[0] == 202
        await own.advance(1)
        (stream,) = own.request("GET", path)[1]["objects"]
        assert stream["status"] == "in-progress"

    play(scenario)


def test_a_second_stream_is_not_started() -> None:
    async def scenario(own: World) -> None:
        bot = own.bot
        once = bot.stream().removeprefix("<Response>").removesuffix("</Response>")
        bot.document = bot.stream(f'{once}<Wait length="2"/>')
        call_uuid = await own.call()
        assert "has one" in own.kept_call(call_uuid)["problem"]
        assert bot.names() == ["start"]

    play(scenario)


def test_the_api_starts_reads_and_stops_streams() -> None:
    async def scenario(own: World) -> None:
        bot = own.bot
        bot.document = "<Response><Speak loop='0'>Hello</Speak></Response>"
        call_uuid = await own.call()
        path = f"Call/{call_uuid}/Stream/"
        wanted = {"service_url": bot.socket_url, "status_callback_url": f"{bot.url}/status"}
        status, started = own.request("POST", path, wanted)
        assert (status, started["message"]) == (202, "audio streaming started")
        assert own.request("POST", path, wanted)[0] == 400
        one = f"{path}{started['stream_id']}/"
        assert own.request("GET", one)[1]["status"] == "initiated"
        await own.advance(2)
        assert own.request("GET", one)[1]["status"] == "in-progress"
        assert own.request("DELETE", one) == (204, None)
        assert own.request("DELETE", one) == (204, None)
        await own.advance(1)
        shown = own.request("GET", one)[1]
        assert (shown["status"], shown["bill_duration"]) == ("stopped", 2)
        assert bot.events[-1]["stop"]["reason"] == "API request"
        assert own.request("POST", path, wanted)[0] == 202
        listed = own.request("GET", path)[1]
        assert listed["meta"]["count"] == 2
        assert own.request("DELETE", path) == (204, None)
        await own.advance(0)
        assert own.kept_call(call_uuid)["status"] == "in-progress"

    play(scenario)


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"service_url": "https://127.0.0.1/"},
        {"service_url": "ws://127.0.0.1/", "bidirectional": True, "audio_track": "both"},
        {"service_url": "ws://127.0.0.1/", "content_type": "audio/mpeg"},
        {"service_url": "ws://127.0.0.1/", "extra_headers": "a" * 513},
        {"service_url": "ws://127.0.0.1/", "stream_timeout": -1},
    ],
)
def test_the_api_refuses_impossible_streams(wrong: dict[str, Any]) -> None:
    async def scenario(own: World) -> None:
        own.bot.document = "<Response><Speak loop='0'>Hello</Speak></Response>"
        call_uuid = await own.call()
        assert own.request("POST", f"Call/{call_uuid}/Stream/", wrong)[0] == 400

    play(scenario)


def test_a_restart_drops_the_stream_and_the_call_goes_on(tmp_path: Any) -> None:
    async def scenario() -> None:
        database = str(tmp_path / "state.db")
        async with world(database=database) as own:
            bot = own.bot
            bot.document = bot.stream('<Wait length="60"/>', **BOTH_WAYS)
            call_uuid = await own.call()
            await own.advance(1)
            await own.emulator.shutdown()
            await own.emulator.startup()
            await asyncio.sleep(0.1)
            await own.advance(1)
            assert [one["Event"] for one in bot.status] == ["StartStream", "DroppedStream"]
            heard = own.kept_call(call_uuid)["heard"]
            assert [one["kind"] for one in heard] == ["wait"]

    asyncio.run(scenario())


def test_audio_is_sent_as_time_passes() -> None:
    async def scenario(own: World) -> None:
        bot = own.bot
        bot.document = bot.stream(**BOTH_WAYS)
        enough = asyncio.Event()

        async def react(bot: Bot, socket: web.WebSocketResponse, event: dict[str, Any]) -> None:
            if len(bot.media) >= 5:
                enough.set()

        bot.react = react
        await own.call()
        own.emulator.clock.resume()
        async with asyncio.timeout(60):
            await enough.wait()
        chunks = [one["media"]["chunk"] for one in bot.media]
        assert chunks == [*range(1, len(chunks) + 1)]

    play(scenario)


def test_a_server_that_does_not_read_is_told_of_and_given_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for module in (connection, connections):
        monkeypatch.setattr(module, "PATIENCE_SECONDS", 0.2)

    async def scenario(own: World) -> None:
        bot = own.bot
        wide = {"contentType": "audio/x-l16;rate=24000"}
        bot.document = bot.stream('<Wait length="900"/>', **BOTH_WAYS | wide)

        async def react(bot: Bot, socket: web.WebSocketResponse, event: dict[str, Any]) -> None:
            await asyncio.Event().wait()

        bot.react = react
        await own.call()
        await own.advance(600)
        events = [one["Event"] for one in bot.status]
        assert events == ["StartStream", *["DegradedStream"] * 3, "DroppedStream"]
        reasons = [one["StatusReason"] for one in bot.status[1:4]]
        assert reasons == [f"Buffer {share}% full" for share in (30, 60, 90)]

    play(scenario)


def test_two_runs_are_alike() -> None:
    def run() -> list[Any]:
        seen: list[Any] = []

        async def scenario(own: World) -> None:
            bot = own.bot
            bot.document = bot.stream(**BOTH_WAYS)
            bot.react = at_start(audio(), {"event": "checkpoint", "name": "a"}, audio())
            await own.call(steps=[{"hears": "a", "press": "12"}, {"after": 3, "hang_up": True}])
            trace = await own.advance(10)
            seen.extend([bot.events, bot.media, bot.status, trace])

        play(scenario)
        port = str(seen[2][0]["ServiceURL"]).split(":")[2][:5]
        return [str(part).replace(port, "") for part in seen]

    assert run() == run()
