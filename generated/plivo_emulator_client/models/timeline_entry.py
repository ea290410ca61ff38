"""TimelineEntry (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class TimelineEntry(Model):
    """An event in a call."""

    _required = frozenset({"time", "name"})

    time: str
    """Time, as RFC 3339."""
    name: str
    """What."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("time", UNSET),
            get("name", UNSET),
        )
        self.raw = source
        return self
