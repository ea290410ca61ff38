"""MessagePricing (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model, decode, decode_list
from plivo_runtime.unset import UNSET

from .network_rate import NetworkRate
from .rate import Rate


@define(eq=False, repr=False)
class MessagePricing(Model):
    """Rates of SMS messages."""

    _required = frozenset({"inbound", "outbound", "outbound_networks_list"})

    inbound: Rate
    """The price of one unit."""
    outbound: Rate
    """The price of one unit."""
    outbound_networks_list: list[NetworkRate]
    """Rates that depend on the receiving network."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            decode(Rate, get("inbound", UNSET)),
            decode(Rate, get("outbound", UNSET)),
            decode_list(NetworkRate, get("outbound_networks_list", UNSET)),
        )
        self.raw = source
        return self
