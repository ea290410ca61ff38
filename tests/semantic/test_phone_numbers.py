"""Searching for numbers and buying them (Plivo's API reference: Phone Number)."""

from __future__ import annotations

import csv
import re
from calendar import monthrange
from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final, cast
from uuid import UUID

import pytest

from plivo_emulator_client import PlivoEmulator
from tests.contract.resources import DOCUMENT
from tests.semantic.api import Api
from tests.semantic.resource_types import APPLICATIONS, NUMBERS, SUBACCOUNTS
from tests.semantic.simulation import Simulation
from tests.semantic.unknown import offered_number
from tests.spec.document import ROOT, JsonObject

_TABLE: Final = ROOT / "src" / "plivo_emulator" / "data" / "pricing.csv"
AMERICA: Final = {"country_iso": "US"}
GERMANY: Final = {"country_iso": "DE", "type": "local"}
INDIA: Final = {"country_iso": "IN", "type": "local"}
_KEYS: Final = {letter: str(2 + i // 3) for i, letter in enumerate("ABCDEFGHIJKLMNO")} | {
    **dict.fromkeys("PQRS", "7"),
    **dict.fromkeys("TUV", "8"),
    **dict.fromkeys("WXYZ", "9"),
}


def search(api: Api, **query: Any) -> tuple[JsonObject, list[JsonObject]]:
    """The `meta` and the rows of a page."""
    reply = api.do("phone_numbers_list", **query)
    return reply["meta"], reply["objects"]


def total(api: Api, **query: Any) -> int:
    return int(search(api, limit=1, **query)[0]["total_count"])


def every(api: Api, **query: Any) -> list[JsonObject]:
    """All rows, page by page, along `next`."""
    meta, rows = search(api, **query)
    while meta["next"]:
        reply = api.send("GET", meta["next"]).body
        meta = reply["meta"]
        rows += reply["objects"]
    return rows


def credit(api: Api) -> Decimal:
    return Decimal(api.do("accounts_get")["cash_credits"])


def set_credit(control: PlivoEmulator, api: Api, amount: str) -> None:
    control.accounts.update(api.auth_id, cash_credits=amount)


def buy(api: Api, number: str, **body: Any) -> JsonObject:
    bought: JsonObject = api.do("phone_numbers_buy", number, body=body)
    assert (bought["message"], bought["status"]) == ("created", "fulfilled")
    (row,) = bought["numbers"]
    assert row["number"] == number
    return dict(row)


def rates() -> dict[str, JsonObject]:
    lines = [line for line in _TABLE.read_text().splitlines() if not line.startswith("#")]
    return {row["country_iso"]: row for row in csv.DictReader(lines)}


# Searching ---------------------------------------------------------------------------------------


def test_pages_make_one_list_in_the_order_of_the_numbers(api: Api) -> None:
    rows = every(api, **AMERICA, pattern="508")
    numbers = [int(row["number"]) for row in rows]
    assert numbers == sorted(set(numbers))
    count = len(numbers)
    assert count == total(api, **AMERICA, pattern="508") > 40
    far = search(api, **AMERICA, pattern="508", offset=count - 5, limit=10)
    assert [int(row["number"]) for row in far[1]] == numbers[-5:]
    assert far[0]["next"] is None
    assert search(api, **AMERICA, pattern="508", offset=count)[1] == []


def test_many_countries_sell_many_numbers(api: Api) -> None:
    found = {country: total(api, country_iso=country) for country in rates()}
    assert sum(count >= 1000 for count in found.values()) >= 20
    assert found["US"] > 5000
    for country, row in rates().items():
        for kind in ("local", "mobile", "national", "tollfree"):
            count = total(api, country_iso=country, type=kind)
            assert bool(count) == bool(row[kind]), (country, kind)
    assert total(api, country_iso="AQ") == 0


def test_kinds_divide_the_numbers(api: Api) -> None:
    for country in ("US", "GB", "DE", "FR"):
        of = {
            kind: total(api, country_iso=country, type=kind)
            for kind in DOCUMENT.resolve({"$ref": "#/components/schemas/OfferType"})["enum"]
        }
        assert of["any"] == total(api, country_iso=country)
        assert of["fixed"] == of["local"] + of["national"]
        assert of["any"] == of["fixed"] + of["mobile"] + of["tollfree"]
    (row,) = search(api, country_iso="GB", type="national", limit=1)[1]
    assert (row["type"], row["sub_type"]) == ("fixed", "national")
    (row,) = search(api, country_iso="GB", type="mobile", limit=1)[1]
    assert (row["type"], row["sub_type"], row["city"]) == ("mobile", "mobile", None)


def _expression(pattern: str) -> str:
    digits = "".join(_KEYS.get(letter, letter) for letter in pattern.upper())
    return "1" + digits.replace("?", "[0-9]").replace("*", "[0-9]*")


def test_patterns(api: Api) -> None:
    """From the start, behind the country code, and open at the end (C56)."""
    everything = [row["number"] for row in every(api, **AMERICA, type="local", lata="722")]
    for pattern in (
        *("415", "4155550", "415KKK", "4?5", "*0199", "*19?"),
        *("4*55*7", "??5555", "212*", "*"),
    ):
        expected = [each for each in everything if re.match(_expression(pattern), each)]
        found = every(api, **AMERICA, type="local", lata="722", pattern=pattern)
        assert [row["number"] for row in found] == expected, pattern


def test_patterns_that_cannot_match(api: Api) -> None:
    assert total(api, **AMERICA, pattern="1415") == 0
    assert total(api, **AMERICA, pattern="4155550100" + "?") == 0
    api.ask("phone_numbers_list", **AMERICA, pattern="415-").refused(400)


_FILTERS: Final[tuple[tuple[JsonObject, Callable[[JsonObject], bool]], ...]] = (
    ({"city": "San Francisco"}, lambda row: row["city"] == "SAN FRANCISCO"),
    ({"city": "san francisco", "type": "local"}, lambda row: row["city"] == "SAN FRANCISCO"),
    ({"region": "Ohio"}, lambda row: row["region"] == "Ohio, UNITED STATES"),
    ({"lata": "722"}, lambda row: row["lata"] == 722),
    ({"rate_center": "SNFC CNTRL"}, lambda row: row["rate_center"] == "SNFC CNTRL"),
    ({"npanxx": 415555}, lambda row: row["number"].startswith("1415555")),
    (
        {"npanxx": 415555, "local_calling_area": True},
        lambda row: row["lata"] == 722,
    ),
    ({"services": "mms"}, lambda row: row["mms_enabled"]),
    ({"services": "voice,sms,mms", "lata": "722"}, lambda row: row["mms_enabled"]),
)


def test_filters(api: Api) -> None:
    """What they keep, and that they keep all of it."""
    everything = every(api, **AMERICA, type="local")
    for query, right in _FILTERS:
        usual = {} if {"services", "type"} & query.keys() else {"type": "fixed"}
        area = {"lata": "722"} if "services" in query else {}
        rows = [row for row in everything if not area or row["lata"] == 722]
        expected = [row["number"] for row in rows if right(row)]
        found = every(api, **AMERICA, **(usual | area | query))
        assert [row["number"] for row in found] == expected, query
        assert expected
        alone = total(api, **AMERICA, **query)
        assert alone == len(expected) or "services" in query


def test_regions_without_a_kind_are_of_fixed_lines(api: Api) -> None:
    """Decision C57."""
    rows = every(api, **AMERICA, region="Ohio")
    assert {row["type"] for row in rows} == {"fixed"}
    assert total(api, **AMERICA, region="Nowhere") == 0
    # What does not fit is ignored (U27).
    mobile = {"country_iso": "GB", "type": "mobile"}
    assert total(api, **mobile, region="Ohio", city="Leeds") == total(api, **mobile)
    assert total(api, country_iso="GB", type="local", lata="722") == total(
        api, country_iso="GB", type="local"
    )


def test_rates_are_those_of_the_table(api: Api) -> None:
    for country, row in rates().items():
        for kind in ("local", "mobile", "national", "tollfree"):
            if not row[kind]:
                continue
            rental, *services = row[kind].split()
            (shown,) = search(api, country_iso=country, type=kind, limit=1)[1]
            assert Decimal(shown["monthly_rental_rate"]) == Decimal(rental)
            assert Decimal(shown["setup_rate"]) == Decimal(row["setup"])
            voice = row["voice_inbound_tollfree" if kind == "tollfree" else "voice_inbound"]
            expected = {"voice": voice, "sms": row["message_inbound"], "mms": row["mms_inbound"]}
            for service, rate in expected.items():
                assert shown[f"{service}_enabled"] is (service in services)
                assert Decimal(shown[f"{service}_rate"]) == Decimal(rate or 0)


# Buying ------------------------------------------------------------------------------------------


def test_a_number_is_bought_once(api: Api, other_api: Api) -> None:
    number = offered_number(api)
    before = total(api, **AMERICA)
    assert buy(api, number) == {"number": number, "status": "Success"}
    assert offered_number(other_api) != number
    assert total(other_api, **AMERICA) == before - 1
    for somebody in (api, other_api):
        somebody.ask("phone_numbers_buy", number, body={}).refused(404, "not found")
    assert NUMBERS.keys(api) == [number]
    assert NUMBERS.keys(other_api) == []


@pytest.mark.parametrize("number", ["14152000000", "99999999999999", "1415555010"])
def test_what_is_not_offered(api: Api, number: str) -> None:
    api.ask("phone_numbers_buy", number, body={}).refused(404, "not found")


def test_what_it_costs(api: Api, simulation: Simulation) -> None:
    """Setup and rent at once, the rent each month (C62), whoever of the account buys it."""
    year = simulation.now.year + 1
    simulation.control.clock.advance(to=f"{year}-01-31T12:00:00Z")
    before = credit(api)
    number = offered_number(api, country_iso="AE")
    buy(api, number)
    assert credit(api) == before - 25 - 28
    shown = NUMBERS.get(api, number)
    last = monthrange(year, 2)[1]
    assert (shown["added_on"], shown["renewal_date"]) == (f"{year}-01-31", f"{year}-02-{last}")
    simulation.advance(days=last - 1, hours=11, minutes=59)
    assert credit(api) == before - 53
    simulation.advance(minutes=1)
    assert credit(api) == before - 53 - 28
    assert NUMBERS.get(api, number)["renewal_date"] == f"{year}-03-31"
    # What is due is taken even from an empty account.
    simulation.advance(days=31)
    assert credit(api) == before - 53 - 56
    api.do("numbers_unrent", number)
    simulation.advance(days=62)
    assert credit(api) == before - 53 - 56


def test_too_little_credit(api: Api, control: PlivoEmulator) -> None:
    number = offered_number(api)
    set_credit(control, api, "0.79999")
    api.ask("phone_numbers_buy", number, body={}).refused(403, "insufficient funds")
    assert offered_number(api) == number
    assert credit(api) == Decimal("0.79999")
    set_credit(control, api, "0.80000")
    buy(api, number)
    assert credit(api) == 0
    control.accounts.update(api.auth_id, billing_mode=cast("Any", "postpaid"))
    buy(api, offered_number(api))
    assert credit(api) == Decimal("-0.8")


def test_what_a_new_number_shows(api: Api) -> None:
    # An area of its own, so that it is not sold out wherever the scripts share an account.
    number = offered_number(api, **AMERICA, pattern="312")
    offered = search(api, **AMERICA, pattern="312", limit=1)[1][0]
    buy(api, number)
    shown = NUMBERS.get(api, number)
    assert len(shown) == 34
    same = ("monthly_rental_rate", "voice_rate", "sms_rate", "mms_rate", "voice_enabled")
    assert {name: shown[name] for name in same} == {name: offered[name] for name in same}
    assert shown["city"].upper() == offered["city"]
    assert shown["region"] == offered["region"] == "Illinois, UNITED STATES"
    assert (shown["number_type"], shown["type"], shown["carrier"]) == ("local", "local", "Plivo")
    assert shown["tendlc_registration_status"] == "UNREGISTERED"
    assert (shown["cnam_lookup"], shown["toll_free_sms_verification"]) == ("disabled", None)
    tollfree = offered_number(api, **AMERICA, type="tollfree")
    buy(api, tollfree, cnam_lookup="enabled")
    shown = NUMBERS.get(api, tollfree)
    assert (shown["tendlc_registration_status"], shown["cnam_lookup"]) == (None, "enabled")
    assert shown["toll_free_sms_verification"] == "unverified"
    british = offered_number(api, country_iso="GB", type="mobile")
    buy(api, british, cnam_lookup="enabled")
    assert NUMBERS.get(api, british)["cnam_lookup"] is None


def test_what_it_is_attached_to(api: Api) -> None:
    first, default = APPLICATIONS.create(api), APPLICATIONS.create(api, default_number_app=True)
    sub = SUBACCOUNTS.create(api, enabled=True, name="Marketing")
    chosen, usual, theirs = (
        row["number"] for row in search(api, **AMERICA, pattern="415", limit=3)[1]
    )
    buy(api, chosen, app_id=first)
    buy(api, usual)
    buy(api, theirs, subaccount=sub)
    address = f"/v1/Account/{api.auth_id}/Application/{{}}/"
    assert NUMBERS.get(api, chosen)["application"] == address.format(first)
    assert NUMBERS.get(api, usual)["application"] == address.format(default)
    shown = NUMBERS.get(api, theirs)
    assert (shown["application"], shown["sub_account"]) == (None, sub)
    assert shown["sub_account_name"] == "Marketing"
    missing = {"app_id": "99999999999999999"}
    other = offered_number(api)
    api.ask("phone_numbers_buy", other, body=missing).refused(404, "not found")
    assert offered_number(api) == other


def test_a_subaccount_buys_for_itself(api: Api) -> None:
    key = SUBACCOUNTS.create(api, enabled=True)
    sub = api.as_(key, SUBACCOUNTS.get(api, key)["auth_token"])
    before = credit(api)
    number = offered_number(sub)
    buy(sub, number)
    assert NUMBERS.get(api, number)["sub_account"] == key
    assert NUMBERS.keys(sub) == [number]
    assert credit(api) == before - Decimal("0.8")


def test_a_second_number_for_when_the_first_fails(api: Api) -> None:
    before = credit(api)
    number, second = (
        one["number"] for one in search(api, country_iso="US", type="local", limit=2)[1]
    )
    row = buy(api, number, ha_enable=True)
    assert row["fallback_number"] == second
    assert NUMBERS.get(api, number)["fallback_number"] == second
    assert NUMBERS.keys(api) == [second, number]
    assert credit(api) == before - Decimal("1.6")


def test_the_last_number_of_an_area_has_a_second_one_too(api: Api, control: PlivoEmulator) -> None:
    try:
        row = buy(api, "15085550199", ha_enable=True)
        assert row["fallback_number"].startswith("150855501")
        assert row["fallback_number"] != "15085550199"
    finally:
        # Others may want it.
        for one in control.numbers.list(auth_id=api.auth_id, limit=100).objects:
            if one.number.startswith("150855501"):
                control.numbers.delete(one.number)


# Documents ---------------------------------------------------------------------------------------


def declare(control: PlivoEmulator, api: Api, **more: Any) -> str:
    """Let the account have a compliance application for local numbers of India."""
    fields = {"country_iso": "IN", "number_type": "local", "auth_id": api.auth_id, **more}
    made = control.compliance_applications.create(**cast("Any", fields))
    return str(made.compliance_application_id)


def test_a_regulated_number_needs_an_application(api: Api, control: PlivoEmulator) -> None:
    """Decision U26."""
    number = offered_number(api, **INDIA)
    one, other = search(api, **INDIA, limit=2)[1]
    assert one["compliance_requirement"] == other["compliance_requirement"]
    assert str(UUID(one["compliance_requirement"])) == one["compliance_requirement"]
    assert total(api, **INDIA, eligible=True) == 0
    missing = "compliance_application_id is required"
    api.ask("phone_numbers_buy", number, body={}).refused(400, missing)
    declare(control, api, status="submitted")
    api.ask("phone_numbers_buy", number, body={}).refused(400, missing)
    only = declare(control, api)
    assert total(api, **INDIA, eligible=True) == total(api, **INDIA)
    buy(api, number)
    shown = NUMBERS.get(api, number)
    assert (shown["compliance_application_id"], shown["compliance_status"]) == (only, "accepted")
    for status in ("suspended", "accepted"):
        declare(control, api, compliance_application_id=only, status=status)
        assert NUMBERS.get(api, number)["compliance_status"] == status
        assert NUMBERS.row(api, number)["compliance_status"] == status
    # Of several, one has to be named.
    declare(control, api)
    number = offered_number(api, **INDIA)
    api.ask("phone_numbers_buy", number, body={}).refused(400, missing)
    buy(api, number, compliance_application_id=only)


def test_applications_that_will_not_do(api: Api, other_api: Api, control: PlivoEmulator) -> None:
    number = offered_number(api, **INDIA)
    wrong = {
        declare(control, api, status="submitted"): (
            "Compliance application must be in 'accepted' status. Current status: 'submitted'."
        ),
        declare(control, api, number_type="tollfree"): "",
        declare(control, api, country_iso="DE"): "",
        declare(control, other_api): "",
        "nothing": "",
    }
    for key, text in wrong.items():
        reply = api.ask("phone_numbers_buy", number, body={"compliance_application_id": key})
        assert reply.status == 400
        assert not text or reply.error == text
    assert offered_number(api, **INDIA) == number


def test_a_restricted_number_is_pending_first(
    api: Api, control: PlivoEmulator, simulation: Simulation
) -> None:
    """Decisions C60 and U26."""
    (row,) = search(api, **GERMANY, limit=1)[1]
    assert row["restriction"] == "city-address"
    assert row["restriction_text"] == "An address in the city of the number is needed."
    assert total(api, **GERMANY, eligible=True) == total(api, **GERMANY)
    app_id = APPLICATIONS.create(api)
    number = row["number"]
    assert buy(api, number, app_id=app_id)["status"] == "pending"
    assert NUMBERS.get(api, number)["active"] is False
    assert simulation.call("14085550111", number).app_id is None
    control.numbers.update(number, active=True)
    assert NUMBERS.get(api, number)["active"] is True
    assert simulation.call("14085550111", number).app_id == app_id
