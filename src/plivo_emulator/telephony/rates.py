"""Sample rates of calls, messages and numbers by country.

The rates are invented. They are plausible and never change, so tests can rely on them, but they are
not Plivo's prices. They are stored in `data/pricing.csv`, whose header explains the columns. All
prices in the emulator come from here.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from types import MappingProxyType
from typing import Final

from plivo_emulator.telephony.data_files import read_table

# Kinds of numbers in the order in which replies show them (Plivo's API reference: Pricing).
NUMBER_KINDS: Final = ("local", "mobile", "national", "tollfree")


@dataclass(frozen=True, slots=True)
class NumberRate:
    """The rate of a kind of number.

    Attributes:
        setup: US dollars, once.
        rental: US dollars per month.
        capabilities: `voice`, `sms`, `mms`.
    """

    setup: Decimal
    rental: Decimal
    capabilities: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CountryRates:
    """The rates of a country in US dollars; `None` for what is not offered there.

    Attributes:
        country_iso: ISO 3166-1 alpha-2 code, in capitals.
        country: its English name.
        country_code: its calling code.
        message_inbound: a message to one of your numbers in this country.
        mms_inbound: an MMS to one of your numbers in this country.
        message_outbound: a message to a phone in this country.
        mms_outbound: an MMS to a phone in this country.
        carrier_fee: what the carrier charges for a message to a phone in this country.
        mms_carrier_fee: the same for an MMS.
        voice_inbound: a minute of a call to one of your numbers in this country; also used for
            simulated calls where no numbers are offered.
        voice_inbound_tollfree: the same for a toll-free number.
        voice_outbound: a minute of a call to a phone in this country.
        voice_outbound_mobile: the same for a mobile phone, if the rate differs.
        voice_outbound_tollfree: the same for a toll-free number.
        mobile_prefixes: the prefixes of mobile numbers, including the calling code.
        numbers: the kinds of numbers that can be rented.
    """

    country_iso: str
    country: str
    country_code: int
    message_inbound: Decimal | None
    mms_inbound: Decimal | None
    message_outbound: Decimal
    mms_outbound: Decimal | None
    carrier_fee: Decimal
    mms_carrier_fee: Decimal
    voice_inbound: Decimal
    voice_inbound_tollfree: Decimal | None
    voice_outbound: Decimal
    voice_outbound_mobile: Decimal | None
    voice_outbound_tollfree: Decimal | None
    mobile_prefixes: tuple[str, ...]
    numbers: Mapping[str, NumberRate]

    def voice_outbound_to(self, number: str) -> Decimal:
        """Return the rate per minute to a phone number (digits only) of this country."""
        if self.voice_outbound_mobile is not None and number.startswith(self.mobile_prefixes):
            return self.voice_outbound_mobile
        return self.voice_outbound

    def inbound(self, service: str, kind: str) -> Decimal:
        """Return what something costs that comes in at a number of this country.

        Args:
            service: `voice` (a minute), `sms` or `mms` (a message).
            kind: of the number.
        """
        voice = self.voice_inbound_tollfree if kind == "tollfree" else self.voice_inbound
        rates = {"voice": voice, "sms": self.message_inbound, "mms": self.mms_inbound}
        return rates[service] or Decimal(0)


# The platform's fee for a WhatsApp message, and Meta's for one that is a template, by its category,
# in US dollars (Plivo's price list; those to the United States, used for all countries).
_WHATSAPP: Final = Decimal("0.0008")
_TEMPLATES: Final = {
    "utility": Decimal("0.0044"),
    "authentication": Decimal("0.0044"),
    "marketing": Decimal("0.0275"),
}

# The rates of countries without an entry, so that calls and messages to any country work.
ELSEWHERE: Final = CountryRates(
    country_iso="",
    country="",
    country_code=0,
    message_inbound=Decimal(0),
    mms_inbound=None,
    message_outbound=Decimal("0.1"),
    mms_outbound=None,
    carrier_fee=Decimal(0),
    mms_carrier_fee=Decimal(0),
    voice_inbound=Decimal("0.02"),
    voice_inbound_tollfree=None,
    voice_outbound=Decimal("0.25"),
    voice_outbound_mobile=None,
    voice_outbound_tollfree=None,
    mobile_prefixes=(),
    numbers=MappingProxyType({}),
)


# What looking a number up costs, in US dollars (Plivo's page on Lookup).
LOOKUP_RATE: Final = Decimal("0.004")

# What storing a minute of a recording costs for a month, and what transcribing one costs, in US
# dollars (Plivo's page on recordings; recorded replies).
RECORDING_STORAGE_RATE: Final = Decimal("0.0004")
TRANSCRIPTION_RATE: Final = Decimal("0.05")


def money(amount: Decimal) -> str:
    """Format US dollars with five decimals, as in the API."""
    return f"{amount:.5f}"


def rates_of(country_iso: str) -> CountryRates | None:
    """Return the rates of a country, `None` if there are none for it."""
    return all_rates().get(country_iso)


def rates_or_default(country_iso: str) -> CountryRates:
    """Return the rates of a country, `ELSEWHERE` if there are none for it."""
    return rates_of(country_iso) or ELSEWHERE


def message_rate(country_iso: str, kind: str = "sms") -> Decimal:
    """Return US dollars for a message to a phone in any country.

    Args:
        country_iso: the country.
        kind: `sms` or `mms`.
    """
    rates = rates_or_default(country_iso)
    return (rates.mms_outbound if kind == "mms" else None) or rates.message_outbound


def carrier_fee(country_iso: str, kind: str) -> Decimal:
    """Return US dollars that the carrier charges for a unit of an `sms` or an `mms`."""
    rates = rates_or_default(country_iso)
    fees = {"sms": rates.carrier_fee, "mms": rates.mms_carrier_fee}
    return fees.get(kind, Decimal(0))


def whatsapp_rate(category: str = "") -> Decimal:
    """Return US dollars for a WhatsApp message.

    Args:
        category: of the template that it is; empty for any other message.
    """
    return _WHATSAPP + _TEMPLATES.get(category, Decimal(0))


def minute_rate(country_iso: str, number: str = "") -> Decimal:
    """Return US dollars for a minute of a call to a phone in any country.

    Args:
        country_iso: the country.
        number: the number called, digits only; mobiles cost more in most countries.
    """
    return rates_or_default(country_iso).voice_outbound_to(number)


@cache
def all_rates() -> Mapping[str, CountryRates]:
    """Return the rates of all countries by ISO code; read at the first call."""
    text = read_table("pricing.csv")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return MappingProxyType(
        {row["country_iso"]: _country(row) for row in csv.DictReader(lines, restval="")}
    )


def _country(row: Mapping[str, str]) -> CountryRates:
    return CountryRates(
        country_iso=row["country_iso"],
        country=row["country"],
        country_code=int(row["country_code"]),
        message_inbound=_amount(row["message_inbound"]),
        mms_inbound=_amount(row["mms_inbound"]),
        message_outbound=Decimal(row["message_outbound"]),
        mms_outbound=_amount(row["mms_outbound"]),
        carrier_fee=_amount(row["carrier_fee"]) or Decimal(0),
        mms_carrier_fee=_amount(row["mms_carrier_fee"]) or Decimal(0),
        voice_inbound=Decimal(row["voice_inbound"]),
        voice_inbound_tollfree=_amount(row["voice_inbound_tollfree"]),
        voice_outbound=Decimal(row["voice_outbound"]),
        voice_outbound_mobile=_amount(row["voice_outbound_mobile"]),
        voice_outbound_tollfree=_amount(row["voice_outbound_tollfree"]),
        mobile_prefixes=tuple(row["mobile_prefixes"].split()),
        numbers=MappingProxyType(dict(_numbers(row))),
    )


def _numbers(row: Mapping[str, str]) -> Iterator[tuple[str, NumberRate]]:
    for kind in NUMBER_KINDS:
        if row[kind]:
            rental, *capabilities = row[kind].split()
            yield kind, NumberRate(Decimal(row["setup"]), Decimal(rental), tuple(capabilities))


def _amount(cell: str) -> Decimal | None:
    return Decimal(cell) if cell else None
