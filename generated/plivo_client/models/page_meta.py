"""PageMeta (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class PageMeta(Model):
    """Where a page stands in its list."""

    _wire_names = {
        "next_": "next",
    }
    _required = frozenset({"limit", "offset", "total_count", "next", "previous"})

    limit: int
    """Size of the page."""
    offset: int
    """How many objects stand before this page."""
    total_count: int
    """How many objects match, on all pages together."""
    next_: str | None
    """Relative address of the next page; `null` on the last one."""
    previous: str | None
    """Relative address of the previous page; `null` on the first one."""

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
