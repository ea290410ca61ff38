"""CallFeedback (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .call_issue import CallIssue


@define(eq=False, repr=False)
class CallFeedback(Model):
    """How good a call was."""

    _required = frozenset({"rating"})

    rating: float
    """From 1, bad, to 5, perfect."""
    issues: list[CallIssue] | Unset = UNSET
    """What was wrong. Required for ratings below 5."""
    notes: str | Unset = UNSET
    """Anything else to say."""
    call_uuid: str | Unset = UNSET
    """Identifier of the call, which some SDKs repeat here."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("rating", UNSET),
            get("issues", UNSET),
            get("notes", UNSET),
            get("call_uuid", UNSET),
        )
        self.raw = source
        return self
