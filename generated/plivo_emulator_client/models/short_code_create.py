"""ShortCodeCreate (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .short_code_country import ShortCodeCountry
    from .short_code_service import ShortCodeService


@define(eq=False, repr=False)
class ShortCodeCreate(Model):
    """The short code to add."""

    _required = frozenset({"powerpack_uuid", "shortcode"})

    powerpack_uuid: str
    """Identifier of the Powerpack."""
    shortcode: str
    """Its digits."""
    country_iso: ShortCodeCountry | Unset = UNSET
    """Its country. `US` unless given."""
    service: ShortCodeService | Unset = UNSET
    """What it sends. `sms` unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("powerpack_uuid", UNSET),
            get("shortcode", UNSET),
            get("country_iso", UNSET),
            get("service", UNSET),
        )
        self.raw = source
        return self
