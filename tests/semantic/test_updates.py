"""Updates: what was sent changes, nothing else does, and the same again changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import pytest

from tests.contract.resources import DOCUMENT
from tests.semantic.api import Api
from tests.semantic.resource_types import (
    APPLICATIONS,
    SUBACCOUNTS,
    ResourceType,
    each_resource_type,
)
from tests.semantic.simulation import Simulation
from tests.semantic.values import shown, values, without
from tests.spec.document import JsonObject

# What an update touches besides what was sent.
_STAMPS: Final = (
    *("modified", "modified_time", "modified_at", "last_modified"),
    "cnam_registration_status",
)


@each_resource_type("create", "update")
def test_each_field_changes_alone(api: Api, kind: ResourceType, tick: Callable[[], object]) -> None:
    key = kind.create(api)
    must = set(
        DOCUMENT.resolve(DOCUMENT.request_schema(kind.resource.operation("update"))).get(
            "required", ()
        )
    )
    changes = api.own(values(kind, "update"))
    assert changes
    for name, value in changes.items():
        before = kind.get(api, key)
        if isinstance(value, bool):
            value = not before[kind.resource.shown_as(name)]
        body = {required: before[required] for required in must} | {name: value}
        tick()
        api.do(kind.resource.operation_id("update"), key, body=body)
        after = kind.get(api, key)
        expected = before | shown(kind, body)
        assert without(after, *_STAMPS) == without(expected, *_STAMPS), name
        assert before != after, f"{name} was {value!r} before"
        (row,) = [row for row in kind.walk(api) if row[kind.resource.row_id] == key]
        assert {name: row[name] for name in after} == after


@each_resource_type("create", "update")
def test_all_fields_change_together_and_again(api: Api, kind: ResourceType) -> None:
    key = kind.create(api)
    body = api.own(values(kind, "update"))
    update = kind.resource.operation_id("update")
    api.do(update, key, body=body)
    once = kind.get(api, key)
    row = kind.row(api, key)
    assert {name: row[name] for name in once} == once
    assert {name: once[name] for name in shown(kind, body)} == shown(kind, body)
    api.do(update, key, body=body)
    # Expiry counts from the update, which came a moment later.
    moving = ("expiry_time", "duration", "modified_time", "modified_at", "last_modified")
    assert without(kind.get(api, key), *moving) == without(once, *moving)


@each_resource_type("create", "update")
def test_an_update_reaches_nobody_else(api: Api, kind: ResourceType) -> None:
    def others(key: str) -> list[JsonObject]:
        # Whoever becomes a default takes that from the one before.
        rows = [without(row, "default_app", "default_endpoint_app") for row in kind.walk(api)]
        return [row for row in rows if row[kind.resource.row_id] != key]

    for key in [kind.create(api) for _ in range(3)]:
        before = others(key)
        api.do(kind.resource.operation_id("update"), key, body=values(kind, "update"))
        assert others(key) == before


@each_resource_type("create", "update", only=lambda kind: kind.name != "subaccounts")
def test_an_empty_update_changes_nothing(api: Api, kind: ResourceType) -> None:
    key = kind.create(api, **values(kind, "create"))
    before = kind.get(api, key)
    api.do(kind.resource.operation_id("update"), key, body={})
    assert without(kind.get(api, key), *_STAMPS) == without(before, *_STAMPS)


def fixed(kind: ResourceType) -> JsonObject:
    """What a creation can say and an update cannot, with values that change something."""
    more = {"subaccount": "SAZZZZZZZZZZZZZZZZZZ"} if "subaccount" in kind.fields("create") else {}
    found = values(kind, "create") | more
    return {name: found[name] for name in found if name not in kind.fields("update")}


@each_resource_type("create", "update", only=fixed)
@pytest.mark.parametrize("unusual", [False, True], ids=["defaults", "unlike any default"])
def test_what_is_fixed_at_creation(
    lenient_api: Api, strict_api: Api, kind: ResourceType, unusual: bool
) -> None:
    """The SDKs send some of it, so it is ignored; strictly it is refused."""
    more = values(kind, "create") if unusual else {}
    key, strict_key = kind.create(lenient_api, **more), kind.create(strict_api, **more)
    before, update = kind.get(lenient_api, key), kind.resource.operation_id("update")
    for name, value in fixed(kind).items():
        lenient_api.do(update, key, body={name: value})
        after = kind.get(lenient_api, key)
        assert without(after, *_STAMPS) == without(before, *_STAMPS), name
        reply = strict_api.ask(update, strict_key, body={name: value})
        reply.refused(400)
        assert name in reply.error


@each_resource_type("create")
def test_all_fields_of_a_new_one_are_kept(api: Api, kind: ResourceType) -> None:
    body = values(kind, "create")
    key = kind.create(api, **body)
    value, row = kind.get(api, key), kind.row(api, key)
    expected = shown(kind, body)
    assert {name: value[name] for name in expected} == expected
    assert {name: row[name] for name in value} == value


def test_a_subaccount_remembers_the_day_of_its_change(api: Api, simulation: Simulation) -> None:
    key = SUBACCOUNTS.create(api)
    before = SUBACCOUNTS.get(api, key)
    assert before["created"] == simulation.now.strftime("%Y-%m-%d")
    assert before["modified"] is None
    simulation.advance(days=3)
    api.do("subaccounts_update", key, body={"name": "Later"})
    after = SUBACCOUNTS.get(api, key)
    expected = before | {"name": "Later", "modified": simulation.now.strftime("%Y-%m-%d")}
    assert after == expected
    assert after["modified"] != after["created"]


@pytest.mark.parametrize(
    ("sent", "field"),
    [("default_number_app", "default_app"), ("default_endpoint_app", "default_endpoint_app")],
)
def test_there_is_one_default_application(api: Api, sent: str, field: str) -> None:
    """The newest takes over; other owners have their own."""
    sub = SUBACCOUNTS.create(api)

    def defaults() -> list[str]:
        return [row["app_id"] for row in APPLICATIONS.walk(api) if row[field]]

    first = APPLICATIONS.create(api, **{sent: True})
    second = APPLICATIONS.create(api)
    theirs = APPLICATIONS.create(api, subaccount=sub, **{sent: True})
    assert defaults() == [theirs, first]
    api.do("applications_update", second, body={sent: True})
    assert defaults() == [theirs, second]
    third = APPLICATIONS.create(api, **{sent: True})
    assert defaults() == [third, theirs]
    api.do("applications_update", third, body={sent: False})
    assert defaults() == [theirs]
    api.do("applications_delete", theirs)
    assert defaults() == []


def test_an_application_changes_hands(api: Api) -> None:
    sub = SUBACCOUNTS.create(api, enabled=True)
    theirs = api.as_(sub, SUBACCOUNTS.get(api, sub)["auth_token"])
    key = APPLICATIONS.create(api)
    theirs.ask("applications_get", key).refused(404)
    api.do("applications_update", key, body={"subaccount": sub})
    assert APPLICATIONS.get(api, key)["sub_account"] == sub
    assert APPLICATIONS.keys(theirs) == [key]
    assert APPLICATIONS.keys(api, subaccount=sub) == [key]
    # A subaccount gives nothing away.
    theirs.ask("applications_update", key, body={"subaccount": SUBACCOUNTS.create(api)}).refused(
        400
    )
    assert APPLICATIONS.get(api, key)["sub_account"] == sub


@pytest.mark.parametrize(
    ("sent", "field"),
    [("default_number_app", "default_app"), ("default_endpoint_app", "default_endpoint_app")],
)
def test_no_owner_gets_a_second_default(api: Api, sent: str, field: str) -> None:
    sub = SUBACCOUNTS.create(api)
    theirs = APPLICATIONS.create(api, subaccount=sub, **{sent: True})
    mine = APPLICATIONS.create(api, **{sent: True})
    api.do("applications_update", mine, body={"subaccount": sub})
    assert [row["app_id"] for row in APPLICATIONS.walk(api) if row[field]] == [theirs]
    api.do("applications_update", mine, body={sent: True})
    assert [row["app_id"] for row in APPLICATIONS.walk(api) if row[field]] == [mine]


def test_a_hangup_url_follows_the_answer_url_once(api: Api) -> None:
    """Copied when the application is created; a later change of `answer_url` leaves it alone."""
    key = APPLICATIONS.create(api, answer_url="https://example.com/one")
    assert APPLICATIONS.get(api, key)["hangup_url"] == "https://example.com/one"
    api.do("applications_update", key, body={"answer_url": "https://example.com/two"})
    value = APPLICATIONS.get(api, key)
    assert value["answer_url"] == "https://example.com/two"
    assert value["hangup_url"] == "https://example.com/one"


def test_the_profile_of_the_account(api: Api, other_api: Api) -> None:
    """Five fields can be changed, each alone (decision C25); nobody else's do."""
    others = other_api.do("accounts_get")
    # Each is changed while all the others are set.
    changes = [
        ("name", "Lucía Ferrer 🚚"),
        ("city", "València"),
        ("address", "Calle de la Paz 14"),
        ("state", "Comunidad Valenciana"),
        ("timezone", "Europe/Madrid"),
        ("city", "Alcalá"),
        ("name", "L. Ferrer"),
        ("address", "Calle Mayor 1"),
        ("state", ""),
    ]
    expected = _profile(api)
    for name, value in changes:
        api.do("accounts_update", body={name: value})
        expected |= {name: value}
        assert _profile(api) == expected
    api.do("accounts_update", body={})
    assert _profile(api) == expected
    assert without(other_api.do("accounts_get"), "api_id") == without(others, "api_id")
    wrong: JsonObject
    for wrong in ({"name": ["x"]}, {"timezone": "not a zone"}, {"city": {}}, {"address": [1]}):
        api.ask("accounts_update", body={"state": "lost"} | wrong).refused(400)
        assert _profile(api) == expected


def _profile(api: Api) -> JsonObject:
    return without(api.do("accounts_get"), "api_id")
