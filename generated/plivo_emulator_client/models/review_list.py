"""ReviewList (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model, decode_list
from plivo_runtime.unset import UNSET

from .review import Review


@define(eq=False, repr=False)
class ReviewList(Model):
    """A page of reviews."""

    _required = frozenset({"total_count", "objects"})

    total_count: int
    """How many there are, on all pages together."""
    objects: list[Review]
    """The objects of this page."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("total_count", UNSET),
            decode_list(Review, get("objects", UNSET)),
        )
        self.raw = source
        return self
