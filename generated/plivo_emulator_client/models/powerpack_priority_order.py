"""PowerpackPriorityOrder (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NotRequired, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .powerpack_priority_order_priority_1 import PowerpackPriorityOrderPriority1
    from .powerpack_priority_order_priority_2 import PowerpackPriorityOrderPriority2
    from .powerpack_priority_order_priority_3 import PowerpackPriorityOrderPriority3


@define(eq=False, repr=False)
class PowerpackPriorityOrder(Model):
    """The kinds of numbers in the order in which they are tried; `null` for none."""

    priority1: PowerpackPriorityOrderPriority1 | None | Unset = UNSET
    """The kind that is tried first."""
    priority2: PowerpackPriorityOrderPriority2 | None | Unset = UNSET
    """The kind that is tried next."""
    priority3: PowerpackPriorityOrderPriority3 | None | Unset = UNSET
    """The kind that is tried last."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("priority1", UNSET),
            get("priority2", UNSET),
            get("priority3", UNSET),
        )
        self.raw = source
        return self


class PowerpackPriorityOrderDict(TypedDict):
    """A dictionary that can be sent in place of `PowerpackPriorityOrder`."""

    priority1: NotRequired[PowerpackPriorityOrderPriority1 | None]
    priority2: NotRequired[PowerpackPriorityOrderPriority2 | None]
    priority3: NotRequired[PowerpackPriorityOrderPriority3 | None]
