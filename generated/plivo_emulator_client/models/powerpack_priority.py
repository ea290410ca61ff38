"""PowerpackPriority (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model, decode
from plivo_runtime.unset import UNSET

from .powerpack_priority_order import PowerpackPriorityOrder

if TYPE_CHECKING:
    from .powerpack_priority_order import PowerpackPriorityOrderDict
    from .powerpack_priority_service_type import PowerpackPriorityServiceType
    from .short_code_country import ShortCodeCountry


@define(eq=False, repr=False)
class PowerpackPriority(Model):
    """Which kinds of numbers send messages of a service to a country."""

    _required = frozenset({"service_type", "country_iso", "priority"})

    service_type: PowerpackPriorityServiceType
    """What is sent."""
    country_iso: ShortCodeCountry
    """Country of the destination."""
    priority: PowerpackPriorityOrder
    """The kinds of numbers in the order in which they are tried; `null` for none."""

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

    service_type: PowerpackPriorityServiceType
    country_iso: ShortCodeCountry
    priority: PowerpackPriorityOrder | PowerpackPriorityOrderDict
