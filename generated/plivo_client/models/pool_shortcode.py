"""PoolShortcode (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class PoolShortcode(Model):
    """A short code of a pool."""

    _required = frozenset({"added_on", "country_iso2", "number_pool_uuid", "shortcode"})

    added_on: str
    """When it was added."""
    country_iso2: str
    """ISO 3166-1 alpha-2 code of its country."""
    number_pool_uuid: str
    """Identifier of the pool."""
    shortcode: str
    """Its digits."""
    api_id: str | Unset = UNSET
    """Identifies the request. Absent in lists."""
    service: str | Unset = UNSET
    """`sms` or `mms`, what it was added for."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("added_on", UNSET),
            get("country_iso2", UNSET),
            get("number_pool_uuid", UNSET),
            get("shortcode", UNSET),
            get("api_id", UNSET),
            get("service", UNSET),
        )
        self.raw = source
        return self
