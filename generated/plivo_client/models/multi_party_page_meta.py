"""MultiPartyPageMeta (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class MultiPartyPageMeta(Model):
    """Where a page stands in its list. Recordings have `count`, and once `total_count`."""

    _wire_names = {
        "next_": "next",
    }
    _required = frozenset({"limit", "offset", "next", "previous"})

    limit: int
    """Size of the page."""
    offset: int
    """How many objects stand before this page."""
    next_: str | None
    """Relative address of the next page; `null` on the last."""
    previous: str | None
    """Relative address of the page before; `null` on the first."""
    count: int | Unset = UNSET
    """Size of the whole list."""
    total_count: int | Unset = UNSET
    """The same under another name."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("limit", UNSET),
            get("offset", UNSET),
            get("next", UNSET),
            get("previous", UNSET),
            get("count", UNSET),
            get("total_count", UNSET),
        )
        self.raw = source
        return self
