"""PowerpackPriority (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model, decode
from plivo_runtime.unset import UNSET

from .powerpack_priority_order import PowerpackPriorityOrder

if TYPE_CHECKING:
    from .powerpack_country import PowerpackCountry
    from .powerpack_priority_order import PowerpackPriorityOrderDict
    from .powerpack_service import PowerpackService


@define(eq=False, repr=False)
class PowerpackPriority(Model):
    """Which kinds of numbers send messages of a service to a country."""

    _required = frozenset({"service_type", "country_iso", "priority"})

    service_type: PowerpackService
    """The kind of message that priorities are for."""
    country_iso: PowerpackCountry
    """The country of the destination that priorities are for, ISO 3166-1 alpha-2."""
    priority: PowerpackPriorityOrder
    """The kinds of numbers in the order in which they are tried."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("service_type", UNSET),
            get("country_iso", UNSET),
            decode(PowerpackPriorityOrder, get("priority", UNSET)),
        )
        self.raw = source
        return self


class PowerpackPriorityDict(TypedDict):
    """A dictionary that can be sent in place of `PowerpackPriority`."""

    service_type: PowerpackService
    country_iso: PowerpackCountry
    priority: PowerpackPriorityOrder | PowerpackPriorityOrderDict
