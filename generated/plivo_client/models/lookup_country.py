"""LookupCountry (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class LookupCountry(Model):
    """A country."""

    _required = frozenset({"name", "iso2", "iso3"})

    name: str
    """English name."""
    iso2: str
    """ISO 3166-1 alpha-2 code."""
    iso3: str
    """ISO 3166-1 alpha-3 code."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("name", UNSET),
            get("iso2", UNSET),
            get("iso3", UNSET),
        )
        self.raw = source
        return self
