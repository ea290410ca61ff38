"""Fault (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class Fault(Model):
    """An active rule."""

    _required = frozenset({"fault_id", "hits"})

    fault_id: str
    """Identifier of the rule."""
    hits: int
    """How many requests it has affected."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("fault_id", UNSET),
            get("hits", UNSET),
        )
        self.raw = source
        return self
