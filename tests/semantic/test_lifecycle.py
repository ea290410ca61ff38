"""From creation to deletion: what was made can be found, changed and ended, and stays ended."""

from __future__ import annotations

import pytest

from tests.contract.resources import dig
from tests.semantic.api import Api
from tests.semantic.resource_types import (
    APPLICATIONS,
    MASKING,
    SUBACCOUNTS,
    VERIFY,
    ResourceType,
    each_resource_type,
)
from tests.semantic.unknown import ITEM_OPERATIONS, unknown_ids, valid_body, valid_query
from tests.semantic.values import values
from tests.spec.document import Operation


@each_resource_type("create", "get", "list")
@pytest.mark.parametrize("unusual", [False, True], ids=["defaults", "unlike any default"])
def test_what_was_created_is_read_and_listed(api: Api, kind: ResourceType, unusual: bool) -> None:
    key = kind.create(api, **(values(kind, "create") if unusual else {}))
    value = kind.get(api, key)
    assert value[kind.resource.row_id] == key
    listed_as_read(api, kind, key)
    # Reading changes nothing.
    assert kind.get(api, key) == value


def listed_as_read(api: Api, kind: ResourceType, key: str) -> None:
    """Check that a list shows an object as it is."""
    value = kind.get(api, key)
    (row,) = [row for row in kind.walk(api) if row[kind.resource.row_id] == key]
    assert {name: row.get(name) for name in value} == value
    # Rows of some lists have an address besides.
    assert set(row) - set(value) <= {"resource_uri"}


def test_a_disabled_subaccount_is_listed_as_it_is(api: Api) -> None:
    for enabled in (False, True):
        listed_as_read(api, SUBACCOUNTS, SUBACCOUNTS.create(api, enabled=enabled))


def test_ended_and_verified_sessions_are_listed_as_they_are(api: Api) -> None:
    ended, verified = MASKING.create(api), VERIFY.create(api, otp="123456")
    api.do("masking_sessions_delete", ended)
    api.do("verify_sessions_validate", verified, body={"otp": "123456"})
    listed_as_read(api, MASKING, ended)
    listed_as_read(api, VERIFY, verified)


@pytest.mark.own_objects
@each_resource_type("create", "get")
def test_each_one_is_a_new_one(api: Api, kind: ResourceType) -> None:
    made = [kind.create(api) for _ in range(5)]
    assert len(set(made)) == 5
    for key in made:
        assert kind.get(api, key)[kind.resource.row_id] == key


@pytest.mark.own_objects
@each_resource_type("create", "list")
def test_addresses_lead_to_the_object(api: Api, kind: ResourceType) -> None:
    """`resource_uri` of a row, or of the object itself, is where it is read."""
    keys = [kind.create(api) for _ in range(2)]
    found = 0
    for row in kind.walk(api):
        if "resource_uri" in row:
            reply = api.send("GET", row["resource_uri"])
            value = dig(reply.body, kind.resource.rows[:-1])
            assert value[kind.resource.row_id] == row[kind.resource.row_id]
            found += row[kind.resource.row_id] in keys
    assert found == (2 if "resource_uri" in kind.resource.properties else 0)


@pytest.mark.own_objects
@each_resource_type("create", "update")
def test_an_update_is_seen_everywhere(api: Api, kind: ResourceType) -> None:
    others = [kind.create(api), kind.create(api)]
    key = kind.create(api)
    untouched = [kind.get(api, other) for other in others]
    before = kind.get(api, key)
    change = kind.example("update")
    api.do(kind.resource.operation_id("update"), key, body=change)
    after = kind.get(api, key)
    assert after != before
    seen = {name: after[name] for name in change if name in after}
    assert seen == {name: change[name] for name in seen}
    (row,) = [row for row in kind.walk(api) if row[kind.resource.row_id] == key]
    assert {name: row[name] for name in after} == after
    # Nobody else has changed, and nothing has moved.
    assert [kind.get(api, other) for other in others] == untouched
    assert kind.keys(api)[:3] == [key, *others[::-1]]


@pytest.mark.own_objects
@each_resource_type("create", "delete")
def test_what_is_deleted_stays_dead(api: Api, kind: ResourceType) -> None:
    key, other = kind.create(api), kind.create(api)
    assert not kind.gone(api, key)
    delete = kind.resource.operation_id("delete")
    api.do(delete, key)
    assert kind.gone(api, key)
    status = 404 if kind.resource.after_delete == "gone" else 400
    text = "not found" if status == 404 else "Session already expired"
    for _ in range(2):
        api.ask(delete, key).refused(status, text)
        if kind.has("update"):
            change = kind.example("update")
            api.ask(kind.resource.operation_id("update"), key, body=change).refused(status, text)
        assert kind.gone(api, key)
    assert (key in kind.keys(api)) == (kind.resource.after_delete == "ended")
    assert not kind.gone(api, other)
    assert other in kind.keys(api)


@pytest.mark.own_objects
@each_resource_type(
    "create", "delete", only=lambda kind: not (kind.resource.has_numbers or kind.resource.unique)
)
def test_a_new_one_is_not_the_old_one(api: Api, kind: ResourceType) -> None:
    body = kind.body()
    old = kind.make(api, body)
    api.do(kind.resource.operation_id("delete"), old)
    new = kind.make(api, body)
    assert new != old
    assert kind.gone(api, old)
    assert not kind.gone(api, new)


@pytest.mark.parametrize("wanted", [pytest.param(each, id=each.id) for each in ITEM_OPERATIONS])
def test_what_never_was_is_not_found(api: Api, wanted: Operation) -> None:
    *others, key = unknown_ids(wanted)
    query = valid_query(wanted)
    api.ask(wanted.id, *others, key, body=valid_body(wanted), **query).refused(404)
    # What has no identifier's form is not found either.
    for other in (
        "x",
        "0",
        "null",
        "a" * 300,
        "%00",
        "%F0%9F%98%80",
        "..%2F..",
        key[:-1],
        key + "0",
    ):
        path = api.path(wanted, *others, other)
        reply = api.send(wanted.method.upper(), path, body=valid_body(wanted), query=query)
        reply.refused(404)


@each_resource_type("create", "get")
def test_identifiers_of_one_kind_name_nothing_of_another(api: Api, kind: ResourceType) -> None:
    key = kind.create(api)
    for wanted in ITEM_OPERATIONS:
        if not wanted.id.startswith(f"{kind.name}_") and wanted.tag != "Lookup":
            ids = (key, *unknown_ids(wanted)[1:])
            api.ask(wanted.id, *ids, body=valid_body(wanted)).refused(404, "not found")
    assert not kind.resource.after_delete or not kind.gone(api, key)


def test_other_identifiers_are_taken_as_they_are_written(api: Api) -> None:
    key = SUBACCOUNTS.create(api)
    api.send("GET", f"Subaccount/{key.lower()}/").refused(404, "not found")
    app_id = APPLICATIONS.create(api)
    for other in (f"0{app_id}", f"+{app_id}", f"{app_id}.0", f"%20{app_id}"):
        api.send("GET", f"Application/{other}/").refused(404, "not found")


@each_resource_type("create", "get", only=lambda kind: "session_uuid" in kind.resource.row_id)
def test_identifiers_may_be_written_in_capitals(api: Api, kind: ResourceType) -> None:
    """The document's pattern takes both, so both name the same session."""
    key = kind.create(api)
    assert kind.get(api, key.upper())[kind.resource.row_id] == key
