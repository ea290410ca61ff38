"""Whole calls: what the server is told from the first ring to the record, in order.

Each sequence is played twice: by itself, and with all others after a reset to the same seed, where
every byte that is sent must be the same.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from typing import Any, Final

import orjson
import pytest
from aiohttp import web

from plivo_emulator.listening import BackgroundLoop
from plivo_emulator.receiver import Answer
from plivo_emulator.testing import CallUnderTest, EmulatorUnderTest
from tests.emulator.voice.bots import SECOND, Bot, served

CALLER, AGENT, SECOND_AGENT, THIRD_AGENT = (f"1415555011{last}" for last in range(4))
HELLO: Final = "<Speak>Hello</Speak>"
DIAL: Final = f"action='@/dialed' callbackUrl='@/leg'><Number>{AGENT}</Number>"
LEG: Final = "Event DialBLegPosition DialBLegHangupCauseCode DialStatus CallStatus"


class Scene:
    """The server of an account, and its calls.

    Args:
        emulator: where they are.
        bot: the server of audio streams.
    """

    def __init__(self, emulator: EmulatorUnderTest, bot: Bot) -> None:
        self.emulator, self.bot = emulator, bot
        self.hooks, self.client, self.clock = emulator.webhooks, emulator.client, emulator.clock
        self.hooks.received.clear()
        self.hooks.answers.clear()
        number = self.client.phone_numbers.list(country_iso="US").objects[0].number
        self.client.phone_numbers.buy(number)
        self.number = number

    def documents(self, **documents: str) -> None:
        """Let paths of the server answer; `@` stands for its address."""
        for path, inside in documents.items():
            body = f"<Response>{inside.replace('@', self.hooks.url(''))}</Response>"
            self.hooks.answers[f"/{path}"] = Answer(body=body)

    def phone(self, number: str = AGENT, **script: Any) -> None:
        self.emulator.control.phones.update(number, **script)

    def arrive(self, **documents: str) -> CallUnderTest:
        """Let a call come in."""
        self.documents(**documents)
        url = self.hooks.url
        application = self.client.applications.create(
            app_name=f"desk {self.number}",
            answer_url=url("/answer"),
            fallback_answer_url=url("/fallback") if "fallback" in documents else "",
            hangup_url=url("/hangup"),
        )
        self.client.numbers.update(self.number, app_id=application.app_id)
        return self.emulator.phone(CALLER, self.number)

    def place(self, documents: dict[str, str], **options: Any) -> CallUnderTest:
        """Place a call."""
        self.documents(**documents)
        url = self.hooks.url
        fired = self.client.calls.create(
            from_=self.number,
            to=AGENT,
            answer_url=url("/answer"),
            ring_url=url("/ring"),
            hangup_url=url("/hangup"),
            **options,
        )
        assert fired.message == "call fired"
        return self.emulator.call_of(str(fired.request_uuid))

    def told(self, names: str) -> list[str]:
        """Return what the server was told until all is over: each path, and some fields."""
        self.clock.advance(minutes=5)
        assert self.hooks.refused == []
        fields = [(each.path, each.event.raw) for each in self.hooks.received]
        wanted = names.split()
        return [" ".join([path, *_values(raw, wanted)]) for path, raw in fields]

    def records(self, call: CallUnderTest) -> list[str]:
        """Return the records of a call and its legs, in the order of their end."""
        names = ["hangup_cause_code", "hangup_source", "bill_duration", "billed_duration"]
        ours = [call.call_uuid, *(leg.call_uuid for leg in call.legs)]
        listed = reversed(self.client.calls.list().objects)
        kept = [self.client.calls.get(each.call_uuid).raw for each in listed]
        return [
            " ".join(["leg" if each["parent_call_uuid"] else "call", *_values(each, names)])
            for each in kept
            if each["call_uuid"] in ours
        ]


def _values(fields: Any, names: list[str]) -> list[str]:
    return [str(fields[name]) or "''" for name in names if name in fields]


def a_prompt(scene: Scene) -> None:
    call = scene.arrive(answer=HELLO)
    call.hears("hello")
    assert scene.told("Event CallStatus Duration BillDuration HangupCauseCode HangupSource") == [
        "/answer StartApp ringing",
        "/hangup Hangup completed 1 60 4010 Plivo",
    ]
    assert scene.records(call) == ["call 4010 Plivo 1 60"]


def a_placed_call(scene: Scene) -> None:
    call = scene.place({"answer": HELLO})
    call.hears("hello")
    assert scene.told("Event CallStatus Duration HangupCauseCode HangupSource") == [
        "/ring Ring ringing",
        "/answer StartApp in-progress",
        "/hangup Hangup completed 1 4010 Plivo",
    ]
    assert scene.records(call) == ["call 4010 Plivo 1 60"]


def a_placed_call_to_a_busy_phone(scene: Scene) -> None:
    scene.phone(answer="busy")
    call = scene.place({"answer": HELLO})
    assert scene.told("Event CallStatus AnswerTime BillDuration HangupCauseCode") == [
        "/ring Ring ringing",
        "/hangup Hangup busy '' 0 3010",
    ]
    assert scene.records(call) == ["call 3010 Carrier 0 0"]


def a_fallback(scene: Scene) -> None:
    scene.hooks.answers["/answer"] = Answer(status=500)
    call = scene.arrive(fallback=HELLO)
    call.hears("hello")
    assert scene.told("Event CallStatus HangupCauseCode HangupSource") == [
        "/answer StartApp ringing",
        "/fallback StartApp ringing",
        "/hangup Hangup completed 4010 Plivo",
    ]
    assert scene.records(call) == ["call 4010 Plivo 1 60"]


def a_fallback_that_fails_too(scene: Scene) -> None:
    scene.hooks.answers["/answer"] = Answer(status=500)
    call = scene.arrive(fallback="<Say/>")
    assert scene.told("Event CallStatus HangupCauseCode HangupSource") == [
        "/answer StartApp ringing",
        "/fallback StartApp ringing",
        "/hangup Hangup completed 8011 Error",
    ]
    assert scene.records(call) == ["call 8011 Error 0 0"]


MENU: Final = (
    "<GetDigits action='@/key' numDigits='1' retries='2'><Speak>Press 1.</Speak></GetDigits>"
)


def a_menu(scene: Scene) -> None:
    call = scene.arrive(answer=MENU, key=HELLO)
    call.hears("press 1")
    call.press("1")
    call.hears("hello")
    assert scene.told("Event CallStatus Digits HangupCauseCode") == [
        "/answer StartApp ringing",
        "/key Redirect in-progress 1",
        "/hangup Hangup completed 4010",
    ]
    assert scene.records(call) == ["call 4010 Plivo 2 60"]


def a_menu_without_input(scene: Scene) -> None:
    call = scene.arrive(answer=MENU)
    call.hears("press 1")
    call.hears("press 1")
    assert scene.told("Event HangupCauseCode") == ["/answer StartApp", "/hangup Hangup 4010"]
    assert scene.records(call) == ["call 4010 Plivo 12 60"]


def a_menu_that_is_not_waited_for(scene: Scene) -> None:
    call = scene.arrive(answer=MENU)
    scene.clock.advance(seconds=0)
    call.hang_up()
    told = scene.told("Event HangupCauseCode HangupSource")
    assert told == ["/answer StartApp", "/hangup Hangup 4000 Caller"]
    assert scene.records(call) == ["call 4000 Caller 0 0"]


def a_dialled_agent(scene: Scene) -> None:
    scene.phone(ring_seconds=4, talk_seconds=20)
    call = scene.arrive(answer=f"<Dial {DIAL}</Dial>", dialed=HELLO)
    call.hears("hello")
    assert scene.told(LEG) == [
        "/answer StartApp ringing",
        "/leg DialAnswer 1 ringing",
        "/leg DialConnected 1 in-progress",
        "/leg DialHangup 1 4000 in-progress",
        "/dialed Redirect completed in-progress",
        "/hangup Hangup completed",
    ]
    dialed = scene.hooks.received[4].event.raw
    assert dialed["DialBLegUUID"] == call.legs[0].call_uuid
    assert scene.records(call) == ["leg 4000 Callee 20 60", "call 4010 Plivo 21 60"]


def a_busy_agent(scene: Scene) -> None:
    scene.phone(answer="busy")
    call = scene.arrive(answer=f"<Dial {DIAL}</Dial>", dialed=HELLO)
    call.hears("hello")
    assert scene.told(f"{LEG} DialBLegUUID DialBLegDuration")[1:3] == [
        f"/leg DialHangup 1 3010 ringing {call.legs[0].call_uuid} 0",
        "/dialed Redirect busy ringing ''",
    ]
    assert scene.records(call) == ["leg 3010 Carrier 0 0", "call 4010 Plivo 1 60"]


def three_phones(scene: Scene) -> None:
    scene.phone(ring_seconds=9)
    scene.phone(SECOND_AGENT, ring_seconds=3, talk_seconds=12)
    scene.phone(THIRD_AGENT, ring_seconds=8)
    others = "".join(f"<Number>{each}</Number>" for each in (SECOND_AGENT, THIRD_AGENT))
    call = scene.arrive(answer=f"<Dial {DIAL}{others}</Dial>", dialed=HELLO)
    call.hears("hello")
    assert scene.told(LEG)[1:-1] == [
        "/leg DialAnswer 2 ringing",
        "/leg DialConnected 2 in-progress",
        "/leg DialHangup 1 9000 in-progress",
        "/leg DialHangup 3 9000 in-progress",
        "/leg DialHangup 2 4000 in-progress",
        "/dialed Redirect completed in-progress",
    ]
    assert scene.records(call) == [
        "leg 9000 Plivo 0 0",
        "leg 9000 Plivo 0 0",
        "leg 4000 Callee 12 60",
        "call 4010 Plivo 13 60",
    ]


CONFIRM: Final = f"<Dial confirmSound='@/sound' confirmKey='1' confirmTimeout='8' {DIAL}</Dial>"
SOUND: Final = "<Speak>Press 1 to take this call.</Speak>"


def a_key_that_confirms(scene: Scene) -> None:
    scene.phone(talk_seconds=20)
    call = scene.arrive(answer=CONFIRM, sound=SOUND, dialed=HELLO)
    scene.clock.advance(seconds=3)
    (leg,) = call.legs
    leg.hears("press 1")
    leg.press("1")
    call.hears("hello")
    assert scene.told(LEG)[1:-1] == [
        "/leg DialAnswer 1 ringing",
        "/sound ringing",
        "/leg DialConnected 1 in-progress",
        "/leg DialHangup 1 4000 in-progress",
        "/dialed Redirect completed in-progress",
    ]
    assert scene.records(call) == ["leg 4000 Callee 20 60", "call 4010 Plivo 20 60"]


def a_key_that_nobody_presses(scene: Scene) -> None:
    call = scene.arrive(answer=CONFIRM, sound=SOUND, dialed=HELLO)
    call.hears("hello")
    assert scene.told(LEG)[1:-1] == [
        "/leg DialAnswer 1 ringing",
        "/sound ringing",
        "/leg DialHangup 1 9110 ringing",
        "/dialed Redirect no-answer ringing",
    ]
    assert scene.records(call) == ["leg 9110 Plivo 8 60", "call 4010 Plivo 1 60"]


VOICEMAIL: Final = (
    "<Speak>Leave a message.</Speak><Record action='@/recorded' callbackUrl='@/file'/>"
)
RECORDED: Final = "Event CallStatus Digits RecordingDurationMs HangupCauseCode"


def a_voicemail(scene: Scene) -> None:
    call = scene.arrive(answer=VOICEMAIL, recorded=HELLO)
    call.hears("leave a message")
    scene.clock.advance(seconds=3)
    call.press("#")
    call.hears("hello")
    assert scene.told(RECORDED) == [
        "/answer StartApp ringing",
        "/recorded Redirect in-progress # 2500",
        "/hangup Hangup completed 4010",
        "/file 2500",
    ]
    assert scene.records(call) == ["call 4010 Plivo 6 60"]


def a_voicemail_that_ends_the_call(scene: Scene) -> None:
    call = scene.arrive(answer=VOICEMAIL, recorded=HELLO)
    call.hears("leave a message")
    scene.clock.advance(seconds=3)
    call.hang_up()
    assert scene.told(RECORDED) == [
        "/answer StartApp ringing",
        "/recorded Redirect completed '' 2500",
        "/hangup Hangup completed 4000",
        "/file 2500",
    ]
    assert scene.records(call) == ["call 4000 Caller 5 60"]


def a_recorded_conversation(scene: Scene) -> None:
    scene.phone(ring_seconds=4, talk_seconds=20)
    record = "<Record recordSession='true' maxLength='3600' callbackUrl='@/file'/>"
    call = scene.arrive(answer=f"{record}<Dial {DIAL}</Dial>", dialed=HELLO)
    call.hears("hello")
    assert scene.told(f"{LEG} RecordingDurationMs") == [
        "/answer StartApp ringing",
        "/leg DialAnswer 1 in-progress",
        "/leg DialConnected 1 in-progress",
        "/leg DialHangup 1 4000 in-progress",
        "/dialed Redirect completed in-progress",
        "/hangup Hangup completed",
        "/file 25000",
    ]
    assert scene.records(call) == ["leg 4000 Callee 20 60", "call 4010 Plivo 25 60"]


def a_machine(scene: Scene) -> None:
    scene.phone(machine=True)
    wait = "<Speak loop='0'>Please wait.</Speak>"
    machine_url = scene.hooks.url("/machine")
    call = scene.place(
        {"answer": wait}, machine_detection="hangup", machine_detection_url=machine_url
    )
    call.hears("please wait")
    assert scene.told("Event CallStatus Machine IfMachine HangupCauseCode Duration") == [
        "/ring Ring ringing",
        "/answer StartApp in-progress",
        "/machine MachineDetection in-progress true hangup",
        "/hangup Hangup completed 9100 3",
    ]
    assert scene.records(call) == ["call 9100 Plivo 3 60"]


def a_transfer(scene: Scene) -> None:
    action = "<GetInput action='@/input'><Speak loop='0'>Please wait.</Speak></GetInput>"
    call = scene.arrive(answer=action, other=HELLO)
    call.hears("please wait")
    call.hears("please wait")
    scene.client.calls.transfer(call.call_uuid, legs="aleg", aleg_url=scene.hooks.url("/other"))
    call.hears("hello")
    assert scene.told("Event CallStatus HangupCauseCode") == [
        "/answer StartApp ringing",
        "/other Redirect in-progress",
        "/hangup Hangup completed 4010",
    ]
    assert scene.records(call) == ["call 4010 Plivo 3 60"]


def a_bot_with_a_stream(scene: Scene) -> None:
    async def greet(bot: Bot, socket: web.WebSocketResponse, event: dict[str, Any]) -> None:
        if event["event"] == "start":
            media = {"contentType": "audio/x-mulaw", "sampleRate": 8000, "payload": SECOND}
            await socket.send_json({"event": "playAudio", "media": media})
            stream_id = event["start"]["streamId"]
            checkpoint = {"event": "checkpoint", "streamId": stream_id, "name": "greeting"}
            await socket.send_str(orjson.dumps(checkpoint).decode())

    scene.bot.react = greet
    scene.bot.events.clear()
    scene.phone(ring_seconds=4, talk_seconds=20)
    stream = "<Stream keepCallAlive='true' bidirectional='true' statusCallbackUrl='@/stream'"
    stream += f" contentType='audio/x-mulaw;rate=8000'>{scene.bot.socket_url}</Stream>"
    call = scene.arrive(answer=stream, other=f"<Dial {DIAL}</Dial>", dialed=HELLO)
    call.hears("greeting")
    scene.client.calls.transfer(call.call_uuid, legs="aleg", aleg_url=scene.hooks.url("/other"))
    call.hears("hello")
    assert scene.told("Event DialStatus HangupCauseCode") == [
        "/answer StartApp",
        "/stream StartStream",
        "/stream PlayedStream",
        "/stream StopStream",
        "/other Redirect",
        "/leg DialAnswer",
        "/leg DialConnected",
        "/leg DialHangup",
        "/dialed Redirect completed",
        "/hangup Hangup 4010",
    ]
    assert scene.bot.names() == ["start", "playedStream", "stop"]
    assert scene.records(call)[0] == "leg 4000 Callee 20 60"


def an_end_by_the_api(scene: Scene) -> None:
    call = scene.arrive(answer=f"{HELLO}<Wait length='60'/>")
    call.hears("hello")
    scene.client.calls.hangup(call.call_uuid)
    assert scene.told("Event CallStatus HangupCauseCode HangupCauseName HangupSource") == [
        "/answer StartApp ringing",
        "/hangup Hangup completed 1000 Canceled API Request",
    ]
    assert scene.records(call) == ["call 1000 API Request 1 60"]


SEQUENCES: Final[list[Callable[[Scene], None]]] = [
    a_prompt,
    a_placed_call,
    a_placed_call_to_a_busy_phone,
    a_fallback,
    a_fallback_that_fails_too,
    a_menu,
    a_menu_without_input,
    a_menu_that_is_not_waited_for,
    a_dialled_agent,
    a_busy_agent,
    three_phones,
    a_key_that_confirms,
    a_key_that_nobody_presses,
    a_voicemail,
    a_voicemail_that_ends_the_call,
    a_recorded_conversation,
    a_machine,
    a_transfer,
    a_bot_with_a_stream,
    an_end_by_the_api,
]


@pytest.fixture(scope="module")
def bot() -> Iterator[Bot]:
    """A server of audio streams, which listens."""
    loop, server = BackgroundLoop(), Bot()
    listening = served(server)
    asyncio.run_coroutine_threadsafe(listening.__aenter__(), loop.loop).result()
    yield server
    asyncio.run_coroutine_threadsafe(listening.__aexit__(None, None, None), loop.loop).result()
    loop.close()


@pytest.mark.parametrize("play", SEQUENCES, ids=lambda play: play.__name__)
def test_a_sequence(
    plivo_emulator: EmulatorUnderTest, bot: Bot, play: Callable[[Scene], None]
) -> None:
    plivo_emulator.clock.freeze()
    play(Scene(plivo_emulator, bot))


def _sent(emulator: EmulatorUnderTest, bot: Bot) -> list[tuple[str, dict[str, str], bytes]]:
    """Play all sequences, each from the same beginning; return what was sent."""
    sent = []
    for play in SEQUENCES:
        emulator.control.emulator.reset(seed=7)
        emulator.control.clock.freeze(at="2026-03-01T09:30:00Z")
        play(Scene(emulator, bot))
        sent += emulator.webhooks.received
    dropped = {"host", "date"}
    return [
        (each.path, {k: v for k, v in each.headers.items() if k not in dropped}, each.body)
        for each in sent
    ]


def test_the_same_seed_sends_the_same_bytes(plivo_emulator: EmulatorUnderTest, bot: Bot) -> None:
    """All that a call tells is about one subject, so that its order is fixed as well."""
    first, second = _sent(plivo_emulator, bot), _sent(plivo_emulator, bot)
    assert first == second


def test_watching_a_call_does_not_change_what_is_sent(
    plivo_emulator: EmulatorUnderTest, bot: Bot
) -> None:
    """Requests of the control API take no identifiers from those that the seed decides."""
    sent = []
    for looks in (0, 3):
        plivo_emulator.control.emulator.reset(seed=7)
        plivo_emulator.control.clock.freeze(at="2026-03-01T09:30:00Z")
        scene = Scene(plivo_emulator, bot)
        for _ in range(looks):
            plivo_emulator.control.calls.list()
        scene.arrive(answer=HELLO).hears("hello")
        assert len(scene.told("")) == 2
        sent.append([each.body for each in scene.hooks.received])
    assert sent[0] == sent[1]
