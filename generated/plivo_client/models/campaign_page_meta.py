"""CampaignPageMeta (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class CampaignPageMeta(Model):
    """Where a page stands in its list."""

    _wire_names = {
        "next_": "next",
    }
    _required = frozenset({"limit", "offset"})

    limit: int
    """Size of the page."""
    offset: int
    """How many objects stand before this page."""
    total_count: int | Unset = UNSET
    """How many objects match, on all pages together. Recorded replies lack it."""
    next_: str | None | Unset = UNSET
    """Relative address of the next page; `null` on the last one."""
    previous: str | None | Unset = UNSET
    """Relative address of the previous page; `null` on the first one. Recorded replies lack it."""

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
