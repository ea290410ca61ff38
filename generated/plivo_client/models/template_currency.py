"""TemplateCurrency (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, NotRequired, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model, decode
from plivo_runtime.unset import UNSET

from .currency_value import CurrencyValue

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .currency_value import CurrencyValueDict


@define(eq=False, repr=False)
class TemplateCurrency(Model):
    """An amount of money, written as is usual where the person lives."""

    _wire_names = {
        "type_": "type",
    }
    _required = frozenset({"currency", "type"})

    currency: CurrencyValue
    """An amount of money."""
    type_: Literal["currency"] = "currency"
    """The word `currency`."""
    parameter_name: str | Unset = UNSET
    """Name of the variable, if it has one."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            decode(CurrencyValue, get("currency", UNSET)),
            get("type", UNSET),
            get("parameter_name", UNSET),
        )
        self.raw = source
        return self


class TemplateCurrencyDict(TypedDict):
    """A dictionary that can be sent in place of `TemplateCurrency`."""

    type: Literal["currency"]
    currency: CurrencyValue | CurrencyValueDict
    parameter_name: NotRequired[str]
