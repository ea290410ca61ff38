"""Profiles: the primary one, which every account has, and what forms must hold."""

from __future__ import annotations

from typing import Any

import pytest

from tests.semantic.api import Api
from tests.semantic.registrations import PROFILES, new_brand
from tests.semantic.resource_types import SUBACCOUNTS
from tests.spec.document import JsonObject

STOCK = {"stock_symbol": "FRR", "stock_exchange": "NYSE"}


def keys(api: Api, **query: Any) -> list[str]:
    return [each["profile_uuid"] for each in api.do("profiles_list", **query)["profiles"]]


def primary(api: Api) -> str:
    (key,) = keys(api, type="PRIMARY")
    return key


def test_every_account_has_a_primary_profile(api: Api, other_api: Api) -> None:
    first = primary(api)
    shown = PROFILES.get(api, first)
    assert (shown["profile_type"], "primary_profile" in shown) == ("PRIMARY", False)
    assert primary(other_api) != first
    api.ask("profiles_delete", first).refused(400, "the primary profile cannot be deleted")
    api.do("profiles_update", first, body={"company_name": "Ferrer Holding", "vertical": "LEGAL"})
    changed = {"company_name": "Ferrer Holding", "vertical": "LEGAL"}
    assert PROFILES.get(api, first) == shown | changed


def test_others_name_it(api: Api) -> None:
    first = primary(api)
    made = [PROFILES.create(api) for _ in range(2)]
    assert [PROFILES.get(api, key)["primary_profile"] for key in made] == [first, first]
    assert keys(api) == [*made[::-1], first]
    assert keys(api, type="SECONDARY") == made[::-1]
    assert "total_count" not in api.do("profiles_list")["meta"]
    new_brand(api, profile_uuid=first, brand_type="STARTER")


@pytest.mark.parametrize("missing", STOCK)
def test_companies_on_the_stock_exchange_name_their_stock(api: Api, missing: str) -> None:
    public = PROFILES.body(entity_type="PUBLIC", **STOCK)
    short = {name: value for name, value in public.items() if name != missing}
    api.ask("profiles_create", body=short).refused(400, f"{missing} parameter is missing")
    PROFILES.make(api, public)
    # Nobody else has to, but all may.
    for kind in ("PRIVATE", "NON_PROFIT", "GOVERNMENT", "INDIVIDUAL"):
        PROFILES.make(api, short | {"entity_type": kind})


def test_the_country_of_the_tax_number_is_that_of_the_address(api: Api) -> None:
    address = PROFILES.example("create")["address"] | {"country": "CA"}
    body = PROFILES.body(address=address)
    assert PROFILES.get(api, PROFILES.make(api, body))["ein_issuing_country"] == "US"
    del body["ein_issuing_country"]
    assert PROFILES.get(api, PROFILES.make(api, body))["ein_issuing_country"] == "CA"


def test_what_was_not_set_is_left_out(api: Api) -> None:
    body = PROFILES.body()
    del body["website"], body["ein"]
    shown = PROFILES.get(api, PROFILES.make(api, body))
    assert shown.keys() == body.keys() | {
        *("alt_business_id_type", "created_at", "primary_profile", "profile_type", "profile_uuid")
    }


def test_an_address_is_replaced_as_a_whole(api: Api) -> None:
    key = PROFILES.create(api)
    contact: JsonObject = {"first_name": "Eva", "last_name": "Ferrer", "email": "eva@example.com"}
    api.do("profiles_update", key, body={"authorized_contact": contact})
    assert PROFILES.get(api, key)["authorized_contact"] == contact
    refused = api.ask("profiles_update", key, body={"address": {"city": "Oakland"}})
    refused.refused(400)
    assert "street" in refused.error or "address" in refused.error


def test_the_subaccount_of_a_profile_exists(api: Api) -> None:
    auth_id = SUBACCOUNTS.create(api, enabled=True)
    key = PROFILES.create(api, plivo_subaccount=auth_id)
    assert PROFILES.get(api, key)["plivo_subaccount"] == auth_id
    nobody = "SAZZZZZZZZZZZZZZZZZZ"
    text = f"subaccount {nobody} does not exist"
    body = {"plivo_subaccount": nobody}
    api.ask("profiles_create", body=PROFILES.body(**body)).refused(400, text)
    api.ask("profiles_update", key, body=body).refused(400, text)
    assert PROFILES.get(api, key)["plivo_subaccount"] == auth_id


def test_what_says_how_calls_look_is_not_shown(api: Api) -> None:
    key = PROFILES.create(api)
    before = PROFILES.get(api, key)
    wanted = {"enable_caller_reputation": True, "caller_reputation_carriers": ["at&t"]}
    assert api.do("profiles_update", key, body=wanted)["profile"] == before


def test_countries_and_carriers_in_any_case(lenient_api: Api, strict_api: Api) -> None:
    """The .NET SDK takes carriers in any; codes of countries as everywhere."""
    address = PROFILES.body()["address"] | {"country": "us"}
    odd = {"address": address, "ein_issuing_country": "ca"}
    key = PROFILES.create(lenient_api, **odd)
    shown = PROFILES.get(lenient_api, key)
    assert (shown["address"]["country"], shown["ein_issuing_country"]) == ("US", "CA")
    own = PROFILES.create(strict_api)
    for name, value in odd.items():
        strict_api.ask("profiles_update", own, body={name: value}).refused(400)
    for carriers in (["AT&T", "Verizon"], "AT&T, T-Mobile"):
        body = {"caller_reputation_carriers": carriers}
        lenient_api.do("profiles_update", key, body=body)
        strict_api.ask("profiles_update", own, body=body).refused(400)
