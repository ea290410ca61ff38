"""PowerpackNumber (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NotRequired, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .short_code_country import ShortCodeCountry
    from .short_code_service import ShortCodeService


@define(eq=False, repr=False)
class PowerpackNumber(Model):
    """A number of the account, or a short code, in the number pool of a Powerpack."""

    _required = frozenset({"number"})

    number: str
    """The number, or 5 or 6 digits of a short code."""
    service: ShortCodeService | Unset = UNSET
    """What it sends. `sms` unless given."""
    country_iso: ShortCodeCountry | Unset = UNSET
    """Country of a short code. `US` unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("number", UNSET),
            get("service", UNSET),
            get("country_iso", UNSET),
        )
        self.raw = source
        return self


class PowerpackNumberDict(TypedDict):
    """A dictionary that can be sent in place of `PowerpackNumber`."""

    number: str
    service: NotRequired[ShortCodeService]
    country_iso: NotRequired[ShortCodeCountry]
