"""NumberBought (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class NumberBought(Model):
    """A number that was bought."""

    _required = frozenset({"number", "status"})

    number: str
    """The number, digits only."""
    status: str
    """`Success`, or `pending` until documents are approved."""
    fallback_number: str | Unset = UNSET
    """The second number, with `ha_enable`."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("number", UNSET),
            get("status", UNSET),
            get("fallback_number", UNSET),
        )
        self.raw = source
        return self
