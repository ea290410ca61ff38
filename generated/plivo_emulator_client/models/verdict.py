"""Verdict (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .review_outcome import ReviewOutcome


@define(eq=False, repr=False)
class Verdict(Model):
    """How a review ends."""

    _required = frozenset({"outcome"})

    outcome: ReviewOutcome
    """Whether it is approved."""
    code: str | Unset = UNSET
    """Error code, unless it is approved. The usual one of its kind unless given."""
    reason: str | Unset = UNSET
    """Reason in words, unless it is approved. The usual one of its kind unless given."""
    score: int | None | Unset = UNSET
    """Score of a vetting. 80 unless given; other kinds have none."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("outcome", UNSET),
            get("code", UNSET),
            get("reason", UNSET),
            get("score", UNSET),
        )
        self.raw = source
        return self
