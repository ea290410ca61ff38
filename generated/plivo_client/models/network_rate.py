"""NetworkRate (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class NetworkRate(Model):
    """The price of a message to one mobile network."""

    _required = frozenset({"group_name", "rate"})

    group_name: str
    """Name of the network or group of networks."""
    rate: str
    """US dollars for one message unit."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("group_name", UNSET),
            get("rate", UNSET),
        )
        self.raw = source
        return self
