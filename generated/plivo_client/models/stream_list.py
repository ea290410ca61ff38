"""StreamList (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Page, decode, decode_list
from plivo_runtime.unset import UNSET

from .stream import Stream
from .stream_page_meta import StreamPageMeta


@define(eq=False, repr=False)
class StreamList(Page[Stream]):
    """A page of audio streams."""

    _rows = ("objects",)
    _required = frozenset({"api_id", "meta", "objects"})

    api_id: str
    """Identifies the request."""
    meta: StreamPageMeta
    """Where a page stands in its list. Recordings say `count` where the reference says
    `total_count`."""
    objects: list[Stream]
    """The streams, newest first."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            decode(StreamPageMeta, get("meta", UNSET)),
            decode_list(Stream, get("objects", UNSET)),
        )
        self.raw = source
        return self
