"""CurrencyValue (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class CurrencyValue(Model):
    """An amount of money."""

    _required = frozenset({"fallback_value", "currency_code", "amount_1000"})

    fallback_value: str
    """Text for phones that cannot write the amount."""
    currency_code: str
    """ISO 4217 code of the currency."""
    amount_1000: int
    """The amount times 1000."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("fallback_value", UNSET),
            get("currency_code", UNSET),
            get("amount_1000", UNSET),
        )
        self.raw = source
        return self


class CurrencyValueDict(TypedDict):
    """A dictionary that can be sent in place of `CurrencyValue`."""

    fallback_value: str
    currency_code: str
    amount_1000: int
