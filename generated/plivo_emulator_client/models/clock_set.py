"""ClockSet (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class ClockSet(Model):
    """The new time."""

    _required = frozenset({"to"})

    to: str
    """The time to set, as RFC 3339."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("to", UNSET),
        )
        self.raw = source
        return self
