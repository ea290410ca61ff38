"""ClockAdvanced (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class ClockAdvanced(Model):
    """The state of the clock, and what happened on the way."""

    _required = frozenset({"now", "frozen", "trace", "complete"})

    now: str
    """The current time, as RFC 3339 in UTC."""
    frozen: bool
    """Whether the clock is stopped."""
    trace: list[str]
    """What happened, in order, one line each."""
    complete: bool
    """Whether everything due was done. False if a receiver did not answer in time or other clients
    kept adding work; the rest then happens in the background, later than due."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("now", UNSET),
            get("frozen", UNSET),
            get("trace", UNSET),
            get("complete", UNSET),
        )
        self.raw = source
        return self
