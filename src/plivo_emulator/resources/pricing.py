"""Pricing: sample rates in the form of the API. They are not Plivo's prices."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Final

from plivo_emulator.core.parts import Part
from plivo_emulator.pipeline.errors import not_found
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.telephony.rates import CountryRates, NumberRate, money, rates_of

part = Part(__name__, due_work=())

# A minute to or from an endpoint on the internet costs the same in every country.
_IP_MINUTE: Final = Decimal("0.003")


@part.handler
def pricing_get(ctx: RequestContext) -> dict[str, Any]:
    """Return the rates of a country.

    Raises:
        ApiError: 404, there are no rates for it (unconfirmed).
    """
    rates = rates_of(ctx.query["country_iso"])
    if rates is None:
        raise not_found()
    return {
        "country": rates.country,
        "country_code": rates.country_code,
        "country_iso": rates.country_iso,
        "message": _message(rates),
        "phone_numbers": {kind: _number(rate) for kind, rate in rates.numbers.items()},
        "voice": {"inbound": _voice_in(rates), "outbound": _voice_out(rates)},
    }


def _message(rates: CountryRates) -> dict[str, Any]:
    return {
        "inbound": _rate(rates.message_inbound),
        "outbound": _rate(rates.message_outbound),
        "outbound_networks_list": [
            {"group_name": rates.country, "rate": money(rates.message_outbound)}
        ],
    }


def _number(rate: NumberRate) -> dict[str, Any]:
    return {
        "rate": money(rate.rental),
        "rates": [
            {
                "capabilities": list(rate.capabilities),
                "rental_rate": money(rate.rental),
                "setup_rate": money(rate.setup),
            }
        ],
    }


def _voice_in(rates: CountryRates) -> dict[str, Any]:
    offered = rates.numbers.keys() - {"tollfree"}
    return {
        "ip": _rate(_IP_MINUTE),
        "local": _rate(rates.voice_inbound if offered else None),
        "tollfree": _rate(rates.voice_inbound_tollfree),
    }


def _voice_out(rates: CountryRates) -> dict[str, Any]:
    return {
        "ip": _rate(_IP_MINUTE),
        "local": _rate(rates.voice_outbound),
        "rates": list(_prefix_rates(rates)),
        "tollfree": _rate(rates.voice_outbound_tollfree),
    }


def _prefix_rates(rates: CountryRates) -> Iterator[dict[str, Any]]:
    yield _prefix_rate(rates, "Default", [str(rates.country_code)], rates.voice_outbound)
    if rates.voice_outbound_mobile is not None:
        yield _prefix_rate(
            rates, "Mobile", list(rates.mobile_prefixes), rates.voice_outbound_mobile
        )


def _prefix_rate(
    rates: CountryRates, group: str, prefixes: list[str], rate: Decimal
) -> dict[str, Any]:
    return {
        # An empty prefix means callers from anywhere (Plivo's API reference: Pricing).
        "origination_prefix": [""],
        "prefix": prefixes,
        "rate": money(rate),
        "voice_network_group": f"{rates.country} - {group}",
    }


def _rate(amount: Decimal | None) -> dict[str, str | None]:
    return {"rate": None if amount is None else money(amount)}
