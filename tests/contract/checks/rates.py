"""The rates are those of the country that was asked for, and the same each time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import phonenumbers
import schemathesis

from tests.contract.checks.oracle import Oracle, demand
from tests.contract.observation import Document, Observation
from tests.contract.probes import ask
from tests.contract.resources import dig
from tests.spec.document import ASYNC_ARGUMENTS

_OPERATION = "pricing_get"
_ARGUMENT = "country_iso"


@schemathesis.check
class RatesFit(Oracle):
    """The rates are those of the country that was asked for, and the same each time."""

    def __init__(self) -> None:
        super().__init__()
        self._rates: dict[str, Document] = {}

    def judge(self, seen: Observation) -> None:
        if seen.operation_id != _OPERATION:
            return
        self.expect("countries", seen)
        country = seen.query.get(_ARGUMENT, "")
        if seen.status != 200:
            otherwise = seen.query.keys() & ASYNC_ARGUMENTS
            assert country not in self._rates or otherwise, (
                f"{country} had rates, now it is {seen.status}"
            )
            return
        again = ask(_OPERATION, query={_ARGUMENT: country}, why=type(self).__name__)
        for reply in (seen.reply, again.reply):
            demand(list(wrong_rates(country, reply)))
            rates = {name: each for name, each in reply.items() if name != "api_id"}
            first = self._rates.setdefault(country, rates)
            assert rates == first, f"the rates of {country} are not what they were"
        self.compared("countries", seen)


def wrong_rates(country: str, rates: Any) -> Iterator[str]:
    """What is wrong with the rates of a country."""
    if rates.get(_ARGUMENT) != country:
        yield f"asked for {country}, answered {rates.get(_ARGUMENT)!r}"
    code = phonenumbers.country_code_for_region(country)
    if code and rates.get("country_code") != code:
        yield f"the calling code of {country} is {code}, not {rates.get('country_code')!r}"
    for rate in dig(rates, ["voice", "outbound", "rates"]) or []:
        alien = [each for each in rate.get("prefix", []) if not each.startswith(str(code))]
        if code and alien:
            yield f"{alien} are no numbers of {country}"
