"""LookupCarrier (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from .line_type import LineType
    from .ported import Ported


@define(eq=False, repr=False)
class LookupCarrier(Model):
    """A carrier."""

    _wire_names = {
        "type_": "type",
    }
    _required = frozenset({"mobile_country_code", "mobile_network_code", "name", "type", "ported"})

    mobile_country_code: str
    """MCC; empty for fixed lines."""
    mobile_network_code: str
    """MNC; empty for fixed lines."""
    name: str
    """Name of the carrier; may be empty."""
    type_: LineType
    """Kind of line."""
    ported: Ported
    """Whether the number has changed its carrier. Known in the United States and Canada only."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("mobile_country_code", UNSET),
            get("mobile_network_code", UNSET),
            get("name", UNSET),
            get("type", UNSET),
            get("ported", UNSET),
        )
        self.raw = source
        return self
