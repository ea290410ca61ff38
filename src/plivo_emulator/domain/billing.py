"""Prices of simulated calls: whole minutes at the sample rates of the pricing table."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from plivo_emulator.telephony.phones import country_of
from plivo_emulator.telephony.rates import minute_rate, rates_or_default

BILLING_INCREMENT: Final = 60
# As calls to endpoints were billed in published logs.
SIP_RATE: Final = Decimal("0.003")


def billed_seconds(seconds: int) -> int:
    """Round a duration up to whole minutes."""
    return -(-seconds // BILLING_INCREMENT) * BILLING_INCREMENT


def inbound_rate(number: str) -> Decimal:
    """Return US dollars per minute for a call to one of the account's numbers."""
    return rates_or_default(country_of(number)).voice_inbound


def outbound_rate(number: str) -> Decimal:
    """Return US dollars per minute for a call to a phone number or a SIP address."""
    if "@" in number:
        return SIP_RATE
    return minute_rate(country_of(number), number)


def price(seconds: int, rate: Decimal) -> Decimal:
    """Return US dollars for a call leg of this duration."""
    return rate * billed_seconds(seconds) / BILLING_INCREMENT
