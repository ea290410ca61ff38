"""BrandDeleted (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class BrandDeleted(Model):
    """Confirms that a brand is out of service."""

    _required = frozenset({"brand_id", "message"})

    brand_id: str
    """Identifier of the brand."""
    message: str
    """The words `Brand Deactivated`."""
    api_id: str | Unset = UNSET
    """Identifies the request. Some recordings do not have it."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("brand_id", UNSET),
            get("message", UNSET),
            get("api_id", UNSET),
        )
        self.raw = source
        return self
