"""Who sees what: accounts nothing of each other, subaccounts only their own, main accounts all."""

from __future__ import annotations

import pytest

from tests.semantic.api import Api
from tests.semantic.resource_types import (
    APPLICATIONS,
    ENDPOINTS,
    MASKING,
    RESOURCE_TYPES,
    SUBACCOUNTS,
    VERIFY,
    ResourceType,
    each_resource_type,
)
from tests.semantic.sample_data import bases
from tests.semantic.unknown import ITEM_OPERATIONS, valid_body

# Subaccounts are the main account's only.
OWNED = [kind for kind in RESOURCE_TYPES.values() if kind is not SUBACCOUNTS]
each_owned_kind = pytest.mark.parametrize(
    "kind", [pytest.param(kind, id=kind.name) for kind in OWNED]
)


def subaccount(api: Api) -> Api:
    """A subaccount that may be used."""
    made = api.do("subaccounts_create", body={"name": "Courier", "enabled": True})
    return api.as_(made["auth_id"], made["auth_token"])


def lists_by_owner(kind: ResourceType) -> bool:
    """Whether its list can be filtered by the subaccount."""
    return "subaccount" in bases(kind)


def refuse_all(stranger: Api, kind: ResourceType, key: str) -> None:
    """Check that somebody can do nothing with what is not theirs."""
    for wanted in ITEM_OPERATIONS:
        if wanted.id.rpartition("_")[0] == kind.name:
            stranger.ask(wanted.id, key, body=valid_body(wanted)).refused(404, "not found")
    assert key not in kind.keys(stranger)


@each_resource_type("create", "get")
def test_accounts_know_nothing_of_each_other(api: Api, other_api: Api, kind: ResourceType) -> None:
    mine, theirs = kind.create(api), kind.create(other_api)
    before = kind.get(api, mine), kind.get(other_api, theirs)
    refuse_all(other_api, kind, mine)
    refuse_all(api, kind, theirs)
    assert (kind.get(api, mine), kind.get(other_api, theirs)) == before
    assert kind.keys(api) == [mine]
    assert kind.keys(other_api) == [theirs]


def test_a_subaccount_deletes_no_endpoints_of_others(api: Api) -> None:
    """Even those that the main account has attached to its application."""
    one, two = subaccount(api), subaccount(api)
    app_id = APPLICATIONS.create(one)
    owners = {ENDPOINTS.create(who): who for who in (api, one, two)}
    for key in owners:
        api.do("endpoints_update", key, body={"app_id": app_id})
    one.do("applications_delete", app_id)
    left = {key for key, who in owners.items() if who is not one}
    assert set(ENDPOINTS.keys(api)) == left
    assert [ENDPOINTS.get(api, key)["application"] for key in left] == [None, None]


@each_resource_type("list", only=lists_by_owner)
def test_an_account_cannot_filter_for_anothers_subaccount(
    api: Api, other_api: Api, kind: ResourceType
) -> None:
    theirs = subaccount(other_api)
    kind.create(theirs)
    mine = kind.create(api)
    assert kind.keys(api, subaccount=theirs.auth_id) == []
    assert kind.keys(api) == [mine]


def test_accounts_share_no_number(api: Api, other_api: Api) -> None:
    numbers = [
        {MASKING.get(who, MASKING.create(who))["virtual_number"] for _ in range(2)}
        for who in (api, other_api)
    ]
    assert not numbers[0] & numbers[1]


@each_owned_kind
def test_a_subaccount_sees_only_its_own(api: Api, kind: ResourceType) -> None:
    one, two = subaccount(api), subaccount(api)
    keys = {who.auth_id: kind.create(who) for who in (api, one, two)}
    for who in (one, two):
        assert kind.keys(who) == [keys[who.auth_id]]
        for other in {api.auth_id, one.auth_id, two.auth_id} - {who.auth_id}:
            refuse_all(who, kind, keys[other])
    # The main account sees all three, and can tell them apart.
    assert kind.keys(api) == list(keys.values())[::-1]
    for who in (one, two):
        assert kind.get(api, keys[who.auth_id])[kind.resource.row_id] == keys[who.auth_id]
    if not lists_by_owner(kind):
        return
    for who in (one, two):
        assert kind.keys(api, subaccount=who.auth_id) == [keys[who.auth_id]]
        # Its own filter adds nothing, and another's takes everything away.
        assert kind.keys(who, subaccount=who.auth_id) == [keys[who.auth_id]]
    assert kind.keys(one, subaccount=two.auth_id) == []


@each_owned_kind
def test_both_can_work_with_what_a_subaccount_owns(api: Api, kind: ResourceType) -> None:
    sub = subaccount(api)
    if kind is VERIFY:
        key = kind.create(sub, otp="123456")
        api.do("verify_sessions_validate", key, body={"otp": "123456"})
        assert kind.get(sub, key)["status"] == "verified"
        return
    update, delete = kind.resource.operation_id("update"), kind.resource.operation_id("delete")
    for who, other in ((api, sub), (sub, api)):
        key = kind.create(sub)
        if kind.has("update"):
            before = kind.get(sub, key)
            who.do(update, key, body=kind.example("update"))
            after = kind.get(other, key)
            assert {n: v for n, v in after.items() if n != "resource_uri"} != before
        if kind.has("delete"):
            who.do(delete, key)
            assert kind.gone(other, key)
    if lists_by_owner(kind):
        assert kind.keys(api, subaccount=sub.auth_id) == kind.keys(sub)


@pytest.mark.parametrize("kind", [APPLICATIONS, MASKING], ids=lambda kind: kind.name)
def test_a_main_account_makes_things_for_a_subaccount(api: Api, kind: ResourceType) -> None:
    one, two = subaccount(api), subaccount(api)
    key = kind.create(api, subaccount=one.auth_id)
    own = kind.create(api)
    assert kind.keys(one) == [key]
    assert kind.keys(two) == []
    assert kind.keys(api) == [own, key]
    # A subaccount makes things for itself only.
    kind.create(one, subaccount=one.auth_id)
    body = kind.body(subaccount=two.auth_id)
    one.ask(kind.resource.operation_id("create"), body=body).refused(400)
    assert kind.keys(two) == []


def test_a_subaccount_manages_no_subaccounts(api: Api) -> None:
    """403, unconfirmed, as is the text."""
    sub, other = subaccount(api), subaccount(api)
    before = list(SUBACCOUNTS.walk(api))
    sub.ask("subaccounts_list").refused(403)
    sub.ask("subaccounts_create", body={"name": "x"}).refused(403)
    for key in (sub.auth_id, other.auth_id):
        sub.ask("subaccounts_get", key).refused(403)
        sub.ask("subaccounts_update", key, body={"name": "x"}).refused(403)
        sub.ask("subaccounts_delete", key).refused(403)
    assert list(SUBACCOUNTS.walk(api)) == before


def test_a_subaccount_reads_the_account_but_does_not_change_it(api: Api) -> None:
    sub = subaccount(api)
    mine, theirs = api.do("accounts_get"), sub.do("accounts_get")
    own = ("api_id", "auth_id", "resource_uri")
    assert {n: v for n, v in theirs.items() if n not in own} == {
        n: v for n, v in mine.items() if n not in own
    }
    sub.ask("accounts_update", body={"name": "Mine now"}).refused(403)
    assert api.do("accounts_get")["name"] == mine["name"]


def test_numbers_of_a_subaccount_are_its_own(api: Api) -> None:
    """Sessions of a subaccount use only its numbers."""
    sub = subaccount(api)
    numbers = [
        {MASKING.get(who, MASKING.create(who))["virtual_number"] for _ in range(3)}
        for who in (api, sub)
    ]
    assert not numbers[0] & numbers[1]
    mine = api.do("masking_sessions_create", body=MASKING.body(subaccount=sub.auth_id))
    assert mine["session"]["virtual_number"] in numbers[1]


def test_passwords_to_one_phone_are_apart(api: Api, other_api: Api) -> None:
    """A session goes on only for who began it."""
    sub = subaccount(api)
    recipient = VERIFY.body()["recipient"]
    keys = [VERIFY.create(who, recipient=recipient) for who in (api, sub, other_api)]
    assert len(set(keys)) == 3
    assert VERIFY.create(sub, recipient=recipient) == keys[1]
    assert [VERIFY.get(api, key)["count"] for key in keys[:2]] == [1, 2]
