"""RegistrationPageMeta (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class RegistrationPageMeta(Model):
    """Where a page stands in its list. Recordings of registrations have neither a total nor
    `previous`."""

    _wire_names = {
        "next_": "next",
    }
    _required = frozenset({"limit", "offset", "next"})

    limit: int
    """Size of the page."""
    offset: int
    """How many objects stand before this page."""
    next_: str | None
    """Relative address of the next page; `null` on the last one."""
    total_count: int | Unset = UNSET
    """How many objects match, on all pages together. Lists of profiles do not say it."""
    previous: str | None | Unset = UNSET
    """Relative address of the previous page; `null` on the first one."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("limit", UNSET),
            get("offset", UNSET),
            get("next", UNSET),
            get("total_count", UNSET),
            get("previous", UNSET),
        )
        self.raw = source
        return self
