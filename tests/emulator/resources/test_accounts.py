"""Accounts: what they show, what can be changed (Plivo's API reference: Account)."""

from __future__ import annotations

import re

import pytest

from tests.emulator.resources.api import Api

# Every field is always there.
FIELDS = {
    "account_type",
    "address",
    "api_id",
    "auth_id",
    "auto_recharge",
    "billing_mode",
    "cash_credits",
    "city",
    "name",
    "resource_uri",
    "state",
    "timezone",
}


def test_shows_the_profile(api: Api) -> None:
    """Plivo's API reference: Account."""
    status, account = api.get()
    assert status == 200
    assert account.keys() == FIELDS
    assert account["auth_id"] == api.auth_id
    assert account["resource_uri"] == f"/v1/Account/{api.auth_id}/"
    assert account["account_type"] in ("standard", "developer")
    assert account["billing_mode"] in ("prepaid", "postpaid")
    assert re.fullmatch(r"[0-9]+\.[0-9]{5}", account["cash_credits"])


@pytest.mark.parametrize("path", ["/v1/Account/{}", "/v1/Account/{}/", "/v1/Account/{}//"])
def test_slashes_do_not_matter(api: Api, path: str) -> None:
    """Go and Node.js call it with two slashes (C44)."""
    target = path.format(api.auth_id)
    assert api.request("GET", target).body["auth_id"] == api.auth_id
    assert api.post(target, {"city": "Valencia"}).said == (202, {"message": "changed"})
    assert api.get().body["city"] == "Valencia"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", "Lucia Ferrer"),
        ("city", "Valencia"),
        ("address", "Calle de la Paz 14"),
        ("state", "Comunitat Valenciana"),
        ("timezone", "Europe/Madrid"),
        ("name", ""),
    ],
)
def test_changes_only_what_is_sent(api: Api, field: str, value: str) -> None:
    """Plivo's API reference: Account."""
    before = api.get().said[1]
    assert api.post("", {field: value}).said == (202, {"message": "changed"})
    assert api.get().said[1] == before | {field: value}


@pytest.mark.parametrize(
    "body",
    [
        {"name": None, "city": None},
        {"cash_credits": "999.00000"},
        {"auth_id": "MA00000000000000000X"},
        {"billing_mode": "postpaid", "account_type": "developer", "auto_recharge": True},
        {"colour": "blue"},
        {},
    ],
)
def test_nothing_else_can_be_changed(api: Api, body: dict[str, object]) -> None:
    """Nothing else is accepted; null means absent, unknown fields are ignored."""
    before = api.get().said
    assert api.post("", body).said == (202, {"message": "changed"})
    assert api.get().said == before


def test_strict_refuses_what_it_does_not_know(strict: Api) -> None:
    """Plivo's API reference: Account, read strictly."""
    status, error = strict.post("", {"name": "Lucia", "billing_mode": "postpaid"}).error
    assert status == 400
    assert "billing_mode" in error
    assert strict.get().body["name"] != "Lucia"


@pytest.mark.parametrize("timezone", ["not a zone", "Europe/", "", 7])
def test_a_timezone_looks_like_one(strict: Api, timezone: object) -> None:
    """Not documented; we answer 400."""
    status, error = strict.post("", {"timezone": timezone}).error
    assert status == 400
    assert "timezone" in error


def test_where_an_asynchronous_reply_goes_is_not_part_of_the_profile(api: Api) -> None:
    """`callback_url` is about the request, not about the account (U5)."""
    body = {
        "name": "Lucia",
        "callback_url": "http://127.0.0.1:9/reply",
        "callback_method": "GET",
    }
    assert api.post("", body).status == 202
    api.advance(60)
    account = api.get().body
    assert account.keys() == FIELDS
    assert account["name"] == "Lucia"


def test_a_subaccount_sees_the_account_under_its_own_id(api: Api) -> None:
    """Unconfirmed; the contract's description says so."""
    subaccount = api.subaccount()
    own = {
        "auth_id": subaccount.auth_id,
        "resource_uri": f"/v1/Account/{subaccount.auth_id}/",
    }
    assert subaccount.get().said == (200, api.get().said[1] | own)


def test_a_subaccount_cannot_change_the_account(api: Api) -> None:
    """A subaccount has to do with its own resources only."""
    assert api.subaccount().post("", {"name": "Mallory"}).status == 403
    assert api.get().body["name"] != "Mallory"
