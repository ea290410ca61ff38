"""MaskingSessionDetails (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model, decode
from plivo_runtime.unset import UNSET

from .masking_session import MaskingSession


@define(eq=False, repr=False)
class MaskingSessionDetails(Model):
    """One session."""

    _required = frozenset({"api_id", "response"})

    api_id: str
    """Identifies the request."""
    response: MaskingSession
    """Two parties that can call each other through a virtual number for a limited time. Fields that
    came with later versions of the API, from `unknown_caller_play` on, are missing in older
    sessions."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            decode(MaskingSession, get("response", UNSET)),
        )
        self.raw = source
        return self
