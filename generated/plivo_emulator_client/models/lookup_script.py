"""LookupScript (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .line_type import LineType
    from .ported import Ported


@define(eq=False, repr=False)
class LookupScript(Model):
    """What Lookup says of a number; what is left out is as usual."""

    _wire_names = {
        "type_": "type",
    }

    unknown: bool | Unset = UNSET
    """Whether the number does not exist."""
    name: str | Unset = UNSET
    """Name of the carrier."""
    type_: LineType | Unset = UNSET
    """Kind of line."""
    ported: Ported | Unset = UNSET
    """Whether it has changed its carrier."""
    mobile_country_code: str | Unset = UNSET
    """MCC of the carrier; empty for fixed lines."""
    mobile_network_code: str | Unset = UNSET
    """MNC of the carrier; empty for fixed lines."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("unknown", UNSET),
            get("name", UNSET),
            get("type", UNSET),
            get("ported", UNSET),
            get("mobile_country_code", UNSET),
            get("mobile_network_code", UNSET),
        )
        self.raw = source
        return self
