"""MultiPartyCallList (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Page, decode, decode_list
from plivo_runtime.unset import UNSET

from .multi_party_call import MultiPartyCall
from .multi_party_page_meta import MultiPartyPageMeta


@define(eq=False, repr=False)
class MultiPartyCallList(Page[MultiPartyCall]):
    """A page of multi-party calls."""

    _rows = ("objects",)
    _required = frozenset({"api_id", "meta", "objects"})

    api_id: str
    """Identifies the request."""
    meta: MultiPartyPageMeta
    """Where a page stands in its list. Recordings have `count`, and once `total_count`."""
    objects: list[MultiPartyCall]
    """The multi-party calls, newest first."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            decode(MultiPartyPageMeta, get("meta", UNSET)),
            decode_list(MultiPartyCall, get("objects", UNSET)),
        )
        self.raw = source
        return self
