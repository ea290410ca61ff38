"""ReservedNumber (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class ReservedNumber(Model):
    """A number that was given up and cannot be bought yet."""

    _required = frozenset({"number", "country_iso", "until"})

    number: str
    """Phone number, digits only."""
    country_iso: str
    """ISO 3166-1 alpha-2 code of its country."""
    until: str
    """When it can be bought again, as RFC 3339."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("number", UNSET),
            get("country_iso", UNSET),
            get("until", UNSET),
        )
        self.raw = source
        return self
