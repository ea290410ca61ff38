"""A request that fails changes nothing (RESTler's rule of leaked resources)."""

from __future__ import annotations

from tests.contract.resources import DOCUMENT
from tests.semantic.api import Api, operation
from tests.semantic.resource_types import (
    APPLICATIONS,
    MASKING,
    SUBACCOUNTS,
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
        kinds = DOCUMENT.resolve(field).get("type", "object")
        if kinds != "object":
            bodies.append(base | {name: {"nested": True}})
        bodies.append(base | {name: ["list"]})
        if kinds != "string":
            bodies.append(base | {name: "neither"})
    return bodies


@each_resource_type("create", "list", only=lambda kind: kind.takes_json)
def test_a_failed_creation_leaves_nothing(api: Api, kind: ResourceType) -> None:
    kind.create(api)
    before = kind.keys(api)
    bodies = wrong_bodies(kind, "create")
    for body in bodies:
        reply = api.ask(kind.resource.operation_id("create"), body=body)
        reply.refused(400)
    assert len(bodies) > 5
    assert kind.keys(api) == before


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


def test_masking_rules_are_kept(api: Api) -> None:
    """What holds between fields; the words for each field are `test_error_texts`'s."""
    a, b = MASKING.body()["first_party"], MASKING.body()["second_party"]
    both = {"first_party": a, "second_party": b}
    pins = both | {
        "is_pin_authentication_required": True,
        "pin_prompt_play": "https://example.com/pin.mp3",
    }
    long = f"https://example.com/{'a' * 980}"
    no_single_party = {"create_session_with_single_party": False}
    differ = "Invalid parameter. second_party_pin must differ from first_party_pin."
    cases: list[tuple[JsonObject, str]] = [
        ({"second_party": b}, "Mandatory parameter missing. first_party must be present."),
        ({"first_party": a}, "Mandatory parameter missing. second_party must be present."),
        (
            {"first_party": a} | no_single_party,
            "Mandatory parameter missing. second_party must be present.",
        ),
        (
            both | {"recording_callback_url": long},
            "Invalid parameter. recording_callback_url should be under 1000 characters.",
        ),
        *(
            (
                {"first_party": a, "second_party": same},
                "Invalid parameter. second_party must differ from first_party.",
            )
            for same in (a, a.removeprefix("+"))
        ),
        (pins, "Mandatory parameter missing. first_party_pin must be present."),
        (
            pins | {"first_party_pin": "1234"},
            "Mandatory parameter missing. second_party_pin must be present.",
        ),
        (pins | {"first_party_pin": "1234", "second_party_pin": "1234"}, differ),
        (
            both | {"is_pin_authentication_required": True, "generate_pin": True},
            "Mandatory parameter missing. pin_prompt_play must be present.",
        ),
        *(
            (pins | {f"{party}_party_pin": "1" * digits}, "")
            for party in ("first", "second")
            for digits in (3, 16)
        ),
        ({"create_session_with_single_party": True}, ""),
    ]
    for body, text in cases:
        api.ask("masking_sessions_create", body=body).refused(400, text or None)
    assert MASKING.keys(api) == []
    shown = MASKING.get(api, MASKING.create(api, recording_callback_url=long[:-1]))
    assert shown["recording_callback_url"] == long[:-1]


def test_an_update_of_a_subaccount_needs_its_name(api: Api) -> None:
    key = SUBACCOUNTS.create(api)
    api.ask("subaccounts_update", key, body={"enabled": False}).refused(
        400, "name parameter is missing"
    )
    assert SUBACCOUNTS.get(api, key)["enabled"] is True
