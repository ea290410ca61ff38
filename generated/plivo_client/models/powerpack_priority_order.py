"""PowerpackPriorityOrder (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NotRequired, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .powerpack_number_kind import PowerpackNumberKind


@define(eq=False, repr=False)
class PowerpackPriorityOrder(Model):
    """The kinds of numbers in the order in which they are tried."""

    priority1: PowerpackNumberKind | None | Unset = UNSET
    """A kind of number, or `null` for none."""
    priority2: PowerpackNumberKind | None | Unset = UNSET
    """A kind of number, or `null` for none."""
    priority3: PowerpackNumberKind | None | Unset = UNSET
    """A kind of number, or `null` for none."""

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

    priority1: NotRequired[PowerpackNumberKind | None]
    priority2: NotRequired[PowerpackNumberKind | None]
    priority3: NotRequired[PowerpackNumberKind | None]
