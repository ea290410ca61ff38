"""PoolNumberList (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Page, decode, decode_list
from plivo_runtime.unset import UNSET

from .pool_number import PoolNumber
from .pool_page_meta import PoolPageMeta


@define(eq=False, repr=False)
class PoolNumberList(Page[PoolNumber]):
    """A page of numbers of a pool."""

    _rows = ("objects",)
    _required = frozenset({"api_id", "meta", "objects"})

    api_id: str
    """Identifies the request."""
    meta: PoolPageMeta
    """Where a page stands in its list."""
    objects: list[PoolNumber]
    """The numbers, the one that was added last first."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            decode(PoolPageMeta, get("meta", UNSET)),
            decode_list(PoolNumber, get("objects", UNSET)),
        )
        self.raw = source
        return self
