"""OfferedNumber (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model, decode_list
from plivo_runtime.unset import UNSET

from .number_prerequisite import NumberPrerequisite

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class OfferedNumber(Model):
    """A number that can be bought. Rates are US dollars."""

    _wire_names = {
        "type_": "type",
    }
    _required = frozenset({"number", "resource_uri", "type"})

    number: str
    """The number, digits only."""
    resource_uri: str
    """Relative address of the offer."""
    type_: str
    """Kind of number: `fixed`, `mobile` or `tollfree`."""
    city: str | None | Unset = UNSET
    """Its city, in capitals; `null` for numbers of a whole country."""
    compliance_requirement: str | None | Unset = UNSET
    """Identifier of the rules that a buyer has to comply with; `null` without any. Its form is
    unconfirmed."""
    country: str | Unset = UNSET
    """Name of the country in capitals."""
    fallback_number: str | Unset = UNSET
    """A second number for when the first cannot be reached."""
    ha_enabled: bool | Unset = UNSET
    """Whether it can have a `fallback_number`."""
    lata: int | None | Unset = UNSET
    """Local access and transport area; United States and Canada only."""
    mms_enabled: bool | Unset = UNSET
    """Whether it receives MMS."""
    mms_rate: str | Unset = UNSET
    """US dollars for an MMS that arrives."""
    monthly_rental_rate: str | Unset = UNSET
    """US dollars a month."""
    prefix: str | Unset = UNSET
    """Area code; the toll-free or country prefix where there is none."""
    prerequisites: list[NumberPrerequisite] | Unset = UNSET
    """Documents that were asked for under the rules of 2018."""
    rate_center: str | None | Unset = UNSET
    """Rate centre; United States and Canada only."""
    region: str | None | Unset = UNSET
    """Where it is: region and country, or the country only."""
    restriction: str | None | Unset = UNSET
    """What the buyer has to prove: `city-address` (an address in the same city), `country-address`
    or `terms-and-conditions`; `null` for nothing."""
    restriction_text: str | None | Unset = UNSET
    """The same in words."""
    setup_rate: str | Unset = UNSET
    """US dollars, once."""
    sms_enabled: bool | Unset = UNSET
    """Whether it receives SMS."""
    sms_rate: str | Unset = UNSET
    """US dollars for an SMS that arrives."""
    sub_type: str | Unset = UNSET
    """Kind of number, more exactly: `local` and `national` tell fixed lines apart."""
    voice_enabled: bool | Unset = UNSET
    """Whether it receives calls."""
    voice_rate: str | Unset = UNSET
    """US dollars a minute for a call that comes in."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("number", UNSET),
            get("resource_uri", UNSET),
            get("type", UNSET),
            get("city", UNSET),
            get("compliance_requirement", UNSET),
            get("country", UNSET),
            get("fallback_number", UNSET),
            get("ha_enabled", UNSET),
            get("lata", UNSET),
            get("mms_enabled", UNSET),
            get("mms_rate", UNSET),
            get("monthly_rental_rate", UNSET),
            get("prefix", UNSET),
            decode_list(NumberPrerequisite, get("prerequisites", UNSET)),
            get("rate_center", UNSET),
            get("region", UNSET),
            get("restriction", UNSET),
            get("restriction_text", UNSET),
            get("setup_rate", UNSET),
            get("sms_enabled", UNSET),
            get("sms_rate", UNSET),
            get("sub_type", UNSET),
            get("voice_enabled", UNSET),
            get("voice_rate", UNSET),
        )
        self.raw = source
        return self
