"""Lookup: what is known of a number, who may ask, what it costs and how it fails."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, cast

import pytest

from tests.semantic.api import Api
from tests.semantic.replies import NO_CREDENTIALS
from tests.semantic.resource_types import SUBACCOUNTS
from tests.semantic.simulation import Simulation

UNKNOWN = "Phone number is invalid or does not exist."
# Country, formats and kind of line; the last is made up where nothing tells it.
KNOWN = {
    "14155550100": ("United States", "USA", "(415) 555-0100", "+1 415-555-0100", "mobile"),
    "14155550101": ("United States", "USA", "(415) 555-0101", "+1 415-555-0101", "fixed"),
    "18005550100": ("United States", "USA", "(800) 555-0100", "+1 800-555-0100", "toll-free"),
    "442079460123": ("United Kingdom", "GBR", "020 7946 0123", "+44 20 7946 0123", "fixed"),
    "34612345678": ("Spain", "ESP", "612 34 56 78", "+34 612 34 56 78", "mobile"),
    "15005550006": ("United States", "USA", "(500) 555-0006", "+1 500-555-0006", "unknown"),
}


@pytest.mark.parametrize("number", KNOWN)
def test_what_is_known(api: Api, number: str) -> None:
    found = api.do("lookup_get", f"+{number}")
    name, iso3, national, international, kind = KNOWN[number]
    assert found["phone_number"] == found["format"]["e164"] == f"+{number}"
    assert (found["country"]["name"], found["country"]["iso3"]) == (name, iso3)
    assert found["format"]["national"] == national
    assert found["format"]["international"] == international
    assert found["format"]["rfc3966"].startswith("tel:+")
    assert found["resource_uri"] == f"/v1/Number/+{number}?type=carrier"
    carrier = found["carrier"]
    assert carrier["type"] == kind
    for field in ("mobile_country_code", "mobile_network_code"):
        assert (carrier[field] != "") == (kind == "mobile"), carrier
    assert (carrier["ported"] == "unknown") == (iso3 != "USA")


def test_the_same_number_has_the_same_answer(api: Api, other_api: Api) -> None:
    def ask(of: Api, number: str) -> dict[str, Any]:
        reply = of.do("lookup_get", number, type="carrier")
        return {name: value for name, value in reply.items() if name != "api_id"}

    expected = ask(api, "+14155550100")
    spellings = ("14155550100", "%2B14155550100", "+1%20(415)%20555-0100", "1.415.555.0100")
    for number in spellings:
        assert ask(api, number) == ask(other_api, number) == expected
    ported = {ask(api, f"+1415555{line:04}")["carrier"]["ported"] for line in range(40)}
    assert ported == {"yes", "no"}


@pytest.mark.parametrize(
    "number", ["+1415", "+15", "0", "+999123456789", "4155550100x", "+", "%00", "+0014155550100"]
)
def test_numbers_that_make_no_sense(api: Api, number: str) -> None:
    """They cost nothing (unconfirmed)."""
    before = api.do("accounts_get")["cash_credits"]
    api.ask("lookup_get", number).refused(404, UNKNOWN)
    assert api.do("accounts_get")["cash_credits"] == before


def test_the_main_account_pays(api: Api) -> None:
    made = api.do("subaccounts_create", body={"name": "Courier", "enabled": True})
    sub = api.as_(made["auth_id"], made["auth_token"])
    before = Decimal(api.do("accounts_get")["cash_credits"])
    for asking in (api, sub, api):
        asking.do("lookup_get", "+14155550100")
    assert before - Decimal(api.do("accounts_get")["cash_credits"]) == Decimal("0.012")


def test_a_lookup_without_credit(api: Api, simulation: Simulation) -> None:
    """Decision U36."""
    accounts, number = simulation.control.accounts, "+14155550100"
    accounts.update(api.auth_id, cash_credits="0.00399")
    api.ask("lookup_get", number).refused(403, "insufficient funds")
    api.ask("lookup_get", "+1415").refused(404, UNKNOWN)
    assert api.do("accounts_get")["cash_credits"] == "0.00399"
    accounts.update(api.auth_id, cash_credits="0.00400")
    api.do("lookup_get", number)
    assert api.do("accounts_get")["cash_credits"] == "0.00000"
    accounts.update(api.auth_id, billing_mode=cast("Any", "postpaid"))
    api.do("lookup_get", number)
    assert api.do("accounts_get")["cash_credits"] == "-0.00400"


def test_who_may_ask(api: Api) -> None:
    path = "/v1/Number/+14155550100"
    disabled = SUBACCOUNTS.create(api, enabled=False)
    token = SUBACCOUNTS.get(api, disabled)["auth_token"]
    for auth in ((disabled, token), (api.auth_id, "x"), ("", "")):
        refused = api.send("GET", path, auth=auth)
        refused.refused(401, NO_CREDENTIALS)
        # Lookup has a form of its own, and says which request it was.
        assert set(refused.body) == {"api_id", "error_code", "message"}


@pytest.mark.parametrize("kind", ["caller_name", "Carrier", "x"])
def test_there_is_one_kind_of_lookup(api: Api, kind: str) -> None:
    api.ask("lookup_get", "+14155550100", type=kind).refused(400, "type parameter must be carrier")


def test_results_can_be_set(api: Api, simulation: Simulation) -> None:
    lookups = simulation.control.lookups
    number = "+14155550142"
    usual = api.do("lookup_get", number)["carrier"]
    lookups.update(number, name="Example Wireless", ported="yes", mobile_network_code="150")
    changed = usual | {"name": "Example Wireless", "ported": "yes", "mobile_network_code": "150"}
    assert api.do("lookup_get", number)["carrier"] == changed
    assert lookups.get(number).number == "14155550142"
    lookups.update(number, unknown=True)
    api.ask("lookup_get", number).refused(404, UNKNOWN)
    assert api.do("lookup_get", "+14155550140")["carrier"]["ported"] in ("yes", "no")
    lookups.update(number)
    assert api.do("lookup_get", number)["carrier"] == usual


def test_hosts(api: Api) -> None:
    """Each part of the API lives on its own host; without one of their names it is all here."""
    number, account = "/v1/Number/+14155550100", api.account_path
    for path, own, other in (
        (number, "lookup.plivo.com", "api.plivo.com"),
        (account, "api.plivo.com", "lookup.plivo.com"),
    ):
        assert api.send("GET", path, headers={"host": own}).status == 200
        with api.unwatched():
            assert api.send("GET", path, headers={"host": other}).status == 404
