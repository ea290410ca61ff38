"""NumberList (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model, decode_list
from plivo_runtime.unset import UNSET

from .number import Number


@define(eq=False, repr=False)
class NumberList(Model):
    """A page of numbers."""

    _required = frozenset({"total_count", "objects"})

    total_count: int
    """The total number on all pages."""
    objects: list[Number]
    """The objects of this page."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("total_count", UNSET),
            decode_list(Number, get("objects", UNSET)),
        )
        self.raw = source
        return self
