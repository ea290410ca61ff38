"""ClockAdvance (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class ClockAdvance(Model):
    """How far to advance: one of the two."""

    seconds: float | Unset = UNSET
    """Seconds to advance."""
    to: str | Unset = UNSET
    """Target time, as RFC 3339."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("seconds", UNSET),
            get("to", UNSET),
        )
        self.raw = source
        return self
