"""MmsPricing (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model, decode
from plivo_runtime.unset import UNSET

from .rate import Rate

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class MmsPricing(Model):
    """Rates of MMS messages. Some SDKs read it; Plivo does not document it."""

    inbound: Rate | Unset = UNSET
    """The price of one unit."""
    outbound: Rate | Unset = UNSET
    """The price of one unit."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            decode(Rate, get("inbound", UNSET)),
            decode(Rate, get("outbound", UNSET)),
        )
        self.raw = source
        return self
