"""PrefixRate (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class PrefixRate(Model):
    """The price of a minute to numbers with certain prefixes."""

    _required = frozenset({"prefix", "rate"})

    prefix: list[str]
    """Prefixes of the called number."""
    rate: str
    """US dollars a minute."""
    origination_prefix: list[str] | Unset = UNSET
    """Prefixes of the calling number for which the rate holds; an empty string stands for any
    other."""
    voice_network_group: str | Unset = UNSET
    """Name of the network group that the prefixes belong to."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("prefix", UNSET),
            get("rate", UNSET),
            get("origination_prefix", UNSET),
            get("voice_network_group", UNSET),
        )
        self.raw = source
        return self
