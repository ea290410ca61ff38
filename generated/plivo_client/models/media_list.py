"""MediaList (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Page, decode, decode_list
from plivo_runtime.unset import UNSET

from .media import Media
from .media_page_meta import MediaPageMeta


@define(eq=False, repr=False)
class MediaList(Page[Media]):
    """A page of uploaded files."""

    _rows = ("objects",)
    _required = frozenset({"api_id", "meta", "objects"})

    api_id: str
    """Identifies the request."""
    meta: MediaPageMeta
    """Where a page stands in its list. Unlike other lists, addresses of pages that do not exist are
    absent."""
    objects: list[Media]
    """The files, newest first."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            decode(MediaPageMeta, get("meta", UNSET)),
            decode_list(Media, get("objects", UNSET)),
        )
        self.raw = source
        return self
