"""PowerpackList (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Page, decode, decode_list
from plivo_runtime.unset import UNSET

from .powerpack import Powerpack
from .powerpack_page_meta import PowerpackPageMeta


@define(eq=False, repr=False)
class PowerpackList(Page[Powerpack]):
    """A page of Powerpacks."""

    _rows = ("objects",)
    _required = frozenset({"api_id", "meta", "objects"})

    api_id: str
    """Identifies the request."""
    meta: PowerpackPageMeta
    """Where a page stands in its list."""
    objects: list[Powerpack]
    """The Powerpacks, newest first."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            decode(PowerpackPageMeta, get("meta", UNSET)),
            decode_list(Powerpack, get("objects", UNSET)),
        )
        self.raw = source
        return self
