"""InboundVoicePricing (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model, decode
from plivo_runtime.unset import UNSET

from .rate import Rate


@define(eq=False, repr=False)
class InboundVoicePricing(Model):
    """Rates of a minute of an incoming call, by where it comes in."""

    _required = frozenset({"ip", "local", "tollfree"})

    ip: Rate
    """The price of one unit."""
    local: Rate
    """The price of one unit."""
    tollfree: Rate
    """The price of one unit."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            decode(Rate, get("ip", UNSET)),
            decode(Rate, get("local", UNSET)),
            decode(Rate, get("tollfree", UNSET)),
        )
        self.raw = source
        return self
