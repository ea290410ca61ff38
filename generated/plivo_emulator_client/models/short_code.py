"""ShortCode (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class ShortCode(Model):
    """A short code of a number pool."""

    _required = frozenset(
        {
            "shortcode",
            "powerpack_uuid",
            "number_pool_uuid",
            "account",
            "subaccount",
            "country_iso",
            "service",
        }
    )

    shortcode: str
    """Its digits."""
    powerpack_uuid: str
    """Identifier of its Powerpack."""
    number_pool_uuid: str
    """Identifier of its number pool."""
    account: str
    """Main account."""
    subaccount: str | None
    """Subaccount, `null` if it belongs to the main account."""
    country_iso: str
    """ISO 3166-1 alpha-2 code of its country."""
    service: str
    """What it sends, `sms` or `mms`."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("shortcode", UNSET),
            get("powerpack_uuid", UNSET),
            get("number_pool_uuid", UNSET),
            get("account", UNSET),
            get("subaccount", UNSET),
            get("country_iso", UNSET),
            get("service", UNSET),
        )
        self.raw = source
        return self
