"""Recordings: which there are, what is known of each, and their audio."""

from __future__ import annotations

import io
import wave
from datetime import datetime
from typing import Any, cast

import httpx
import pytest

from tests.semantic.api import Api
from tests.semantic.calls import RECORDING, Line
from tests.semantic.resource_types import SUBACCOUNTS, phone
from tests.semantic.simulation import Simulation
from tests.semantic.test_application_calls import application
from tests.semantic.webhook_receiver import WebhookReceiver
from tests.spec.document import JsonObject
from tests.web_server import Answer

ANSWER = "on_application_answer"
RECORDED = "on_call_recorded"
READY = "on_call_recording"
DAY = 24 * 60 * 60


def add(simulation: Simulation, **more: Any) -> str:
    """Add a recording that is simply there, and return its identifier."""
    more = {"auth_id": simulation.api.auth_id} | more
    return simulation.control.recordings.create(**more).recording_id


def keys(api: Api, **query: Any) -> list[str]:
    return [each["recording_id"] for each in api.do("recordings_list", **query)["objects"]]


def record_call(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, xml: str, **script: Any
) -> tuple[str, str, str]:
    """Let a call come in that follows a document; return its identifier and both numbers."""
    receiver.answer(ANSWER, Answer(f"<Response>{xml}</Response>"))
    number, caller = phone(), phone(1)
    simulation.number(number, application(api, receiver))
    call = simulation.call(caller, number, **script)
    simulation.advance(10)
    return call.call_uuid, caller, number


def test_a_call_with_record_is_recorded(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    xml = (
        f'<Record action="{receiver.url(RECORDED)}" redirect="false" fileFormat="wav"'
        f' callbackUrl="{receiver.url(READY)}" playBeep="false"/>'
    )
    steps = [{"after": 2.5, "press": "#"}]
    call_uuid, caller, number = record_call(api, simulation, receiver, xml, steps=steps)
    (done,) = receiver.of(RECORDED)
    (ready,) = receiver.of(READY)
    (key,) = keys(api, call_uuid=call_uuid)
    shown = api.do("recordings_get", key)
    for told in (done.fields, ready.fields):
        assert told["RecordingID"] == key
        assert told["RecordingDurationMs"] == "2500"
        assert shown["recording_duration_ms"] == "2500.00000"
        assert shown["recording_start_ms"] == f"{told['RecordingStartMs']}.00000"
        assert shown["recording_end_ms"] == f"{told['RecordingEndMs']}.00000"
        assert told["RecordUrl"].endswith(f"/v1/Account/{api.auth_id}/Recording/{key}.wav")
    assert (shown["from_number"], shown["to_number"]) == (f"+{caller}", f"+{number}")
    assert (shown["recording_type"], shown["recording_format"]) == ("call", "wav")
    assert shown["conference_name"] == ""
    # The file is ready a little later than the recording ends.
    added = datetime.fromisoformat(shown["add_time"]).timestamp() * 1000
    assert added > float(shown["recording_end_ms"])


def test_a_recording_in_progress_is_not_there_yet(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    xml = (
        f'<Record recordSession="true" action="{receiver.url(RECORDED)}" redirect="false"'
        ' maxLength="50"/><Wait length="100"/>'
    )
    receiver.answer(ANSWER, Answer(f"<Response>{xml}</Response>"))
    number = phone()
    simulation.number(number, application(api, receiver))
    simulation.control.calls.create(from_=phone(1), to=number, talk_seconds=40)
    simulation.advance(10)
    (begun,) = receiver.of(RECORDED)
    key = begun.fields["RecordingID"]
    assert begun.fields["RecordingDuration"] == "-1"
    assert keys(api) == []
    for operation in ("recordings_get", "recordings_delete", "transcriptions_create"):
        assert api.ask(operation, key).status == 404
    simulation.advance(60)
    assert keys(api) == [key]


def test_a_masked_call_is_a_recording_like_others(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, http: httpx.Client
) -> None:
    line = Line.open(api, simulation, receiver, record=True)
    line.call(line.first, talk_seconds=40)
    _, done = receiver.of(RECORDING)
    key = done.fields["RecordingUUID"]
    shown = api.do("recordings_get", key)
    assert done.fields["RecordingResourceURL"].endswith(shown["resource_uri"])
    assert shown["recording_duration_ms"] == "40000.00000"
    assert (shown["from_number"], shown["to_number"]) == (f"+{line.first}", f"+{line.number}")
    assert keys(api) == [key]
    assert http.get(shown["recording_url"]).status_code == 200


@pytest.mark.parametrize(("length", "minutes"), [(0, 1), (0.4, 1), (60, 1), (60.5, 2), (185, 4)])
def test_storage_is_paid_for_by_the_minute(
    api: Api, simulation: Simulation, length: float, minutes: int
) -> None:
    shown = api.do("recordings_get", add(simulation, seconds=length))
    assert shown["rounded_recording_duration"] == 60 * minutes
    assert shown["recording_storage_rate"] == 0.0004
    assert shown["monthly_recording_storage_amount"] == pytest.approx(0.0004 * minutes)
    assert shown["recording_duration_ms"] == f"{int(length * 1000)}.00000"


def test_filters(api: Api, simulation: Simulation) -> None:
    chosen = {
        "call_uuid": "3a0e8a5e-8f3a-4a40-8d57-1a4c34b5c7d1",
        "conference_name": "Standup",
        "conference_uuid": "5c0e8a5e-8f3a-4a40-8d57-1a4c34b5c7d2",
        "mpc_name": "Support",
        "mpc_uuid": "7d0e8a5e-8f3a-4a40-8d57-1a4c34b5c7d3",
    }
    add(simulation)
    by_name = {name: add(simulation, **{name: value}) for name, value in chosen.items()}
    for name, value in chosen.items():
        assert keys(api, **{name: value}) == [by_name[name]]
        assert keys(api, **{name: f"{value}x"}) == []
    one = add(simulation, from_="+14155550177", to="+14155550178")
    for name, number in (("from_number", "14155550177"), ("to_number", "14155550178")):
        assert keys(api, **{name: number}) == keys(api, **{name: f"+{number}"}) == [one]
        assert keys(api, **{name: "14155550179"}) == []
    assert keys(api, from_number="sip:ann@phone.plivo.com") == []


def test_pages_are_newest_first(api: Api, simulation: Simulation) -> None:
    made: list[str] = []
    for _ in range(5):
        made.insert(0, add(simulation))
        simulation.advance(1)
    assert keys(api) == made
    page = api.do("recordings_list", limit=2, offset=2)
    assert [each["recording_id"] for each in page["objects"]] == made[2:4]
    assert page["meta"]["total_count"] == 5


def test_times(api: Api, simulation: Simulation) -> None:
    first = add(simulation)
    then = simulation.now
    simulation.advance(60)
    second = add(simulation)
    at = f"{then:%Y-%m-%d %H:%M:%S}"
    expected = {
        "add_time": [first],
        "add_time__gt": [second],
        "add_time__gte": [second, first],
        "add_time__lt": [],
        "add_time__lte": [first],
    }
    assert {name: keys(api, **{name: at}) for name in expected} == expected


def test_ages(api: Api, simulation: Simulation) -> None:
    old = add(simulation)
    simulation.advance(2 * DAY + 3)
    new = add(simulation)
    assert api.do("recordings_get", old)["recording_storage_duration"] == 2
    name = "recording_storage_duration"
    expected: dict[str, dict[int, list[str]]] = {
        "": {0: [new], 1: [], 2: [old], 3: []},
        "__gt": {0: [old], 1: [old], 2: []},
        "__gte": {0: [new, old], 1: [old], 2: [old], 3: []},
        "__lt": {0: [], 1: [new], 2: [new], 3: [new, old]},
        "__lte": {0: [new], 1: [new], 2: [new, old]},
    }
    for suffix, rows in expected.items():
        for days, wanted in rows.items():
            assert keys(api, **{name + suffix: days}) == wanted, (suffix, days)


def test_the_last_seven_days_unless_a_time_is_given(api: Api, simulation: Simulation) -> None:
    key = add(simulation)
    begin = f"{simulation.now:%Y-%m-%d %H:%M:%S}"
    simulation.advance(7 * DAY)
    assert keys(api) == [key]
    simulation.advance(1)
    assert keys(api) == []
    assert keys(api, add_time__gte=begin) == keys(api, recording_storage_duration=7) == [key]
    # It can be read all the time.
    assert api.do("recordings_get", key)["recording_storage_duration"] == 7


def test_recordings_are_kept(api: Api, simulation: Simulation, http: httpx.Client) -> None:
    key = add(simulation)
    before = api.do("accounts_get")["cash_credits"]
    simulation.advance(120 * DAY)
    shown = api.do("recordings_get", key)
    assert shown["recording_storage_duration"] == 120
    assert http.get(shown["recording_url"]).status_code == 200
    assert api.do("accounts_get")["cash_credits"] == before


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ({"add_time__gte": "2026-03-01 00:00:00", "add_time__lt": "2026-03-31 00:00:00"}, 200),
        ({"add_time__gte": "2026-03-01 00:00:00", "add_time__lt": "2026-03-31 00:00:02"}, 400),
        ({"add_time__gt": "2026-01-01 00:00:00", "add_time__lte": "2026-03-31 00:00:00"}, 400),
        ({"add_time__gt": "2026-01-01 00:00:00", "recording_storage_duration": 3}, 400),
        ({"add_time": "2026-13-01 00:00:00"}, 400),
        ({"recording_storage_duration__lt": 10**30}, 200),
        ({"recording_storage_duration__gt": 10**30}, 200),
        ({"recording_storage_duration": -1}, 400),
    ],
)
def test_time_filters_are_limited(api: Api, query: JsonObject, status: int) -> None:
    assert api.ask("recordings_list", **query).status == status


@pytest.mark.parametrize("channels", ["mono", "stereo"])
def test_wav(api: Api, simulation: Simulation, http: httpx.Client, channels: str) -> None:
    key = add(simulation, seconds=7.56, file_format="wav", channels=channels)
    reply = http.get(api.do("recordings_get", key)["recording_url"])
    assert reply.headers["content-type"] == "audio/wav"
    with wave.open(io.BytesIO(reply.content)) as file:
        assert file.getnframes() / file.getframerate() == 7.56
        assert file.getnchannels() == (2 if channels == "stereo" else 1)
        assert not any(file.readframes(file.getnframes()))


@pytest.mark.parametrize(("channels", "mode"), [("mono", 3), ("stereo", 0)])
def test_mp3(
    api: Api, simulation: Simulation, http: httpx.Client, channels: str, mode: int
) -> None:
    key = add(simulation, seconds=7.56, channels=channels)
    reply = http.get(api.do("recordings_get", key)["recording_url"])
    assert reply.headers["content-type"] == "audio/mpeg"
    frames = [reply.content[start : start + 24] for start in range(0, len(reply.content), 24)]
    # Each lasts 24 ms: MPEG-2 layer III, 8 kbit/s at 24 kHz.
    assert len(frames) * 24 == 7560
    for frame in set(frames):
        assert frame[:3] == b"\xff\xf3\x14"
        assert frame[3] >> 6 == mode
        assert not any(frame[4:])


@pytest.mark.parametrize("file_format", ["mp3", "wav"])
@pytest.mark.parametrize(
    ("wanted", "first", "last"),
    [
        ("bytes=0-0", 0, 0),
        ("bytes=10-99", 10, 99),
        ("bytes=40-", 40, None),
        ("bytes=-100", -100, None),
        ("BYTES=65500-65600", 65500, 65600),
        ("bytes=7-999999999", 7, None),
    ],
)
def test_a_part_of_the_audio(
    api: Api,
    simulation: Simulation,
    http: httpx.Client,
    file_format: str,
    wanted: str,
    first: int,
    last: int | None,
) -> None:
    key = add(simulation, seconds=100, file_format=file_format)
    url = api.do("recordings_get", key)["recording_url"]
    whole = http.get(url).content
    first %= len(whole)
    last = len(whole) - 1 if last is None else last
    reply = http.get(url, headers={"range": wanted})
    assert reply.status_code == 206
    assert reply.content == whole[first : last + 1]
    assert reply.headers["content-range"] == f"bytes {first}-{last}/{len(whole)}"


@pytest.mark.parametrize(
    "headers",
    [
        {"range": "bytes=0-1,3-4"},
        {"range": "bytes=9-3"},
        {"range": "bytes=-"},
        {"range": "lines=0-1"},
        {"range": "bytes=0-1", "if-range": '"a"'},
    ],
)
def test_all_of_the_audio(
    api: Api, simulation: Simulation, http: httpx.Client, headers: dict[str, str]
) -> None:
    url = api.do("recordings_get", add(simulation))["recording_url"]
    reply = http.get(url, headers=headers)
    assert (reply.status_code, reply.headers["accept-ranges"]) == (200, "bytes")
    assert reply.content == http.get(url).content


@pytest.mark.parametrize("wanted", ["bytes=999999-", "bytes=-0", "bytes=999999-9999999"])
def test_no_such_part_of_the_audio(
    api: Api, simulation: Simulation, http: httpx.Client, wanted: str
) -> None:
    url = api.do("recordings_get", add(simulation))["recording_url"]
    reply = http.get(url, headers={"range": wanted})
    assert reply.status_code == 416
    assert reply.headers["content-range"] == f"bytes */{len(http.get(url).content)}"


def test_a_recording_of_a_day(api: Api, simulation: Simulation, http: httpx.Client) -> None:
    """Gigabytes, of which only what is asked for is made."""
    key = add(simulation, seconds=DAY, file_format="wav", channels="stereo")
    url = api.do("recordings_get", key)["recording_url"]
    size = 44 + DAY * 8000 * 4
    assert http.head(url).headers["content-length"] == str(size)
    reply = http.get(url, headers={"range": "bytes=-10"})
    assert (reply.content, reply.headers["content-range"]) == (
        bytes(10),
        f"bytes {size - 10}-{size - 1}/{size}",
    )


def test_protected_recordings(
    api: Api, other_api: Api, simulation: Simulation, http: httpx.Client
) -> None:
    url = api.do("recordings_get", add(simulation))["recording_url"]
    simulation.control.accounts.update(api.auth_id, **cast("Any", {"protected_recordings": True}))
    refused = http.get(url)
    assert (refused.status_code, refused.headers["www-authenticate"][:5]) == (401, "Basic")
    assert http.get(url, auth=(api.auth_id, "wrong")).status_code == 401
    assert http.get(url, auth=(other_api.auth_id, other_api.auth_token)).status_code == 401
    assert http.get(url, auth=(api.auth_id, api.auth_token)).status_code == 200
    simulation.control.accounts.update(api.auth_id, **cast("Any", {"protected_recordings": False}))
    assert http.get(url).status_code == 200


def test_audio_has_one_address(api: Api, simulation: Simulation, http: httpx.Client) -> None:
    key = add(simulation)
    url = api.do("recordings_get", key)["recording_url"]
    head = http.head(url)
    assert head.status_code == 200
    got = http.get(url)
    assert "transfer-encoding" not in got.headers
    assert got.headers["content-length"] == head.headers["content-length"]
    assert int(head.headers["content-length"]) == len(got.content) > 0
    for other in (url.replace(".mp3", ".wav"), url.replace(api.auth_id, "MAXXXXXXXXXXXXXXXXXX")):
        assert http.get(other).status_code == 404
    assert http.post(url).status_code == 405
    api.do("recordings_delete", key)
    assert http.get(url).status_code == 404


def test_a_deleted_recording(api: Api, simulation: Simulation) -> None:
    key, other = add(simulation), add(simulation)
    api.do("recordings_delete", key)
    assert keys(api) == [other]
    for operation in ("recordings_get", "recordings_delete", "transcriptions_create"):
        assert api.ask(operation, key).status == 404


def test_owners(api: Api, other_api: Api, simulation: Simulation) -> None:
    sub = SUBACCOUNTS.create(api, enabled=True)
    token = api.do("subaccounts_get", sub)["auth_token"]
    owned, own = add(simulation, auth_id=sub), add(simulation)
    theirs = api.as_(sub, token)
    assert keys(theirs) == keys(api, subaccount=sub) == [owned]
    assert keys(api) == [own, owned]
    assert keys(other_api) == []
    for stranger, key in ((theirs, own), (other_api, own), (other_api, owned)):
        for operation in ("recordings_get", "recordings_delete", "transcriptions_create"):
            assert stranger.ask(operation, key).status == 404
    theirs.do("recordings_delete", owned)
    assert keys(api) == [own]


@pytest.mark.parametrize("cascade", [True, False])
def test_a_deleted_subaccount(api: Api, simulation: Simulation, cascade: bool) -> None:
    sub = SUBACCOUNTS.create(api, enabled=True)
    key, own = add(simulation, auth_id=sub), add(simulation)
    api.do("transcriptions_create", key, body={})
    api.do("subaccounts_delete", sub, cascade=cascade)
    assert keys(api) == ([own] if cascade else [own, key])
    simulation.advance(300)
    assert api.ask("transcriptions_get", key).status == (404 if cascade else 200)


def test_identifiers_in_capitals(api: Api, simulation: Simulation) -> None:
    key = add(simulation)
    assert api.do("recordings_get", key.upper())["recording_id"] == key
