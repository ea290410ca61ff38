"""CallList (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Page, decode, decode_list
from plivo_runtime.unset import UNSET

from .call import Call
from .page_meta import PageMeta


@define(eq=False, repr=False)
class CallList(Page[Call]):
    """A page of calls that have ended."""

    _rows = ("objects",)
    _required = frozenset({"api_id", "meta", "objects"})

    api_id: str
    """Identifies the request."""
    meta: PageMeta
    """Where a page stands in its list."""
    objects: list[Call]
    """The calls, newest first."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            decode(PageMeta, get("meta", UNSET)),
            decode_list(Call, get("objects", UNSET)),
        )
        self.raw = source
        return self
