"""BusinessAddress (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class BusinessAddress(Model):
    """Where a business is."""

    _required = frozenset({"street", "city", "state", "postal_code", "country"})

    street: str
    """Street and number."""
    city: str
    """City."""
    state: str
    """Code of the state."""
    postal_code: str
    """Postal code."""
    country: str
    """ISO 3166-1 alpha-2 code of the country."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("street", UNSET),
            get("city", UNSET),
            get("state", UNSET),
            get("postal_code", UNSET),
            get("country", UNSET),
        )
        self.raw = source
        return self


class BusinessAddressDict(TypedDict):
    """A dictionary that can be sent in place of `BusinessAddress`."""

    street: str
    city: str
    state: str
    postal_code: str
    country: str
