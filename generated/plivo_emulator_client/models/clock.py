"""Clock (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class Clock(Model):
    """The emulator's time."""

    _required = frozenset({"now", "frozen"})

    now: str
    """The current time, as RFC 3339 in UTC."""
    frozen: bool
    """Whether the clock is stopped."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("now", UNSET),
            get("frozen", UNSET),
        )
        self.raw = source
        return self
