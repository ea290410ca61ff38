"""PhoneNumberPricing (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model, decode
from plivo_runtime.unset import UNSET

from .number_rates import NumberRates

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class PhoneNumberPricing(Model):
    """Rates for renting numbers, by kind. A kind that is not offered may be absent."""

    local: NumberRates | Unset = UNSET
    """Rates for renting one kind of number."""
    mobile: NumberRates | Unset = UNSET
    """Rates for renting one kind of number."""
    national: NumberRates | Unset = UNSET
    """Rates for renting one kind of number."""
    tollfree: NumberRates | Unset = UNSET
    """Rates for renting one kind of number."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            decode(NumberRates, get("local", UNSET)),
            decode(NumberRates, get("mobile", UNSET)),
            decode(NumberRates, get("national", UNSET)),
            decode(NumberRates, get("tollfree", UNSET)),
        )
        self.raw = source
        return self
