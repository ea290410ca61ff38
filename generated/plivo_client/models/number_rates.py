"""NumberRates (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model, decode_list
from plivo_runtime.unset import UNSET

from .number_rate import NumberRate

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class NumberRates(Model):
    """Rates for renting one kind of number."""

    _required = frozenset({"rate"})

    rate: str
    """US dollars a month."""
    rates: list[NumberRate] | Unset = UNSET
    """Rates by capability."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("rate", UNSET),
            decode_list(NumberRate, get("rates", UNSET)),
        )
        self.raw = source
        return self
