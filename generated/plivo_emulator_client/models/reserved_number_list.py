"""ReservedNumberList (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model, decode_list
from plivo_runtime.unset import UNSET

from .reserved_number import ReservedNumber


@define(eq=False, repr=False)
class ReservedNumberList(Model):
    """A page of reserved numbers."""

    _required = frozenset({"total_count", "objects"})

    total_count: int
    """The total number on all pages."""
    objects: list[ReservedNumber]
    """The objects of this page."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("total_count", UNSET),
            decode_list(ReservedNumber, get("objects", UNSET)),
        )
        self.raw = source
        return self
