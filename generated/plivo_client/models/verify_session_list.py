"""VerifySessionList (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Page, decode, decode_list
from plivo_runtime.unset import UNSET

from .verify_page_meta import VerifyPageMeta
from .verify_session import VerifySession


@define(eq=False, repr=False)
class VerifySessionList(Page[VerifySession]):
    """A page of Verify sessions."""

    _rows = ("sessions",)
    _required = frozenset({"api_id", "meta", "sessions"})

    api_id: str
    """Identifies the request."""
    meta: VerifyPageMeta
    """Where a page stands in its list. Unlike other lists, there is no total."""
    sessions: list[VerifySession] | None
    """The sessions, newest first; `null` has been seen for an empty page."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            decode(VerifyPageMeta, get("meta", UNSET)),
            decode_list(VerifySession, get("sessions", UNSET)),
        )
        self.raw = source
        return self
