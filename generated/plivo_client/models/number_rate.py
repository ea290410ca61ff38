"""NumberRate (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class NumberRate(Model):
    """Rent and set-up fee of numbers with certain capabilities."""

    _required = frozenset({"capabilities", "rental_rate", "setup_rate"})

    capabilities: list[str]
    """What such numbers can do; `voice`, `sms` and `mms` have been seen."""
    rental_rate: str
    """US dollars a month."""
    setup_rate: str
    """US dollars, once."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("capabilities", UNSET),
            get("rental_rate", UNSET),
            get("setup_rate", UNSET),
        )
        self.raw = source
        return self
