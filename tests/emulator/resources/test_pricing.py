"""Sample rates: the table is right about countries, and replies are made of it."""

from __future__ import annotations

import re
import subprocess
import sys
from decimal import Decimal
from typing import Any

import phonenumbers
import pytest
from phonenumbers import PhoneNumberType, geocoder

from plivo_emulator.telephony.rates import (
    ELSEWHERE,
    CountryRates,
    all_rates,
    message_rate,
    minute_rate,
    rates_of,
    rates_or_default,
)
from plivo_emulator.testing import EmulatorUnderTest

COUNTRIES = sorted(all_rates().values(), key=lambda rates: rates.country_iso)
EVERY_COUNTRY = pytest.mark.parametrize("rates", COUNTRIES, ids=lambda rates: rates.country_iso)


def pricing(emulator: EmulatorUnderTest, country_iso: str) -> Any:
    reply = emulator.request("GET", f"Pricing/?country_iso={country_iso}")
    assert reply.status == 200
    return reply.body


def amounts(value: Any) -> list[str]:
    """Collect every text that looks like an amount."""
    if isinstance(value, dict):
        return [found for item in value.values() for found in amounts(item)]
    if isinstance(value, list):
        return [found for item in value for found in amounts(item)]
    return [value] if isinstance(value, str) and re.fullmatch(r"[0-9]+\.[0-9]+", value) else []


# The table ------------------------------------------------------------------------------------


def test_covers_the_world() -> None:
    assert len(COUNTRIES) >= 60
    wanted = """
        US CA GB IN DE FR ES IT NL BE CH AT SE NO DK FI PL PT IE CZ GR HU RO IL TR AE SA ZA NG KE EG
        MA BR MX AR CL CO PE AU NZ JP KR CN HK TW SG MY TH VN PH ID PK BD LK UA
    """
    assert set(wanted.split()) <= all_rates().keys()


@EVERY_COUNTRY
def test_name_and_calling_code_are_right(rates: CountryRates) -> None:
    example = phonenumbers.example_number(rates.country_iso)
    assert example is not None
    assert rates.country_code == phonenumbers.country_code_for_region(rates.country_iso)
    assert rates.country == geocoder.country_name_for_number(example, "en")


@EVERY_COUNTRY
def test_mobile_prefixes_tell_mobiles_from_landlines(rates: CountryRates) -> None:
    def example(kind: int) -> str:
        number = phonenumbers.example_number_for_type(rates.country_iso, kind)
        assert number is not None
        text = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
        return text.removeprefix("+")

    mobile, landline = example(PhoneNumberType.MOBILE), example(PhoneNumberType.FIXED_LINE)
    assert (rates.voice_outbound_mobile is None) == (not rates.mobile_prefixes)
    assert rates.voice_outbound_to(landline) == rates.voice_outbound
    if rates.voice_outbound_mobile is not None:
        assert rates.voice_outbound_mobile != rates.voice_outbound
        assert rates.voice_outbound_to(mobile) == rates.voice_outbound_mobile


@EVERY_COUNTRY
def test_rates_agree_with_what_is_offered(rates: CountryRates) -> None:
    capabilities = {each for number in rates.numbers.values() for each in number.capabilities}
    assert capabilities <= {"voice", "sms", "mms"}
    assert (rates.mms_inbound is not None) == ("mms" in capabilities)
    assert (rates.voice_inbound_tollfree is not None) == ("tollfree" in rates.numbers)
    assert (rates.message_inbound is not None) == ("sms" in capabilities)
    assert all(number.rental > 0 for number in rates.numbers.values())
    assert rates.message_outbound > 0
    assert rates.voice_outbound > 0
    assert rates.voice_inbound > 0


def test_is_read_when_first_asked_for() -> None:
    script = (
        "import plivo_emulator.resources.pricing, plivo_emulator.telephony.rates as rates\n"
        "assert rates.all_rates.cache_info().currsize == 0\n"
        "assert rates.rates_of('GB') and rates.all_rates.cache_info().currsize == 1"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


# Looking up ----------------------------------------------------------------------------------


def test_looks_up_a_country() -> None:
    rates = rates_of("GB")
    assert rates is not None
    assert rates.country == "United Kingdom"
    assert message_rate("GB") == rates.message_outbound
    assert minute_rate("GB") == minute_rate("GB", "442071838750") == rates.voice_outbound
    assert minute_rate("GB", "447400123456") == rates.voice_outbound_mobile
    assert rates_or_default("GB") is rates


def test_charges_a_default_where_nothing_is_known() -> None:
    assert rates_of("AQ") is None
    assert rates_or_default("AQ") is ELSEWHERE
    assert message_rate("AQ") == ELSEWHERE.message_outbound == Decimal("0.1")
    assert minute_rate("AQ", "672112345") == ELSEWHERE.voice_outbound == Decimal("0.25")
    assert rates_or_default("AQ").voice_inbound == Decimal("0.02")


# Replies -------------------------------------------------------------------------------------


def test_composes_the_documented_structure(plivo_emulator: EmulatorUnderTest) -> None:
    body = pricing(plivo_emulator, "GB")
    assert body.pop("api_id")
    assert body == {
        "country": "United Kingdom",
        "country_code": 44,
        "country_iso": "GB",
        "message": {
            "inbound": {"rate": "0.00000"},
            "outbound": {"rate": "0.03900"},
            "outbound_networks_list": [{"group_name": "United Kingdom", "rate": "0.03900"}],
        },
        "phone_numbers": {
            "local": number("0.90000", "voice"),
            "mobile": number("1.20000", "voice", "sms"),
            "national": number("1.00000", "voice"),
            "tollfree": number("4.50000", "voice"),
        },
        "voice": {
            "inbound": {
                "ip": {"rate": "0.00300"},
                "local": {"rate": "0.00700"},
                "tollfree": {"rate": "0.05500"},
            },
            "outbound": {
                "ip": {"rate": "0.00300"},
                "local": {"rate": "0.01000"},
                "rates": [
                    {
                        "origination_prefix": [""],
                        "prefix": ["44"],
                        "rate": "0.01000",
                        "voice_network_group": "United Kingdom - Default",
                    },
                    {
                        "origination_prefix": [""],
                        "prefix": ["4471", "4472", "4473", "4474", "4475", "4477", "4478", "4479"],
                        "rate": "0.02700",
                        "voice_network_group": "United Kingdom - Mobile",
                    },
                ],
                "tollfree": {"rate": "0.00300"},
            },
        },
    }


def number(rate: str, *capabilities: str) -> dict[str, Any]:
    offer = {"capabilities": list(capabilities), "rental_rate": rate, "setup_rate": "0.00000"}
    return {"rate": rate, "rates": [offer]}


def test_says_null_for_what_is_not_offered(plivo_emulator: EmulatorUnderTest) -> None:
    body = pricing(plivo_emulator, "CN")
    assert body["phone_numbers"] == {}
    assert body["message"]["inbound"] == {"rate": None}
    assert body["voice"]["inbound"]["local"] == {"rate": None}
    assert body["voice"]["inbound"]["tollfree"] == {"rate": None}
    assert body["voice"]["outbound"]["tollfree"] == {"rate": None}


def test_answers_the_same_each_time(plivo_emulator: EmulatorUnderTest) -> None:
    first, second = pricing(plivo_emulator, "BR"), pricing(plivo_emulator, "BR")
    assert first.pop("api_id") != second.pop("api_id")
    assert first == second


@pytest.mark.parametrize("country_iso", ["AQ", "XX"])
def test_a_country_without_rates_is_not_found(
    plivo_emulator: EmulatorUnderTest, country_iso: str
) -> None:
    reply = plivo_emulator.request("GET", f"Pricing/?country_iso={country_iso}")
    assert reply.status == 404
    assert reply.body["error"] == "not found"


@pytest.mark.parametrize("query", ["", "?country_iso=", "?country_iso=g1", "?country_iso=GBR"])
def test_anything_but_two_capitals_is_refused(
    plivo_emulator: EmulatorUnderTest, query: str
) -> None:
    reply = plivo_emulator.request("GET", f"Pricing/{query}")
    assert reply.status == 400
    assert "country_iso" in reply.body["error"]


def test_needs_credentials(plivo_emulator: EmulatorUnderTest) -> None:
    wrong = (plivo_emulator.auth_id, "wrong")
    assert plivo_emulator.request("GET", "Pricing/?country_iso=GB", auth=wrong).status == 401
