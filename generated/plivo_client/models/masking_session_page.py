"""MaskingSessionPage (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model, decode, decode_list
from plivo_runtime.unset import UNSET

from .masking_session import MaskingSession
from .page_meta import PageMeta


@define(eq=False, repr=False)
class MaskingSessionPage(Model):
    """The page itself."""

    _required = frozenset({"meta", "objects"})

    meta: PageMeta
    """Where a page stands in its list."""
    objects: list[MaskingSession]
    """The sessions, newest first."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            decode(PageMeta, get("meta", UNSET)),
            decode_list(MaskingSession, get("objects", UNSET)),
        )
        self.raw = source
        return self
