"""LookupResult (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model, decode
from plivo_runtime.unset import UNSET

from .lookup_carrier import LookupCarrier
from .lookup_country import LookupCountry
from .lookup_format import LookupFormat


@define(eq=False, repr=False)
class LookupResult(Model):
    """What is known of a phone number."""

    _wire_names = {
        "format_": "format",
    }
    _required = frozenset(
        {"api_id", "phone_number", "country", "format", "carrier", "resource_uri"}
    )

    api_id: str
    """Identifies the request."""
    phone_number: str
    """The number as E.164 with its plus sign."""
    country: LookupCountry
    """The country of the number."""
    format_: LookupFormat
    """The number in the usual formats."""
    carrier: LookupCarrier
    """The carrier of the number."""
    resource_uri: str
    """Relative address of the result."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            get("phone_number", UNSET),
            decode(LookupCountry, get("country", UNSET)),
            decode(LookupFormat, get("format", UNSET)),
            decode(LookupCarrier, get("carrier", UNSET)),
            get("resource_uri", UNSET),
        )
        self.raw = source
        return self
