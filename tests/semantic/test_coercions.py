"""What real clients send: leniently it is understood, strictly it is refused."""

from __future__ import annotations

from typing import Any

import pytest

from tests.semantic.api import Api
from tests.semantic.resource_types import APPLICATIONS, MASKING, SUBACCOUNTS, VERIFY, ResourceType
from tests.semantic.simulation import Simulation
from tests.spec.document import JsonObject

PINS: JsonObject = {
    "is_pin_authentication_required": True,
    "first_party_pin": "1234",
    "second_party_pin": "5678",
    "pin_prompt_play": "https://example.com/p.mp3",
}
# What is sent, and what the object then shows.
CASES: list[tuple[str, ResourceType, JsonObject, JsonObject]] = [
    *[
        (f"boolean {word!r}", SUBACCOUNTS, {"enabled": word}, {"enabled": True})
        for word in ("true", "True", "TRUE", "1", 1)
    ],
    *[
        (f"boolean {word!r}", SUBACCOUNTS, {"enabled": word}, {"enabled": False})
        for word in ("false", "False", "0", 0)
    ],
    ("curl of the reference", MASKING, {"record": "true"}, {"record": True}),
    ("null is nothing", SUBACCOUNTS, {"enabled": None}, {"enabled": False}),
    ("null switch", APPLICATIONS, {"log_incoming_messages": None}, {"log_incoming_messages": True}),
    ("null URL", APPLICATIONS, {"message_url": None}, {"message_url": ""}),
    ("number as text", MASKING, {"ring_timeout": "20"}, {"ring_timeout": 20}),
    ("PIN wait as text", MASKING, {"pin_retry_wait": "7"}, {"pin_retry_wait": None}),
    ("empty text", MASKING, {"callback_url": ""}, {"callback_url": ""}),
    ("zero limit", MASKING, {"call_time_limit": 0}, {"call_time_limit": 14_400}),
    ("zero ringing", MASKING, {"ring_timeout": 0}, {"ring_timeout": 45}),
    ("unknown field", SUBACCOUNTS, {"mode": "x"}, {"enabled": True}),
    ("field of the CLI", MASKING, {"virtual_number": "+14155550199", "mode": 1}, {}),
    ("capital P", MASKING, {"create_session_with_single_Party": False}, {}),
    ("singular", APPLICATIONS, {"log_incoming_message": False}, {"log_incoming_messages": False}),
    (
        "attribute list",
        APPLICATIONS,
        {"fallback_answer_method": "GET"},
        {"fallback_method": "GET"},
    ),
    ("what replies alone say", APPLICATIONS, {"enabled": False, "app_id": "1"}, {"enabled": True}),
    ("PIN fields as text", MASKING, PINS | {"pin_retry": "5"}, {"pin_retry": 5}),
    (
        "zeros of PINs",
        MASKING,
        PINS | {"pin_retry_wait": 0, "generate_pin_length": 0},
        {"pin_retry_wait": 5, "generate_pin_length": 4},
    ),
    ("plus left out", VERIFY, {"recipient": 14155550123}, {"recipient": "14155550123"}),
    ("zero length", VERIFY, {"code_length": 0}, {"count": 1}),
    ("null of Ruby", VERIFY, {"brand_name": None, "dtmf": None, "url": None}, {"count": 1}),
]
each_case = pytest.mark.parametrize(
    ("kind", "sent", "expected"), [pytest.param(*case[1:], id=case[0]) for case in CASES]
)


@each_case
def test_leniently_it_is_understood(
    lenient_api: Api, kind: ResourceType, sent: JsonObject, expected: JsonObject
) -> None:
    value = kind.get(lenient_api, kind.create(lenient_api, **sent))
    assert {name: value[name] for name in expected} == expected
    assert "mode" not in value


@each_case
def test_strictly_it_is_refused(
    strict_api: Api, kind: ResourceType, sent: JsonObject, expected: JsonObject
) -> None:
    body = kind.body(**sent)
    strict_api.ask(kind.resource.operation_id("create"), body=body).refused(400)
    assert kind.keys(strict_api) == []


def test_the_java_sdk_sends_its_zeros(lenient_api: Api) -> None:
    """All its primitive fields, with every session."""
    zeros = dict.fromkeys(
        ("session_expiry", "call_time_limit", "ring_timeout", "virtual_number_cooloff_period"), 0
    )
    switches = dict.fromkeys(
        (
            "record",
            "initiate_call_to_first_party",
            "is_pin_authentication_required",
            "generate_pin",
            "create_session_with_single_party",
            "force_pin_authentication",
        ),
        False,
    )
    body = MASKING.body(**zeros, **switches, geomatch=True)
    created = lenient_api.do("masking_sessions_create", body=body)
    session = created["session"]
    assert session["duration"] == 1800
    assert (session["call_time_limit"], session["ring_timeout"]) == (14_400, 45)
    # Recordings show null even then (Plivo's page on reading masking sessions).
    assert session["create_session_with_single_party"] is None
    update = dict.fromkeys(("session_expiry", "call_time_limit", "ring_timeout"), 0)
    more = {"record": False, "create_session_with_single_party": False}
    key = created["session_uuid"]
    after = lenient_api.do("masking_sessions_update", key, body=update | more)["session"]
    assert {n: v for n, v in after.items() if n != "modified_time"} == {
        n: v for n, v in session.items() if n != "modified_time"
    }


def test_the_python_sdk_repeats_the_identifier(lenient_api: Api) -> None:
    key = MASKING.create(lenient_api)
    body = {"session_uuid": key, "record": True}
    assert lenient_api.do("masking_sessions_update", key, body=body)["session"]["record"] is True
    reply = lenient_api.send("DELETE", f"Masking/Session/{key}/", body={"session_uuid": key})
    assert reply.status == 200, reply
    sent = VERIFY.create(lenient_api, otp="123456")
    body = {"session_uuid": sent, "otp": "123456"}
    lenient_api.do("verify_sessions_validate", sent, body=body)
    sub = SUBACCOUNTS.create(lenient_api)
    # Its updates send `enabled` unless the caller does (decision C29): taken literally.
    update = {"auth_id": sub, "name": "x", "enabled": False}
    lenient_api.do("subaccounts_update", sub, body=update)
    assert SUBACCOUNTS.get(lenient_api, sub)["enabled"] is False


def test_pins_may_be_numbers(lenient_api: Api) -> None:
    """Decision C47."""
    pins: dict[str, Any] = {
        "is_pin_authentication": "true",
        "first_party_pin": 1234,
        "second_party_pin": 5678,
        "pin_prompt_play": "https://example.com/p.mp3",
        "pin_retry_wait": "5",
    }
    session = MASKING.get(lenient_api, MASKING.create(lenient_api, **pins))
    assert session["is_pin_authentication_required"] is True
    assert (session["first_party_pin"], session["second_party_pin"]) == ("1234", "5678")
    assert session["pin_retry_wait"] == 5


@pytest.mark.parametrize(
    "name",
    ["created_time_lt", "created_time__lt", "expiry_time_lte", "duration_lt", "Created_Time__LT"],
)
def test_filters_in_other_spellings(lenient_api: Api, simulation: Simulation, name: str) -> None:
    """Decision C46: one underscore or two."""
    key = MASKING.create(lenient_api)
    early, late = (
        ("1", "9999") if name.startswith("d") else ("2001-01-01 00:00", "2090-01-01 00:00")
    )
    assert MASKING.keys(lenient_api, **{name: late}) == [key]
    assert MASKING.keys(lenient_api, **{name: early}) == []


def test_a_byte_order_mark_says_nothing(lenient_api: Api) -> None:
    content = b'\xef\xbb\xbf {"name": "x"}\n'
    reply = lenient_api.send("POST", "Subaccount/", content=content)
    assert reply.status == 201, reply
    assert SUBACCOUNTS.get(lenient_api, reply.body["auth_id"])["name"] == "x"


def test_filters_in_other_words(lenient_api: Api) -> None:
    key = VERIFY.create(lenient_api, otp="123456")
    lenient_api.do("verify_sessions_validate", key, body={"otp": "123456"})
    other = VERIFY.create(lenient_api)
    assert VERIFY.keys(lenient_api, status="validated") == [key]
    assert VERIFY.keys(lenient_api, status="in-progress") == [other]
    # An empty value is none.
    assert VERIFY.keys(lenient_api, recipient="", brand_name="", limit="20") == [other, key]


def test_strictly_unknown_words_are_refused(strict_api: Api) -> None:
    strict_api.ask("verify_sessions_list", status="validated").refused(400)
    strict_api.ask("masking_sessions_list", first_party="").refused(400)
    strict_api.ask("masking_sessions_list", limit="").refused(400)
    strict_api.send("GET", "Application/?limit=1&limit=2").refused(400)
    # What a query has besides is nobody's business.
    assert strict_api.send("GET", "Application/?nonsense=1").status == 200


@pytest.mark.parametrize(
    "content_type", ["application/json; charset=utf-8", "APPLICATION/JSON", "application/json;x=y"]
)
def test_content_types_that_mean_json(api: Api, content_type: str) -> None:
    headers = {"content-type": content_type}
    reply = api.send("POST", "Subaccount/", body={"name": "x"}, headers=headers)
    assert reply.status == 201, reply


@pytest.mark.parametrize(
    "content_type", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "x"]
)
def test_content_types_that_do_not(api: Api, content_type: str) -> None:
    headers = {"content-type": content_type}
    api.send("POST", "Subaccount/", body={"name": "x"}, headers=headers).refused(400)
    assert SUBACCOUNTS.keys(api) == []
