"""VoicePricing (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model, decode
from plivo_runtime.unset import UNSET

from .inbound_voice_pricing import InboundVoicePricing
from .outbound_voice_pricing import OutboundVoicePricing


@define(eq=False, repr=False)
class VoicePricing(Model):
    """Rates of calls."""

    _required = frozenset({"inbound", "outbound"})

    inbound: InboundVoicePricing
    """Rates of a minute of an incoming call, by where it comes in."""
    outbound: OutboundVoicePricing
    """Rates of a minute of an outgoing call, by where it goes."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            decode(InboundVoicePricing, get("inbound", UNSET)),
            decode(OutboundVoicePricing, get("outbound", UNSET)),
        )
        self.raw = source
        return self
