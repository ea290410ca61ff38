"""BrandReply (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model, decode
from plivo_runtime.unset import UNSET

from .brand import Brand


@define(eq=False, repr=False)
class BrandReply(Model):
    """A brand."""

    _required = frozenset({"api_id", "brand"})

    api_id: str
    """Identifies the request."""
    brand: Brand
    """A brand, with what the profile said when it was created. What was not set is left out."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            decode(Brand, get("brand", UNSET)),
        )
        self.raw = source
        return self
