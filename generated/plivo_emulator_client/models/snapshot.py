"""Snapshot (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class Snapshot(Model):
    """A state that can be restored."""

    _required = frozenset({"name", "time"})

    name: str
    """Name of the snapshot."""
    time: str
    """The emulator's time when it was taken."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("name", UNSET),
            get("time", UNSET),
        )
        self.raw = source
        return self
