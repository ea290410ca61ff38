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
