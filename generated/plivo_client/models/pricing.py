"""Pricing (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model, decode
from plivo_runtime.unset import UNSET

from .message_pricing import MessagePricing
from .mms_pricing import MmsPricing
from .phone_number_pricing import PhoneNumberPricing
from .voice_pricing import VoicePricing

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class Pricing(Model):
    """What numbers, calls and messages cost in one country. All rates are US dollars, written as
    decimal numbers."""

    _required = frozenset(
        {"api_id", "country", "country_code", "country_iso", "message", "phone_numbers", "voice"}
    )

    api_id: str
    """Identifies the request."""
    country: str
    """Name of the country."""
    country_code: int
    """Calling code of the country."""
    country_iso: str
    """ISO 3166-1 alpha-2 code of the country."""
    message: MessagePricing
    """Rates of SMS messages."""
    phone_numbers: PhoneNumberPricing
    """Rates for renting numbers, by kind. A kind that is not offered may be absent."""
    voice: VoicePricing
    """Rates of calls."""
    mms: MmsPricing | Unset = UNSET
    """Rates of MMS messages. Some SDKs read it; Plivo does not document it."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            get("country", UNSET),
            get("country_code", UNSET),
            get("country_iso", UNSET),
            decode(MessagePricing, get("message", UNSET)),
            decode(PhoneNumberPricing, get("phone_numbers", UNSET)),
            decode(VoicePricing, get("voice", UNSET)),
            decode(MmsPricing, get("mms", UNSET)),
        )
        self.raw = source
        return self
