"""A request that fails changes nothing (RESTler's rule of leaked resources)."""

from __future__ import annotations

from tests.contract.resources import DOCUMENT
from tests.semantic.api import Api, operation
from tests.semantic.resource_types import (
    APPLICATIONS,
    MASKING,
    SUBACCOUNTS,
    VERIFY,
    ResourceType,
    each_resource_type,
)
from tests.spec.document import JsonObject

UNKNOWN_SUBACCOUNT = "SAZZZZZZZZZZZZZZZZZZ"


def wrong_bodies(kind: ResourceType, verb: str) -> list[JsonObject]:
    """Valid bodies with one thing wrong: a field missing, or one of another type."""
    wanted = operation(kind.resource.operation_id(verb))
    schema = DOCUMENT.resolve(DOCUMENT.request_schema(wanted))
    base = kind.body() if verb == "create" else kind.example(verb)
    bodies = [{k: v for k, v in base.items() if k != name} for name in schema.get("required", ())]
    for name, field in schema["properties"].items():
        kinds = DOCUMENT.resolve(field)["type"]
        if kinds != "object":
            bodies.append(base | {name: {"nested": True}})
        bodies.append(base | {name: ["list"]})
        if kinds != "string":
            bodies.append(base | {name: "neither"})
    return bodies


@each_resource_type("create", "list")
def test_a_failed_creation_leaves_nothing(api: Api, kind: ResourceType) -> None:
    kind.create(api)
    before = list(kind.walk(api))
    bodies = wrong_bodies(kind, "create")
    for body in bodies:
        reply = api.ask(kind.resource.operation_id("create"), body=body)
        reply.refused(400)
    assert len(bodies) > 5
    assert list(kind.walk(api)) == before


@each_resource_type("create", "update")
def test_a_failed_update_changes_nothing(api: Api, kind: ResourceType) -> None:
    key = kind.create(api)
    before = kind.get(api, key)
    bodies = wrong_bodies(kind, "update")
    for body in bodies:
        api.ask(kind.resource.operation_id("update"), key, body=body).refused(400)
    assert len(bodies) > 5
    assert kind.get(api, key) == before


@each_resource_type("create", "list")
def test_a_creation_without_rights_leaves_nothing(api: Api, kind: ResourceType) -> None:
    before = kind.keys(api)
    path = api.path(operation(kind.resource.operation_id("create")))
    for auth in ((api.auth_id, "x"), ("", "")):
        api.send("POST", path, body=kind.body(), auth=auth).refused(401)
    assert kind.keys(api) == before


def test_an_owner_must_exist(api: Api, other_api: Api) -> None:
    theirs = SUBACCOUNTS.create(other_api)
    for kind in (APPLICATIONS, MASKING):
        before = kind.keys(api)
        for owner in (UNKNOWN_SUBACCOUNT, theirs):
            reply = api.ask(kind.resource.operation_id("create"), body=kind.body(subaccount=owner))
            reply.refused(400)
            assert "subaccount" in reply.error
        assert kind.keys(api) == before
    key = APPLICATIONS.create(api)
    value = APPLICATIONS.get(api, key)
    for owner in (UNKNOWN_SUBACCOUNT, theirs):
        api.ask("applications_update", key, body={"subaccount": owner}).refused(400)
    assert APPLICATIONS.get(api, key) == value


def test_masking_rules_are_kept_in_their_words(api: Api) -> None:
    """The only list of errors there is."""
    a, b = MASKING.body()["first_party"], MASKING.body()["second_party"]
    both = {"first_party": a, "second_party": b}
    pins = both | {
        "is_pin_authentication_required": True,
        "pin_prompt_play": "https://example.com/pin.mp3",
    }
    cases: list[tuple[JsonObject, str]] = [
        ({"second_party": b}, "Mandatory parameter missing. first_party must be present."),
        ({"first_party": a}, "Mandatory parameter missing. second_party must be present."),
        (
            both | {"first_party": "12"},
            "Invalid parameter. first_party is not a valid phone number.",
        ),
        (
            both | {"second_party": "x"},
            "Invalid parameter. second_party is not a valid phone number.",
        ),
        (
            both | {"session_expiry": 7_776_001},
            "Invalid parameter. session_expiry is outside the allowed range.",
        ),
        (
            both | {"call_time_limit": 86_401},
            "Invalid parameter. call_time_limit is outside the allowed range.",
        ),
        (
            both | {"ring_timeout": 3601},
            "Invalid parameter. ring_timeout is outside the allowed range.",
        ),
        (both | {"record": "maybe"}, "Invalid parameter. record allowed values are true or false."),
        (
            both | {"record_file_format": "ogg"},
            "Invalid parameter. record_file_format allowed values are mp3 or wav.",
        ),
        (
            both | {"recording_callback_url": "nowhere"},
            "Invalid parameter. recording_callback_url should be a valid URL.",
        ),
        (
            both | {"recording_callback_url": f"https://example.com/{'a' * 980}"},
            "Invalid parameter. recording_callback_url should be under 1000 characters.",
        ),
        ({"first_party": a, "second_party": a}, ""),
        ({"first_party": a, "second_party": a.removeprefix("+")}, ""),
        (pins, "Mandatory parameter missing. first_party_pin must be present."),
        (pins | {"first_party_pin": "1234", "second_party_pin": "1234"}, ""),
        (pins | {"first_party_pin": "123", "second_party_pin": "1234"}, ""),
        (both | {"is_pin_authentication_required": True, "generate_pin": True}, ""),
        (pins | {"generate_pin": True, "generate_pin_length": 3}, ""),
        (pins | {"generate_pin": True, "pin_retry": 6}, ""),
        (pins | {"generate_pin": True, "pin_retry_wait": 4}, ""),
        (both | {"virtual_number_cooloff_period": 3601}, ""),
        ({"create_session_with_single_party": True}, ""),
        (both | {"callback_method": "PUT"}, ""),
    ]
    for body, text in cases:
        api.ask("masking_sessions_create", body=body).refused(400, text or None)
    assert MASKING.keys(api) == []


def test_classic_rules_are_kept_in_their_words(api: Api) -> None:
    """U7, and the two patterns of texts."""
    url = "https://example.com/answer"
    cases: list[tuple[str, JsonObject, str]] = [
        ("applications_create", {"app_name": "x"}, "answer_url parameter is missing"),
        ("applications_create", {"answer_url": url}, "app_name parameter is missing"),
        ("applications_create", {"app_name": "", "answer_url": url}, ""),
        ("applications_create", {"app_name": "x", "answer_url": "ftp://x"}, ""),
        ("applications_create", {"app_name": "x", "answer_url": url, "hangup_method": "PUT"}, ""),
        ("subaccounts_create", {}, "name parameter is missing"),
        ("subaccounts_create", {"name": ""}, ""),
        ("verify_sessions_create", {}, "recipient parameter is missing"),
        (
            "verify_sessions_create",
            {"recipient": "1111"},
            "'1111' is not a valid phone number.",
        ),
        ("verify_sessions_create", {"recipient": "14155550100", "channel": "fax"}, ""),
        ("verify_sessions_create", {"recipient": "14155550100", "code_length": 9}, ""),
        ("verify_sessions_create", {"recipient": "14155550100", "code_length": 3}, ""),
        ("verify_sessions_create", {"recipient": "14155550100", "otp": "12ab"}, ""),
    ]
    for operation_id, body, text in cases:
        api.ask(operation_id, body=body).refused(400, text or None)
    for kind in (APPLICATIONS, SUBACCOUNTS, VERIFY):
        assert kind.keys(api) == []


def test_an_update_of_a_subaccount_needs_its_name(api: Api) -> None:
    key = SUBACCOUNTS.create(api)
    api.ask("subaccounts_update", key, body={"enabled": False}).refused(
        400, "name parameter is missing"
    )
    assert SUBACCOUNTS.get(api, key)["enabled"] is True
