"""MediaPageMeta (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class MediaPageMeta(Model):
    """Where a page stands in its list. Unlike other lists, addresses of pages that do not exist are
    absent."""

    _wire_names = {
        "next_": "next",
    }
    _required = frozenset({"limit", "offset", "total_count"})

    limit: int
    """Size of the page."""
    offset: int
    """How many files stand before this page."""
    total_count: int
    """How many files there are, on all pages together."""
    next_: str | Unset = UNSET
    """Address of the next page, relative or absolute. Absent on the last one."""
    previous: str | Unset = UNSET
    """Address of the previous page, relative or absolute. Absent on the first one."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("limit", UNSET),
            get("offset", UNSET),
            get("total_count", UNSET),
            get("next", UNSET),
            get("previous", UNSET),
        )
        self.raw = source
        return self
