"""One thing, many replies: creating, reading, listing and changing it show the same of it."""

from __future__ import annotations

import re
from typing import Any, Final

import pytest

from tests.contract.resources import dig
from tests.semantic.api import Api
from tests.semantic.calls import RECORDING, Line, moment
from tests.semantic.invariants import masking_time
from tests.semantic.resource_types import (
    APPLICATIONS,
    MASKING,
    SUBACCOUNTS,
    VERIFY,
    ResourceType,
    each_resource_type,
    phone,
)
from tests.semantic.simulation import Simulation
from tests.semantic.values import values, without
from tests.semantic.webhook_receiver import WebhookReceiver
from tests.spec.document import JsonObject
from tests.web_server import Answer

PINS: Final[dict[str, Any]] = {
    "is_pin_authentication_required": True,
    "pin_prompt_play": "https://example.com/enter-pin.mp3",
    "first_party_pin": "4821",
    "second_party_pin": "7305",
    "incorrect_pin_play": "https://example.com/wrong.mp3",
    "pin_retry": 3,
    "pin_retry_wait": 7,
    "generate_pin_length": 5,
}
# What Plivo's pages show of a leg and of a recording.
_LEG: Final = r"https://api\.plivo\.com/v1/Account/{}/Call/[0-9a-f-]{{36}}"
_RECORDING: Final = r"https://api\.plivo\.com/v1/Account/{}/Recording/[0-9a-f-]{{36}}/"
_LEGS: Final = ("first_party_resource_url", "second_party_resource_url")


def everywhere(api: Api, kind: ResourceType, key: str) -> JsonObject:
    """What a thing shows, wherever it is shown; an update that says nothing shows it too."""
    value = kind.get(api, key)
    row = kind.row(api, key)
    assert {name: row[name] for name in value} == value
    assert set(row) - set(value) <= {"resource_uri"}
    if kind is MASKING and value["status"] == "active":
        updated = api.do("masking_sessions_update", key, body={})["session"]
        assert without(updated, "modified_time") == without(value, "modified_time")
    return value


@each_resource_type("create", "get", "list")
def test_a_new_one_is_the_same_everywhere(
    api: Api, simulation: Simulation, kind: ResourceType
) -> None:
    body = kind.body(**values(kind, "create"))
    reply = api.do(kind.resource.operation_id("create"), body=body)
    value = everywhere(api, kind, kind.finish(api, body, reply))
    if (place := kind.resource.document_place("create")) is not None:
        assert without(dig(reply, place), "api_id") == value
    others = {"api_id", "virtual_number", kind.resource.row_id}
    for name in set(reply) & set(value) - others:
        assert reply[name] == value[name]


@pytest.mark.parametrize(
    "more",
    [PINS, PINS | {"generate_pin": True}, {"create_session_with_single_party": True}],
    ids=["pins", "made up pins", "single party"],
)
def test_a_session_of_each_sort_is_the_same_everywhere(
    api: Api, simulation: Simulation, more: dict[str, Any]
) -> None:
    body = MASKING.body(**more)
    if "create_session_with_single_party" in more:
        del body["second_party"]
    created = api.do("masking_sessions_create", body=body)["session"]
    assert created["created_time"] == created["modified_time"]
    assert masking_time(created["created_time"]) == simulation.now
    simulation.advance(seconds=10)
    assert everywhere(api, MASKING, created["session_uuid"]) == created


def test_calls_are_the_same_everywhere(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    line = Line.open(api, simulation, receiver, record=True)
    for talk, answer in ((10, "answered"), (70, "answered"), (0, "busy")):
        line.call(line.first, ring_seconds=2, talk_seconds=talk, answer=answer)
        simulation.advance(seconds=100)
    session = everywhere(api, MASKING, line.key)
    calls = session["interaction"]
    assert [each["duration"] for each in calls] == [22, 142, 2]
    addresses = [each[name] for each in calls for name in _LEGS]
    assert len(set(addresses)) == 6
    assert all(re.fullmatch(_LEG.format(api.auth_id), each) for each in addresses)
    recorded = [each.get("recording_resource_url") for each in calls]
    assert all(re.fullmatch(_RECORDING.format(api.auth_id), str(each)) for each in recorded[:2])
    assert recorded[2] is None
    told = [each.fields["RecordingResourceURL"] for each in receiver.of(RECORDING)]
    assert told == [recorded[0]] * 2 + [recorded[1]] * 2
    starts = [masking_time(each["start_time"]) for each in calls]
    assert [(each - starts[0]).seconds for each in starts] == [0, 112, 284]
    assert session["last_interaction_time"] == calls[-1]["end_time"]
    simulation.advance(days=1)
    assert everywhere(api, MASKING, line.key)["interaction"] == calls


@pytest.mark.parametrize("caller", ["first", "second"])
def test_recordings_say_whose_call_it_was(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, caller: str
) -> None:
    line = Line.open(api, simulation, receiver, record=True)
    parties = (line.first, line.second)[:: 1 if caller == "first" else -1]
    for recording in ("completed", "failed"):
        line.call(parties[0], recording=recording)
    heard = receiver.of(RECORDING)
    assert len(heard) == 3
    for each in heard:
        assert (each.fields["From"], each.fields["To"]) == parties
        assert each.fields["VirtualNumber"] == line.number
        assert each.fields["SessionUUID"] == line.key
    # The calls' own events count along.
    assert [each.fields["SequenceNumber"] for each in heard] == (
        ["4", "7", "4"] if caller == "first" else ["3", "6", "3"]
    )


def test_attempts_are_the_same_everywhere(api: Api, simulation: Simulation) -> None:
    recipient = phone()
    more = {"brand_name": "Ferrer", "app_hash": "FA9qCX9VSuW", "code_length": 5}
    VERIFY.create(api, recipient=recipient, **more)
    simulation.advance(seconds=30)
    more = {"channel": "voice", "dtmf": 1, "fraud_check": "disabled"}
    key = VERIFY.create(api, recipient=recipient, **more, otp="493027")
    first, second = everywhere(api, VERIFY, key)["attempt_details"]
    assert (first["brand_name"], first["app_hash"]) == ("Ferrer", "FA9qCX9VSuW")
    assert (first["code_length"], second["dtmf"], second["fraud_check"]) == (5, 1, "disabled")
    simulation.advance(seconds=30)
    session = everywhere(api, VERIFY, key)
    assert [each["status"] for each in session["attempt_details"]] == ["delivered", "answer"]
    simulation.advance(seconds=600)
    assert everywhere(api, VERIFY, key)["status"] == "expired"


def test_owners_are_the_same_everywhere(api: Api) -> None:
    sub = SUBACCOUNTS.create(api)
    keys = [APPLICATIONS.create(api), APPLICATIONS.create(api, subaccount=sub)]
    assert [everywhere(api, APPLICATIONS, key)["sub_account"] for key in keys] == [None, sub]
    rows = {row["app_id"]: row["sub_account"] for row in APPLICATIONS.walk(api)}
    assert rows == {keys[0]: None, keys[1]: sub}


def test_a_new_account_is_as_in_the_reference(api: Api, simulation: Simulation) -> None:
    """Standard and prepaid, and nothing of it changes by itself."""
    account = without(api.do("accounts_get"), "api_id", "auth_id", "resource_uri", "name")
    assert account == {
        "account_type": "standard",
        "billing_mode": "prepaid",
        "auto_recharge": False,
        "cash_credits": "100.00000",
        "address": "",
        "city": "",
        "state": "",
        "timezone": "UTC",
    }
    before = api.do("accounts_get")
    simulation.advance(days=40)
    assert without(api.do("accounts_get"), "api_id") == without(before, "api_id")


@pytest.mark.parametrize("forwarded", [None, "14155550188"])
def test_all_events_of_a_call_agree(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, forwarded: str | None
) -> None:
    """Answer, fallback and hangup tell the same of who calls whom, since when, at what rate."""
    answer, fallback, hangup = (
        f"on_application_{name}" for name in ("answer", "fallback_answer", "hangup")
    )
    receiver.answer(answer, Answer("", status=500))
    receiver.answer(fallback, Answer("<Response><Speak>x</Speak></Response>"))
    app_id = APPLICATIONS.create(
        api,
        answer_url=receiver.url(answer),
        fallback_answer_url=receiver.url(fallback),
        hangup_url=receiver.url(hangup),
    )
    number, start = phone(), simulation.now
    simulation.number(number, app_id)
    more = {} if forwarded is None else {"forwarded_from": forwarded}
    simulation.call(phone(1), number, talk_seconds=7, **more)
    (asked,), (again,), (told,) = (receiver.of(event) for event in (answer, fallback, hangup))
    assert asked.fields == again.fields
    same = set(asked.fields) - {"CallStatus", "Event"}
    assert {name: told.fields[name] for name in same} == {name: asked.fields[name] for name in same}
    assert asked.fields.get("ForwardedFrom") == forwarded
    # The layout of the recorded vectors of signatures.
    assert asked.fields["SessionStart"] == f"{start:%Y-%m-%d %H:%M:%S.%f}"
    assert moment(told, "StartTime") == start
