"""Rate (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class Rate(Model):
    """The price of one unit."""

    _required = frozenset({"rate"})

    rate: str | None
    """US dollars for a message, a minute or a month; `null` where the service is not offered."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("rate", UNSET),
        )
        self.raw = source
        return self
