"""Every spelling that real clients and pages use: leniently the same, strictly unknown.

The SDKs and pages that each is from stand in `docs/decisions.md` (C9, C20, C21, C35, C46).
"""

from __future__ import annotations

from typing import Any, Final

import pytest

from tests.semantic.api import Api
from tests.semantic.resource_types import APPLICATIONS, MASKING, SUBACCOUNTS, ResourceType, phone
from tests.semantic.simulation import Simulation
from tests.spec.document import JsonObject

PROMPT: Final = {
    "pin_prompt_play": "https://example.com/p.mp3",
    "first_party_pin": "1234",
    "second_party_pin": "5678",
}
# How the resource is made or changed, what is sent so, and what must come of it.
FIELDS: Final[list[tuple[ResourceType, JsonObject, JsonObject]]] = [
    (APPLICATIONS, {"log_incoming_message": False}, {"log_incoming_messages": False}),
    (APPLICATIONS, {"fallback_answer_method": "GET"}, {"fallback_method": "GET"}),
    (APPLICATIONS, {"Public_URI": True}, {"public_uri": True}),
    (
        MASKING,
        {"is_pin_authentication": True} | PROMPT,
        {"is_pin_authentication_required": True, "first_party_pin": "1234"},
    ),
    (MASKING, {"Ring_Timeout": 20}, {"ring_timeout": 20}),
    (MASKING, {"create_session_with_single_Party": False}, {}),
]
# JSON does not tell 30.0 from 30, and SDKs write either.
WHOLE: Final = [
    ("session_expiry", 600.0, "duration", 600),
    ("ring_timeout", 30.0, "ring_timeout", 30),
    ("call_time_limit", 9e2, "call_time_limit", 900),
    ("virtual_number_cooloff_period", 0.0, "virtual_number_cooloff_period", 0),
]


@pytest.mark.parametrize(("kind", "sent", "expected"), FIELDS)
def test_fields_in_other_spellings(
    lenient_api: Api, kind: ResourceType, sent: JsonObject, expected: JsonObject
) -> None:
    value = kind.get(lenient_api, kind.create(lenient_api, **sent))
    assert {name: value[name] for name in expected} == expected


@pytest.mark.parametrize(("kind", "sent", "expected"), FIELDS)
def test_strictly_they_are_unknown(
    strict_api: Api, kind: ResourceType, sent: JsonObject, expected: JsonObject
) -> None:
    body = kind.body(**sent)
    strict_api.ask(kind.resource.operation_id("create"), body=body).refused(400)
    assert kind.keys(strict_api) == []


@pytest.mark.parametrize("name", ["geo_match", "geomatch", "GeoMatch"])
def test_any_country_will_do(lenient_api: Api, name: str) -> None:
    """Node.js makes `geo_match` of it."""
    american = MASKING.get(lenient_api, MASKING.create(lenient_api))["virtual_number"]
    body = {"first_party": "+442079460123", name: False}
    key = MASKING.create(lenient_api, **body)
    assert MASKING.get(lenient_api, key)["virtual_number"] == american


@pytest.mark.parametrize("name", ["sub_account", "subaccount", "SubAccount"])
def test_owners_in_other_spellings(lenient_api: Api, name: str) -> None:
    """Node.js makes `sub_account` of it."""
    sub = SUBACCOUNTS.create(lenient_api)
    for kind in (APPLICATIONS, MASKING):
        key = kind.create(lenient_api, **{name: sub})
        kind.create(lenient_api)
        assert kind.keys(lenient_api, subaccount=sub) == [key]
        assert kind.keys(lenient_api, **{name: sub}) == [key]


@pytest.mark.parametrize(
    ("name", "hit", "miss"),
    [
        *[(name, "{created}", "{other}") for name in ("created_time", "created_times")],
        *[(name, "{expiry}", "{other}") for name in ("expiry_time", "expiry_times")],
        *[(name, "600", "601") for name in ("duration", "durations", "Duration")],
        *[
            (f"{base}{dunder}{suffix}", *(("601", "599") if suffix == "lt" else ("599", "601")))
            for base in ("duration",)
            for dunder in ("_", "__")
            for suffix in ("lt", "gt")
        ],
        *[
            (f"duration{dunder}{suffix}", "600", "599" if suffix == "lte" else "601")
            for dunder in ("_", "__")
            for suffix in ("lte", "gte")
        ],
    ],
)
def test_filters_in_other_spellings(
    lenient_api: Api, simulation: Simulation, name: str, hit: str, miss: str
) -> None:
    key = MASKING.create(lenient_api, session_expiry=600)
    session = MASKING.get(lenient_api, key)
    times = {
        "created": session["created_time"][:19],
        "expiry": session["expiry_time"][:19],
        "other": "2001-01-01 00:00:00",
    }
    assert MASKING.keys(lenient_api, **{name: hit.format(**times)}) == [key]
    assert MASKING.keys(lenient_api, **{name: miss.format(**times)}) == []


@pytest.mark.parametrize(("sent", "value", "shown", "expected"), WHOLE)
def test_whole_numbers_may_have_a_fraction_of_nothing(
    api: Api, sent: str, value: float, shown: str, expected: int
) -> None:
    session = MASKING.get(api, MASKING.create(api, **{sent: value}))
    assert (session[shown], type(session[shown])) == (expected, int)
    if sent in MASKING.fields("update"):
        key = session["session_uuid"]
        after = api.do("masking_sessions_update", key, body={sent: value})["session"]
        assert type(after[shown]) is int


def test_halves_are_no_whole_numbers(api: Api) -> None:
    for name, value, _, _ in WHOLE:
        api.ask("masking_sessions_create", body=MASKING.body(**{name: value + 0.5})).refused(400)


COMMAS: Final = (
    b'{"name": "x",}',
    b'{"name": "x", }',
    b'{"name": "x" ,\n}\n',
    b'{"name": "x", "enabled": false,}',
    b'{"name": "a,}", "enabled": true,}',
)


@pytest.mark.parametrize("content", COMMAS)
def test_a_comma_too_many_is_passed_over(lenient_api: Api, content: bytes) -> None:
    """One sample of curl has it."""
    reply = lenient_api.send("POST", "Subaccount/", content=content)
    assert reply.status == 201, reply
    shown = SUBACCOUNTS.get(lenient_api, reply.body["auth_id"])
    assert shown["name"] == ("a,}" if b"a,}" in content else "x")
    assert shown["enabled"] is (b"true" in content)


@pytest.mark.parametrize("content", COMMAS)
def test_strictly_it_is_no_json(strict_api: Api, content: bytes) -> None:
    strict_api.send("POST", "Subaccount/", content=content).refused(400)
    assert SUBACCOUNTS.keys(strict_api) == []


@pytest.mark.parametrize(
    "content", [b'{"name": "x",,}', b"{,}", b'{"name": }', b'{"name" "x"}', b'["x",]', b"{"]
)
def test_other_slips_are_not_passed_over(lenient_api: Api, content: bytes) -> None:
    lenient_api.send("POST", "Subaccount/", content=content).refused(400)
    assert SUBACCOUNTS.keys(lenient_api) == []


def test_a_later_spelling_does_not_outweigh_the_right_one(lenient_api: Api) -> None:
    body: dict[str, Any] = {"fallback_method": "GET", "fallback_answer_method": "POST"}
    for sent in (body, dict(reversed(body.items()))):
        key = APPLICATIONS.create(lenient_api, **sent)
        assert APPLICATIONS.get(lenient_api, key)["fallback_method"] == "GET"


def test_numbers_are_one_with_and_without_a_plus(api: Api) -> None:
    first = phone()
    keys = [MASKING.create(api, first_party=f"{plus}{first}") for plus in ("", "+")]
    for sent in (first, f"+{first}"):
        assert MASKING.keys(api, first_party=sent) == keys[::-1]
