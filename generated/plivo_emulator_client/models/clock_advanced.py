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

    _required = frozenset({"now", "frozen", "trace"})

    now: str
    """The present, as RFC 3339 in UTC."""
    frozen: bool
    """Whether the clock stands still."""
    trace: list[str]
    """What happened, in order, one line each."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("now", UNSET),
            get("frozen", UNSET),
            get("trace", UNSET),
        )
        self.raw = source
        return self
