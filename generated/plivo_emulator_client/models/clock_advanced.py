"""ClockAdvanced (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class ClockAdvanced(Model):
    """Where the clock is, and what happened on the way."""

    _required = frozenset({"now", "frozen", "trace", "complete"})

    now: str
    """The present, as RFC 3339 in UTC."""
    frozen: bool
    """Whether the clock stands still."""
    trace: list[str]
    """What happened, in order, one line each."""
    complete: bool
    """Whether that is all that fell due. False if a receiver did not answer in time or others kept
    asking for more, the rest of which happens in the background, later than it should."""

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
