"""TollfreeVerificationPageMeta (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class TollfreeVerificationPageMeta(Model):
    """Where a page stands in its list."""

    _wire_names = {
        "next_": "next",
    }
    _required = frozenset({"limit", "offset", "next", "previous"})

    limit: int
    """Size of the page."""
    offset: int
    """How many objects stand before this page."""
    next_: str | None
    """Relative address of the next page; `null` on the last one."""
    previous: str | None
    """Relative address of the previous page; `null` on the first one."""
    total_count: int | Unset = UNSET
    """How many objects match, on all pages together."""
    count: int | Unset = UNSET
    """The same, in older replies in the place of `total_count`."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("limit", UNSET),
            get("offset", UNSET),
            get("next", UNSET),
            get("previous", UNSET),
            get("total_count", UNSET),
            get("count", UNSET),
        )
        self.raw = source
        return self
