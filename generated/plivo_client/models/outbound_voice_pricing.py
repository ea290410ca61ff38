"""OutboundVoicePricing (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model, decode, decode_list
from plivo_runtime.unset import UNSET

from .prefix_rate import PrefixRate
from .rate import Rate


@define(eq=False, repr=False)
class OutboundVoicePricing(Model):
    """Rates of a minute of an outgoing call, by where it goes."""

    _required = frozenset({"ip", "local", "rates", "tollfree"})

    ip: Rate
    """The price of one unit."""
    local: Rate
    """The price of one unit."""
    rates: list[PrefixRate]
    """Rates by prefix of the called number."""
    tollfree: Rate
    """The price of one unit."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            decode(Rate, get("ip", UNSET)),
            decode(Rate, get("local", UNSET)),
            decode_list(PrefixRate, get("rates", UNSET)),
            decode(Rate, get("tollfree", UNSET)),
        )
        self.raw = source
        return self
