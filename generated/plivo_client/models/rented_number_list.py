"""RentedNumberList (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Page, decode, decode_list
from plivo_runtime.unset import UNSET

from .page_meta import PageMeta
from .rented_number import RentedNumber


@define(eq=False, repr=False)
class RentedNumberList(Page[RentedNumber]):
    """A page of numbers."""

    _rows = ("objects",)
    _required = frozenset({"api_id", "meta", "objects"})

    api_id: str
    """Identifies the request."""
    meta: PageMeta
    """Where a page stands in its list."""
    objects: list[RentedNumber]
    """The numbers of this page."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            decode(PageMeta, get("meta", UNSET)),
            decode_list(RentedNumber, get("objects", UNSET)),
        )
        self.raw = source
        return self
