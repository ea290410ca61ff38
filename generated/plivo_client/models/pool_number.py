"""PoolNumber (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class PoolNumber(Model):
    """A number of a pool."""

    _wire_names = {
        "type_": "type",
    }
    _required = frozenset(
        {"account_phone_number_resource", "added_on", "country_iso2", "number", "type"}
    )

    account_phone_number_resource: str
    """Relative address of the number of the account."""
    added_on: str
    """When it was added."""
    country_iso2: str
    """ISO 3166-1 alpha-2 code of its country."""
    number: str
    """The number, digits only."""
    type_: str
    """Kind of number: `fixed`, `mobile` or `tollfree`."""
    api_id: str | Unset = UNSET
    """Identifies the request. Absent in lists."""
    number_pool_uuid: str | Unset = UNSET
    """Identifier of the pool."""
    numberpool_uuid: str | Unset = UNSET
    """The same by the name that some recorded replies with a single number have. Absent in lists."""
    service: str | Unset = UNSET
    """`sms` or `mms`, what it was added for."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("account_phone_number_resource", UNSET),
            get("added_on", UNSET),
            get("country_iso2", UNSET),
            get("number", UNSET),
            get("type", UNSET),
            get("api_id", UNSET),
            get("number_pool_uuid", UNSET),
            get("numberpool_uuid", UNSET),
            get("service", UNSET),
        )
        self.raw = source
        return self
