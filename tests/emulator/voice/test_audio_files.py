"""Audio files take their own time: they are fetched from the user's server and measured."""

from __future__ import annotations

import io
import logging
import struct
import threading
import wave
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from plivo_client import Plivo
from plivo_emulator.domain.numbers import NUMBERS
from plivo_emulator.emulator import Emulator
from plivo_emulator.receiver import Answer as receiver_answer
from plivo_emulator.receiver import WebhookReceiver
from plivo_emulator.settings import Settings
from plivo_emulator.simulation import masked_calls
from plivo_emulator.store import Where
from plivo_emulator.store.records import from_document
from plivo_emulator.testing import EmulatorUnderTest
from plivo_emulator.voice import audio_files
from plivo_emulator.voice.audio import silence
from plivo_emulator.voice.audio_files import duration
from plivo_emulator.voice.calls import CALLS, Call, Heard
from plivo_emulator.voice.sounds import DEFAULT_PLAY
from tests.emulator.simulation.application_server import START, World, world
from tests.emulator.voice.outbound_calls import Caller
from tests.web_server import Answer, ApplicationServer, Received, application_server


def wav(seconds: float, rate: int = 8_000, channels: int = 1, width: int = 2) -> bytes:
    content = io.BytesIO()
    with wave.open(content, "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(width)
        file.setframerate(rate)
        file.writeframes(bytes(round(seconds * rate) * channels * width))
    return content.getvalue()


def mp3(seconds: float) -> bytes:
    made = silence("mp3", round(seconds * 1000), "mono")
    return b"".join(made.parts(0, made.size))


def mulaw(seconds: int) -> bytes:
    """A WAV file with mu-law samples, which the standard library does not read."""
    data = b"\xff" * 8_000 * seconds
    form = struct.pack("<4sIHHIIHH", b"fmt ", 16, 7, 1, 8_000, 8_000, 1, 8)
    fact = struct.pack("<4sII", b"fact", 4, len(data))
    body = b"WAVE" + form + fact + b"data" + struct.pack("<I", len(data)) + data
    return b"RIFF" + struct.pack("<I", len(body)) + body


@pytest.mark.parametrize(
    ("content", "seconds"),
    [
        (wav(1.5), 1.5),
        (wav(2.25, rate=44_100, channels=2), 2.25),
        (wav(3, width=1), 3),
        (mulaw(4), 4),
        (mp3(7.2), 7.2),
        # Streamed, before the writer knew how long it would be.
        (wav(2).replace(struct.pack("<I", 32_000), b"\xff\xff\xff\x7f"), 2),
    ],
)
def test_how_long_a_file_is(content: bytes, seconds: float) -> None:
    assert duration(content) == pytest.approx(seconds)


@pytest.mark.parametrize("content", [b"", b"<html></html>", b"RIFF", b"ID3", mulaw(1)[:30]])
def test_what_is_no_audio(content: bytes) -> None:
    with pytest.raises(ValueError, match="audio file"):
        duration(content)


def heard(caller: Caller, call_uuid: str) -> list[Heard]:
    return caller.state(call_uuid).heard


def lengths(caller: Caller, call_uuid: str) -> list[float]:
    """Return how long each sound was heard, in seconds."""
    sounds = heard(caller, call_uuid)
    return [(sound.end - sound.start).total_seconds() for sound in sounds if sound.end]


def serve(caller: Caller, path: str, content: bytes, **more: Any) -> str:
    server = caller.world.server
    server.answers[path] = Answer(content, content_type="audio/mpeg", **more)
    return server.url + path


def test_a_file_takes_its_own_time(caller: Caller) -> None:
    caller.says(f"<Play>{serve(caller, '/a.wav', wav(12))}</Play><Speak>Bye</Speak>")
    call = caller.call()
    caller.world.advance(minutes=5)
    assert lengths(caller, call) == [12, 1]
    assert caller.state(call).seconds == 13


def test_each_repetition_takes_its_own_time(caller: Caller) -> None:
    caller.says(f'<Play loop="3">{serve(caller, "/a.mp3", mp3(7.2))}</Play>')
    call = caller.call()
    caller.world.advance(minutes=5)
    assert lengths(caller, call) == [pytest.approx(21.6)]


def test_files_inside_of_prompts_and_for_wrong_keys(caller: Caller) -> None:
    menu, wrong = (serve(caller, path, wav(long)) for path, long in (("/m", 2), ("/w", 3)))
    caller.phone(steps=[{"after": 1, "press": "9"}])
    caller.says(
        f'<GetDigits action="{caller.world.server.url}/x" validDigits="1" retries="2" '
        f'invalidDigitsSound="{wrong}"><Play>{menu}</Play></GetDigits>'
    )
    call = caller.call()
    caller.world.advance(minutes=5)
    assert lengths(caller, call) == [1, 3, 2]


def test_a_file_is_fetched_once(caller: Caller) -> None:
    caller.says(f"<Play>{serve(caller, '/a.wav', wav(2))}</Play>")
    calls = [caller.call(to=f"1415555020{last}") for last in range(3)]
    caller.world.advance(minutes=5)
    assert [lengths(caller, call) for call in calls] == [[2]] * 3
    assert caller.paths().count("/a.wav") == 1


def test_a_reset_forgets_it(caller: Caller) -> None:
    audio = caller.world.emulator.services.audio
    url = serve(caller, "/a.wav", wav(2))
    caller.says(f"<Play>{url}</Play>")
    caller.call()
    caller.world.advance(minutes=5)
    assert audio.seconds(url) == 2
    caller.world.emulator.reset()
    assert audio.seconds(url) == DEFAULT_PLAY


def test_a_call_keeps_what_it_knows(caller: Caller) -> None:
    """After a restart the files of its document are as long as before."""
    url = serve(caller, "/a.wav", wav(2))
    caller.says(f'<Wait length="10"/><Play>{url}</Play>')
    call = caller.call()
    caller.world.advance(seconds=8)
    caller.world.emulator.services.audio.forget()
    caller.world.server.answers["/a.wav"] = Answer(status=404)
    caller.world.advance(minutes=5)
    assert lengths(caller, call)[-1] == 2


def test_redirects_are_followed(caller: Caller) -> None:
    serve(caller, "/b.wav", wav(2))
    url = serve(caller, "/a.wav", b"", status=302, location="/b.wav")
    caller.says(f"<Play>{url}</Play>")
    call = caller.call()
    caller.world.advance(minutes=5)
    assert lengths(caller, call) == [2]


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (Answer(status=404), "answered with status 404"),
        (Answer("<html/>"), "it is not an audio file that can be read"),
        (Answer(status=302, location="/a.wav"), "too many redirects"),
        (Answer(status=302, location="http://192.0.2.1/a.wav"), "192.0.2.1 is not loopback"),
        (Answer(bytes(10 * 1024 * 1024 + 1)), "it is larger than 10 MB"),
    ],
)
def test_what_cannot_be_measured_is_logged(
    caller: Caller, answer: Answer, reason: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    caller.world.server.answers["/a.wav"] = answer
    caller.says(f"<Play>{caller.world.server.url}/a.wav</Play><Speak>Bye</Speak>")
    call = caller.call()
    caller.world.advance(minutes=5)
    assert lengths(caller, call) == [DEFAULT_PLAY, 1]
    (line,) = (line for line in caplog.messages if line.startswith("Audio "))
    assert f"/a.wav could not be measured: {reason}" in line


def test_a_foreign_host_is_not_asked(caller: Caller, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    caller.says("<Play>https://example.com/a.mp3</Play>" * 2)
    calls = [caller.call(to=f"1415555020{last}") for last in range(2)]
    caller.world.advance(minutes=5)
    assert [lengths(caller, call) for call in calls] == [[DEFAULT_PLAY] * 2] * 2
    assert len([line for line in caplog.messages if "example.com is not loopback" in line]) == 1


def test_a_mapped_host_is_asked_locally() -> None:
    with (
        application_server() as server,
        Emulator(Settings(seed=1, map={"https://files.example.com": server.url})) as emulator,
    ):
        emulator.clock.freeze(START)
        caller = Caller(World(emulator, server))
        server.answers["/a.wav"] = Answer(wav(2))
        caller.says("<Play>https://files.example.com/a.wav</Play>")
        call = caller.call()
        caller.world.advance(minutes=5)
        assert lengths(caller, call) == [2]
        (asked,) = (each for each in server.received if each.path == "/a.wav")
        assert asked.headers["host"] == "files.example.com"


def test_the_emulator_does_not_ask_itself() -> None:
    """A URL that a client chose must not reach the control API."""

    def refused(request: Received) -> Answer:
        assert "x-plivo-emulator-delivery" in request.headers
        return Answer(status=403)

    with world() as there:
        caller = Caller(there)
        there.server.answers["/_emulator/clock"] = refused
        caller.says(f"<Play>{there.server.url}/_emulator/clock</Play>")
        call = caller.call()
        there.advance(minutes=5)
        assert lengths(caller, call) == [DEFAULT_PLAY]


def test_a_recording_that_is_played_takes_its_time(caller: Caller) -> None:
    server = caller.world.server

    def play(request: Received) -> Answer:
        return Answer(f"<Response><Play>{request.fields['RecordUrl']}</Play></Response>")

    server.answers["/recorded"] = play
    caller.says(f'<Record action="{server.url}/recorded" maxLength="9" playBeep="false"/>')
    call = caller.call()
    caller.world.advance(minutes=5)
    assert lengths(caller, call)[-1] == 9


def test_a_webhook_receiver_serves_audio(caller: Caller) -> None:
    with WebhookReceiver([]) as receiver:
        receiver.answers["/a.wav"] = receiver_answer(body=wav(2), content_type="audio/wav")
        caller.says(f"<Play>{receiver.url('/a.wav')}</Play><Play>{receiver.url('/b.wav')}</Play>")
        call = caller.call()
        caller.world.advance(minutes=5)
        assert lengths(caller, call) == [2, DEFAULT_PLAY]
        assert receiver.refused == []


@pytest.mark.parametrize(
    ("caller_number", "options", "heard_by"),
    [
        # A stranger hears that nobody is connected; the call ends after that.
        ("14155550199", ["unknown_caller_play"], "caller"),
        ("14155550177", ["first_party_play_url"], "caller"),
        ("14155550177", ["second_party_play_url"], "callee"),
    ],
)
def test_prompts_of_masked_calls_take_their_time(
    caller_number: str, options: list[str], heard_by: str
) -> None:
    with world() as there:
        caller = Caller(there)
        url = serve(caller, "/a", wav(4))
        session = there.request(
            "POST",
            "Masking/Session/",
            {"first_party": "14155550177", "second_party": "14155550178"}
            | dict.fromkeys(options, url),
        )["session"]
        there.advance()
        with there.step() as step:
            number = NUMBERS.get(step.tx, session["virtual_number"])
            assert number is not None
            call = masked_calls.dial(step, number, caller_number, {"talk_seconds": 10})
        assert call is not None
        there.advance(minutes=5)
        leg = caller.state(call.call_uuid)
        if heard_by == "callee":
            with there.emulator.store.transaction(write=False) as tx:
                (row,) = CALLS.all(tx, Where(("parent", "=", call.call_uuid)))
            leg = from_document(Call, row.document)
            assert leg.seconds == 14
        prompts = [sound for sound in leg.heard if sound.kind == "play"]
        assert [(one.text, one.end - one.start) for one in prompts if one.end] == [
            (url, timedelta(seconds=4))
        ]
        if "unknown_caller_play" in options:
            assert leg.ended is not None
            assert leg.ended - leg.created == timedelta(seconds=4)


def test_prompts_keep_their_time_after_a_restart(tmp_path: Path) -> None:
    database = str(tmp_path / "plivo.db")
    with world(database) as there:
        url = serve(Caller(there), "/a", wav(4))
        body = {"first_party": "14155550177", "second_party": "14155550178"}
        uuid = there.request("POST", "Masking/Session/", body)["session_uuid"]
        change = {"first_party_play_url": url}
        number = there.request("POST", f"Masking/Session/{uuid}/", change)["session"]
        there.advance()
    with world(database) as there:
        with there.step() as step:
            row = NUMBERS.get(step.tx, number["virtual_number"])
            assert row is not None
            call = masked_calls.dial(step, row, "14155550177", {"talk_seconds": 10})
        assert call is not None
        there.advance(minutes=5)
        with there.emulator.store.transaction(write=False) as tx:
            (stored,) = CALLS.all(tx, Where(("call_uuid", "=", call.call_uuid)))
        prompts = [each for each in from_document(Call, stored.document).heard if each.text == url]
        assert [each.end and each.end - each.start for each in prompts] == [timedelta(seconds=4)]


def test_a_pin_is_entered_after_its_prompt() -> None:
    with world() as there:
        caller = Caller(there)
        prompt, wrong = (serve(caller, path, wav(long)) for path, long in (("/p", 4), ("/w", 3)))
        session = there.request(
            "POST",
            "Masking/Session/",
            {
                "first_party": "14155550177",
                "second_party": "14155550178",
                "is_pin_authentication_required": True,
                "first_party_pin": "1234",
                "second_party_pin": "5678",
                "pin_prompt_play": prompt,
                "incorrect_pin_play": wrong,
            },
        )["session"]
        there.advance()
        with there.step() as step:
            number = NUMBERS.get(step.tx, session["virtual_number"])
            assert number is not None
            script = {"pins": ["0000", "1234"]}
            call = masked_calls.dial(step, number, "14155550199", script)
        assert call is not None
        there.advance(minutes=5)
        leg = caller.state(call.call_uuid)
        heard = [sound for sound in leg.heard if sound.kind == "play"]
        # Two seconds for each PIN.
        starts = [(sound.text, (sound.start - leg.created).total_seconds()) for sound in heard]
        assert starts == [(prompt, 0), (wrong, 6)]
        assert leg.answered is not None
        assert (leg.answered - leg.created).total_seconds() == 11


@pytest.fixture
def live(caller: Caller) -> tuple[Caller, str]:
    """A call that waits."""
    call = caller.call()
    caller.world.advance(seconds=10)
    return caller, call


def test_files_that_requests_play_take_their_time(live: tuple[Caller, str]) -> None:
    caller, call = live
    urls = ",".join(serve(caller, path, wav(long)) for path, long in (("/a", 2), ("/b", 4)))
    caller.world.request("POST", f"Call/{call}/Play/", {"urls": urls})
    caller.world.advance()
    assert lengths(caller, call)[-2:] == [2, 4]


def test_files_that_are_played_to_a_conference(caller: Caller) -> None:
    caller.says("<Conference>Room</Conference>")
    call = caller.call()
    caller.world.advance(seconds=10)
    url = serve(caller, "/a", wav(2))
    caller.world.request("POST", "Conference/Room/Member/all/Play/", {"url": url})
    caller.world.advance()
    assert lengths(caller, call)[-1] == 2


# A program that serves the files it lets people hear ----------------------------------------------


class OneThread:
    """A server that answers nothing while its program waits for the reply to a request."""

    def __init__(self, server: ApplicationServer) -> None:
        self.server = server
        self.idle = threading.Event()

    def serves(self, path: str, content: bytes) -> str:
        def answer(request: Received) -> Answer:
            self.idle.wait()
            return Answer(content, content_type="audio/wav")

        self.server.answers[path] = answer
        return self.server.url + path


def _play_in_call(client: Plivo, url: str) -> None:
    (call,) = client.calls.list_live().calls
    client.call_actions.start_playing(call, urls=url)


def _play_in_conference(client: Plivo, url: str) -> None:
    client.conferences.start_playing("Room", "all", url=url)


def _play_in_multi_party_call(client: Plivo, url: str) -> None:
    client.multi_party_participants.start_playing("name_Room", "all", url=url)


@pytest.mark.parametrize(
    ("document", "play"),
    [
        ("<Speak>Hello</Speak><Wait length='60'/>", _play_in_call),
        ("<Conference>Room</Conference>", _play_in_conference),
        ("<MultiPartyCall role='Agent'>Room</MultiPartyCall>", _play_in_multi_party_call),
    ],
    ids=["call", "conference", "multi-party call"],
)
def test_the_reply_does_not_wait_for_the_file(
    plivo_emulator: EmulatorUnderTest,
    monkeypatch: pytest.MonkeyPatch,
    document: str,
    play: Callable[[Plivo, str], None],
) -> None:
    # Whatever the machine is busy with, only the file itself is waited for.
    monkeypatch.setattr(audio_files, "FETCH_SECONDS", 60.0)
    plivo_emulator.clock.freeze()
    client = plivo_emulator.client
    with application_server() as server:
        server.answers["/answer"] = Answer(f"<Response>{document}</Response>")
        application = client.applications.create(app_name="a", answer_url=f"{server.url}/answer")
        call = plivo_emulator.phone("14155550123", str(application.app_id))
        plivo_emulator.clock.advance(seconds=10)
        program = OneThread(server)
        url = program.serves("/a.wav", wav(2))
        play(client, url)
        assert url not in [sound.text for sound in call.state.heard or []]
        program.idle.set()
        plivo_emulator.clock.advance(seconds=10)
        (sound,) = (sound for sound in call.state.heard or [] if sound.text == url)
        began, ended = (datetime.fromisoformat(str(one)) for one in (sound.start, sound.end))
        assert (ended - began).total_seconds() == 2
        assert (began - datetime.fromisoformat(call.state.started)).total_seconds() == 10


def test_a_prompt_does_not_hold_up_the_reply(
    plivo_emulator: EmulatorUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(audio_files, "FETCH_SECONDS", 60.0)
    plivo_emulator.clock.freeze()
    with application_server() as server:
        program = OneThread(server)
        url = program.serves("/a.wav", wav(4))
        session = plivo_emulator.client.masking_sessions.create(
            first_party="14155550177", second_party="14155550178", unknown_caller_play=url
        ).session
        program.idle.set()
        # The stranger hears it at once, so the call waits for the file.
        call = plivo_emulator.control.calls.create(
            from_="14155550199", to=str(session.virtual_number), advance=True
        )
        (sound,) = (sound for sound in call.heard or [] if sound.text == url)
        began, ended = (datetime.fromisoformat(str(one)) for one in (sound.start, sound.end))
        assert (ended - began).total_seconds() == 4


def alone_in_room(caller: Caller) -> str:
    """Let a call be alone in a conference."""
    caller.says("<Conference>Room</Conference>")
    call = caller.call()
    caller.world.advance(seconds=10)
    return call


def test_a_room_hears_everything_in_the_order_of_the_requests(caller: Caller) -> None:
    """A text waits for the file before it."""
    call = alone_in_room(caller)
    url, known = (serve(caller, path, wav(2)) for path in ("/a", "/b"))
    for path, body in (
        ("Play", {"url": known}),
        ("Play", {"url": url}),
        ("Speak", {"text": "Bye"}),
        ("Play", {"url": known}),
    ):
        caller.world.request("POST", f"Conference/Room/Member/all/{path}/", body)
    caller.world.advance(seconds=10)
    heard_in_room = [(sound.text, sound.start) for sound in heard(caller, call)[-4:]]
    assert [text for text, _ in heard_in_room] == [known, url, "Bye", known]
    first = heard_in_room[0][1]
    assert [(at - first).total_seconds() for _, at in heard_in_room] == [0, 2, 4, 5]


def test_what_is_stopped_before_it_began_is_not_heard(live: tuple[Caller, str]) -> None:
    caller, call = live
    url = serve(caller, "/a", wav(2))
    before = len(heard(caller, call))
    caller.world.request("POST", f"Call/{call}/Play/", {"urls": url})
    caller.world.request("DELETE", f"Call/{call}/Play/")
    caller.world.advance(seconds=10)
    assert len(heard(caller, call)) == before


def test_stopping_files_leaves_texts_that_wait(caller: Caller) -> None:
    call = alone_in_room(caller)
    url = serve(caller, "/a", wav(2))
    caller.world.request("POST", "Conference/Room/Member/all/Play/", {"url": url})
    caller.world.request("POST", "Conference/Room/Member/all/Speak/", {"text": "Bye"})
    caller.world.request("DELETE", "Conference/Room/Member/all/Play/")
    caller.world.advance(seconds=10)
    assert [sound.text for sound in heard(caller, call)[-1:]] == ["Bye"]
    assert url not in [sound.text for sound in heard(caller, call)]


def test_after_a_restart_it_is_heard_all_the_same(tmp_path: Path) -> None:
    """Nobody knows then how long the file is."""
    database = str(tmp_path / "plivo.db")
    with world(database) as there:
        caller = Caller(there)
        call = caller.call()
        there.advance(seconds=10)
        url = serve(caller, "/a", wav(2))
        there.request("POST", f"Call/{call}/Play/", {"urls": url})
    with world(database) as there:
        there.advance(minutes=1)
        state = from_document(Call, there.row(CALLS, call).document)
        (sound,) = (each for each in state.heard if each.text == url)
        assert sound.end is not None
        assert (sound.end - sound.start).total_seconds() == DEFAULT_PLAY


def test_the_sounds_of_a_room(caller: Caller) -> None:
    url = serve(caller, "/a", wav(2))
    caller.says(f"<Play>{url}</Play>", path="/enter")
    caller.says(f'<Conference enterSound="{caller.world.server.url}/enter">Room</Conference>')
    call = caller.call()
    caller.world.advance(seconds=30)
    assert 2 in lengths(caller, call)


def test_two_runs_are_the_same() -> None:
    def run() -> list[Call]:
        with world() as there:
            caller = Caller(there)
            serve(caller, "/a", wav(2))
            caller.says("<Play>http://127.0.0.1:1/a</Play><Speak>Bye</Speak>")
            calls = [caller.call(to=f"1415555020{last}") for last in range(3)]
            there.advance(minutes=5)
            rows = [there.row(CALLS, call) for call in calls]
            return [from_document(Call, row.document) for row in rows]

    first, second = run(), run()
    assert [call.heard for call in first] == [call.heard for call in second]
