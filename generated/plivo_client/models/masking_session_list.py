"""MaskingSessionList (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Page, decode
from plivo_runtime.unset import UNSET

from .masking_session import MaskingSession
from .masking_session_page import MaskingSessionPage


@define(eq=False, repr=False)
class MaskingSessionList(Page[MaskingSession]):
    """A page of masking sessions, wrapped in `response`."""

    _rows = ("response", "objects")
    _required = frozenset({"api_id", "response"})

    api_id: str
    """Identifies the request."""
    response: MaskingSessionPage
    """The page itself."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            decode(MaskingSessionPage, get("response", UNSET)),
        )
        self.raw = source
        return self
