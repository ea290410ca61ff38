"""Calls through Plivo's API: placing, listing, transferring, ending and rating them."""

from __future__ import annotations

import base64
from datetime import datetime
from typing import Any

import orjson
import pytest

from plivo_emulator.domain.numbers import NUMBERS
from plivo_emulator.pipeline.http import Reply, Request
from plivo_emulator.voice.engine import receive_call
from tests.emulator.voice.outbound_calls import CALLEE, OWN, Caller

AGENT = "14155550122"


class CallsApi:
    """The operations on calls, as an account or subaccount.

    Args:
        caller: the account that calls.
        credentials: Auth ID and Auth Token; those of the account unless given.
    """

    def __init__(self, caller: Caller, credentials: tuple[str, str] | None = None) -> None:
        settings = caller.world.emulator.settings
        self.caller = caller
        self.auth_id, self._token = credentials or (settings.auth_id, settings.auth_token)

    def send(self, method: str, path: str, body: Any = None, *, owned: bool = True) -> Reply:
        pair = base64.b64encode(f"{self.auth_id}:{self._token}".encode()).decode()
        headers = {"authorization": f"Basic {pair}", "content-type": "application/json"}
        start = f"/v1/Account/{self.auth_id}/" if owned else "/v1/"
        payload = b"" if body is None else orjson.dumps(body)
        return self.caller.world.emulator.handle(Request(method, start + path, headers, payload))

    def get(self, path: str) -> Any:
        reply = self.send("GET", path)
        assert reply.status == 200, reply.payload
        return orjson.loads(reply.payload)

    def create(self, **more: Any) -> Any:
        body = {
            "from": f"+{OWN}",
            "to": CALLEE,
            "answer_url": f"{self.caller.world.server.url}/answer",
        } | more
        reply = self.send("POST", "Call/", body)
        assert reply.status == 201, reply.payload
        return orjson.loads(reply.payload)

    def status(self, method: str, path: str, body: Any = None) -> int:
        return self.send(method, path, body).status

    def uuids(self, **query: Any) -> list[str]:
        text = "&".join(f"{name}={value}" for name, value in query.items())
        return [each["call_uuid"] for each in self.get(f"Call/?{text}")["objects"]]


@pytest.fixture
def api(caller: Caller) -> CallsApi:
    """The main account's calls, any number a second."""
    caller.rules(calls_per_second=1000)
    return CallsApi(caller)


def test_a_call_is_queued_live_and_over(api: CallsApi, caller: Caller) -> None:
    caller.rules(calls_per_second=1)
    nameless = api.create()["request_uuid"]
    reply = api.create(to=AGENT, caller_name="Ann")
    uuid = reply["request_uuid"]
    assert reply["message"] == "call queued"
    assert api.get("Call/?status=queued")["calls"] == [uuid]
    queued = api.get(f"Call/{uuid}/?status=queued")
    assert (queued["call_status"], queued["to"], queued["caller_name"]) == ("queued", AGENT, "Ann")
    assert api.status("GET", f"Call/{uuid}/?status=live") == 404
    caller.world.advance(seconds=2)
    assert len(api.get("Call/?status=live")["calls"]) == 2
    assert api.get(f"Call/?status=live&to_number={AGENT}")["calls"] == [uuid]
    assert api.get(f"Call/{uuid}/?status=live")["call_status"] == "ringing"
    assert api.get(f"Call/{nameless}/?status=live")["caller_name"] == ""
    assert api.status("GET", f"Call/{uuid}/?status=queued") == 404
    assert api.status("GET", f"Call/{uuid}/") == 404
    caller.world.advance(minutes=2)
    assert api.get("Call/?status=live")["calls"] == []
    assert api.get(f"Call/{uuid}/")["to_number"] == AGENT
    assert len(api.uuids()) == 2


@pytest.mark.parametrize("path", ["Call/", f"Call/{'0' * 8}-0000-4000-8000-{'0' * 12}/"])
def test_status_is_live_or_queued(api: CallsApi, path: str) -> None:
    assert api.status("GET", f"{path}?status=ended") == 400


def test_who_hung_up_and_what_is_charged(api: CallsApi, caller: Caller) -> None:
    caller.phone(CALLEE, talk_seconds=42)
    uuid = api.create(hangup_url=f"{caller.world.server.url}/hangup")["request_uuid"]
    caller.world.advance(minutes=5)
    record, told = api.get(f"Call/{uuid}/"), caller.told("/hangup")
    assert (told["RequestUUID"], told["CallUUID"]) == (uuid, record["call_uuid"]) == (uuid, uuid)
    assert record["hangup_source"] == told["HangupSource"] == "Callee"
    assert not {"call_state", "call_status"} & record.keys()
    assert (record["bill_duration"], record["billed_duration"]) == (42, 60)
    assert (told["Duration"], told["BillDuration"]) == ("42", "60")


def test_several_are_called_with_one_request(api: CallsApi) -> None:
    reply = api.create(to=f"{CALLEE}<{AGENT}<nobody")
    assert (reply["message"], len(reply["request_uuid"])) == ("calls fired", 2)
    assert reply["invalid_numbers"] == ["nobody"]


def test_somebody_calls(api: CallsApi, caller: Caller) -> None:
    body = {"to": "sip:ann@example.com", "answer_url": f"{caller.world.server.url}/answer"}
    assert api.status("POST", "Call/", body) == 400
    assert api.status("POST", "Call/", body | {"from": f"+{OWN}"}) == 201


@pytest.mark.parametrize(
    ("action", "body"),
    [
        ("Play", {"url": "https://example.com/a.mp3"}),
        ("DTMF", {"digits": "1", "legs": "aleg"}),
        ("Speak", {"text": "Hello", "length": "MAN"}),
    ],
)
def test_names_that_sdks_send(
    api: CallsApi, caller: Caller, action: str, body: dict[str, str]
) -> None:
    uuid = api.create()["request_uuid"]
    caller.world.advance(seconds=10)
    assert api.status("POST", f"Call/{uuid}/{action}/", body) == 202


@pytest.mark.parametrize("setting", ["enabled", "disabled"])
def test_a_record_says_whether_the_name_was_looked_up(
    api: CallsApi, caller: Caller, setting: str
) -> None:
    world = caller.world
    application = world.application()
    number = world.number(application)["number"]
    assert api.status("POST", f"Number/{number}/", {"cnam_lookup": setting}) == 202
    with world.step() as step:
        row = NUMBERS.get(step.tx, number)
        call = receive_call(step, number=row, application=application, caller=CALLEE, script={})
    world.advance(minutes=2)
    assert api.get(f"Call/{call.call_uuid}/")["cnam_lookup"] == setting


def test_nobody_is_told_of_the_end_unless_asked(api: CallsApi, caller: Caller) -> None:
    caller.phone(CALLEE, talk_seconds=5)
    api.create()
    caller.world.advance(minutes=2)
    assert caller.paths() == ["/answer"]


def test_a_parent_that_is_not_there(api: CallsApi) -> None:
    body = {"parent_call_uuid": "7c1e0a52-9d1b-4c1e-8f63-0b7f3c2f9a44"}
    assert api.create(**body)["message"] == "call fired"
    strict = body | {"from": OWN, "to": CALLEE, "answer_url": "http://127.0.0.1:9/a"}
    assert api.status("POST", "Call/", strict | {"error_if_parent_not_found": True}) == 404


def test_a_call_is_hung_up_once(api: CallsApi, caller: Caller) -> None:
    uuid = api.create()["request_uuid"]
    caller.world.advance(seconds=10)
    assert api.status("DELETE", f"Request/{uuid}/") == 404
    assert api.status("DELETE", f"Call/{uuid}/") == 204
    assert api.status("DELETE", f"Call/{uuid}/") == 404
    record = api.get(f"Call/{uuid}/")
    assert (record["hangup_cause_code"], record["hangup_source"]) == (1000, "API Request")
    assert (record["hangup_cause_name"], record["bill_duration"]) == ("Canceled", 7)


def test_a_request_is_cancelled(api: CallsApi, caller: Caller) -> None:
    uuid = api.create()["request_uuid"]
    caller.world.advance(seconds=1)
    assert api.status("DELETE", f"Request/{uuid}/") == 204
    caller.world.advance(minutes=1)
    assert api.get(f"Call/{uuid}/")["answer_time"] is None


def test_all_live_calls_are_hung_up(api: CallsApi, caller: Caller) -> None:
    caller.rules(calls_per_second=1)
    live, queued = api.create(to=f"{CALLEE}<{AGENT}")["request_uuid"]
    caller.world.advance(seconds=0.9)
    assert api.status("DELETE", "Call/") == 204
    assert api.get(f"Call/{live}/")["hangup_cause_code"] == 0
    assert api.get("Call/?status=queued")["calls"] == [queued]


def test_a_live_call_is_transferred(api: CallsApi, caller: Caller) -> None:
    caller.says("<Speak>Moved</Speak>", "/moved")
    url = f"{caller.world.server.url}/moved"
    uuid = api.create()["request_uuid"]
    assert api.status("POST", f"Call/{uuid}/", {"aleg_url": url}) == 404
    caller.world.advance(seconds=10)
    assert api.status("POST", f"Call/{uuid}/", {}) == 400
    assert api.status("POST", f"Call/{uuid}/", {"legs": "bleg", "bleg_url": url}) == 404
    reply = api.send("POST", f"Call/{uuid}/", {"aleg_url": url, "aleg_method": "GET"})
    assert reply.status == 202
    assert orjson.loads(reply.payload)["message"] == "call transfered"
    caller.world.advance(seconds=10)
    (moved,) = (each for each in caller.world.server.received if each.path == "/moved")
    assert (moved.method, moved.fields["CallUUID"]) == ("GET", uuid)
    assert api.status("POST", f"Call/{uuid}/", {"aleg_url": url}) == 404


def test_filters(api: CallsApi, caller: Caller) -> None:
    caller.says(f"<Dial><Number>{AGENT}</Number></Dial>")
    caller.phone(AGENT, talk_seconds=90)
    caller.phone(CALLEE, talk_seconds=None)
    first = api.create()["request_uuid"]
    caller.world.advance(minutes=5)
    second, first_again = api.uuids()
    assert first_again == first
    caller.phone(CALLEE, answer="busy")
    busy = api.create()["request_uuid"]
    caller.world.advance(minutes=5)
    assert api.uuids(parent_call_uuid=first) == [second]
    assert api.uuids(to_number=f"%2B{AGENT[:-2]}") == [busy, second, first]
    assert api.uuids(to_number=AGENT) == [second]
    assert api.uuids(hangup_cause_code=3010) == [busy]
    assert api.uuids(hangup_source="Carrier") == [busy]
    assert api.uuids(bill_duration__gte=90) == [second, first]
    assert api.uuids(bill_duration=90) == [second]
    assert api.uuids(call_direction="inbound") == []
    assert api.uuids(stir_verification="Verified") == [busy, first]
    page = api.get("Call/?limit=1&offset=1")
    assert page["meta"]["total_count"] == 3
    assert [each["call_uuid"] for each in page["objects"]] == [second]


def written(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%d%%20%H:%M:%S")


def test_windows_of_time(api: CallsApi, caller: Caller) -> None:
    uuid = api.create()["request_uuid"]
    caller.world.advance(minutes=2)
    ended = caller.state(uuid).ended
    assert ended is not None
    assert api.uuids(end_time=written(ended)) == [uuid]
    caller.world.advance(days=8)
    clock = caller.world.emulator.clock
    assert api.uuids() == []
    assert api.uuids(end_time__lt=written(clock.now())) == [uuid]
    caller.world.advance(days=30)
    assert api.uuids(end_time__lt=written(clock.now())) == []
    assert api.uuids(end_time__gt="2026-01-01%2000:00:00") == []
    both = {"end_time__gt": "2026-01-01%2000:00:00", "end_time__lt": written(clock.now())}
    assert api.uuids(**both) == [uuid]
    assert api.status("GET", f"Call/{uuid}/") == 200
    caller.world.advance(days=60)
    assert api.uuids(**both) == []
    assert api.status("GET", f"Call/{uuid}/") == 404


def test_feedback(api: CallsApi, caller: Caller) -> None:
    uuid = api.create()["request_uuid"]

    def rate(**body: Any) -> int:
        return api.send("POST", f"Call/{uuid}/Feedback/", body, owned=False).status

    assert rate(rating=5) == 404
    caller.world.advance(minutes=2)
    assert rate(rating=5) == 201
    assert rate(rating=4.5, issues=["ECHO"], notes="once") == 201
    assert rate(rating=4) == 422
    assert rate(rating=4, issues=[]) == 422
    assert rate(rating=4, issues=["NOISE"]) == 422
    assert rate(rating=6) == 422
    assert rate() == 422
    assert caller.record(uuid)["feedback"] == {"rating": 4.5, "issues": ["ECHO"], "notes": "once"}
    assert "feedback" not in api.get(f"Call/{uuid}/")


def test_calls_of_subaccounts(api: CallsApi, caller: Caller) -> None:
    made = orjson.loads(api.send("POST", "Subaccount/", {"name": "a", "enabled": True}).payload)
    sub = CallsApi(caller, (made["auth_id"], made["auth_token"]))
    own, theirs = api.create()["request_uuid"], sub.create()["request_uuid"]
    caller.world.advance(seconds=5)
    assert sub.get("Call/?status=live")["calls"] == [theirs]
    assert sub.status("GET", f"Call/{own}/?status=live") == 404
    assert sub.status("DELETE", f"Call/{own}/") == 404
    caller.world.advance(minutes=2)
    assert (sub.uuids(), api.uuids(subaccount=sub.auth_id)) == ([theirs], [theirs])
    assert api.uuids() != [theirs]
    living = sub.create()["request_uuid"]
    caller.world.advance(seconds=5)
    assert api.status("DELETE", f"Subaccount/{sub.auth_id}/?cascade=true") == 204
    caller.world.advance(minutes=2)
    assert {theirs, living} <= set(api.uuids())
    assert api.get(f"Call/{living}/")["resource_uri"].startswith(f"/v1/Account/{api.auth_id}/")
