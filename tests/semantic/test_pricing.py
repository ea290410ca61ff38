"""Rates: of the country that was asked for, and the same whoever asks."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.semantic.api import Api
from tests.semantic.values import without

COUNTRIES = {"US": 1, "GB": 44, "ES": 34, "IN": 91, "DE": 49, "BR": 55, "AU": 61, "JP": 81}


@pytest.mark.parametrize("country", COUNTRIES)
def test_rates_of_a_country(api: Api, country: str) -> None:
    rates = api.do("pricing_get", country_iso=country)
    assert (rates["country_iso"], rates["country_code"]) == (country, COUNTRIES[country])
    for kind, number in rates["phone_numbers"].items():
        assert Decimal(number["rate"]) > 0, kind
        for offer in number["rates"]:
            assert offer["rental_rate"] == number["rate"]
            assert set(offer["capabilities"]) <= {"voice", "sms", "mms"}
    prefixes = [each["prefix"] for each in rates["voice"]["outbound"]["rates"]]
    assert all(each.startswith(str(COUNTRIES[country])) for group in prefixes for each in group)
    assert all(prefixes)
    amounts = [rates["message"][way]["rate"] for way in ("inbound", "outbound")]
    amounts += [each["rate"] for each in rates["message"]["outbound_networks_list"]]
    amounts += [each["rate"] for each in rates["voice"]["outbound"]["rates"]]
    amounts += [each["rate"] for each in rates["phone_numbers"].values()]
    # What is not offered has no price.
    assert all(len(each.partition(".")[2]) == 5 for each in amounts if each is not None)


def test_rates_do_not_change_by_themselves(api: Api, other_api: Api) -> None:
    asked = [(api, "US"), (api, "US"), (other_api, "US"), (api, "GB")]
    rates = [
        without(who.do("pricing_get", country_iso=country), "api_id") for who, country in asked
    ]
    assert rates[0] == rates[1] == rates[2] != rates[3]


@pytest.mark.parametrize("country", ["ZZ", "AQ", "XX"])
def test_countries_without_rates(api: Api, country: str) -> None:
    for _ in range(2):
        api.ask("pricing_get", country_iso=country).refused(404, "not found")


@pytest.mark.parametrize("country", ["USA", "U", "u1", "1", "U S", "", "ÜS", "US,GB"])
def test_what_is_no_country(api: Api, country: str) -> None:
    api.ask("pricing_get", country_iso=country).refused(400)


@pytest.mark.parametrize("country", ["us", "Us", "gB"])
def test_a_country_in_lower_case(lenient_api: Api, country: str) -> None:
    """The SDKs send what they are given; one checks for capitals, the others do not."""
    rates = lenient_api.do("pricing_get", country_iso=country)
    assert rates["country_iso"] == country.upper()


@pytest.mark.parametrize("country", ["us", "Us", "gB"])
def test_strictly_a_country_is_in_capitals(strict_api: Api, country: str) -> None:
    strict_api.ask("pricing_get", country_iso=country).refused(400)


def test_a_country_is_needed(api: Api) -> None:
    api.ask("pricing_get").refused(400, "country_iso parameter is missing")
