"""RunningElement (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class RunningElement(Model):
    """Element that a call plays."""

    _required = frozenset({"position", "element", "line"})

    position: int
    """Its place among the elements that are played, counted from 0; those inside `PreAnswer` count
    instead of it."""
    element: str
    """Its name."""
    line: int
    """Line of the document it begins in, counted from 1."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("position", UNSET),
            get("element", UNSET),
            get("line", UNSET),
        )
        self.raw = source
        return self
