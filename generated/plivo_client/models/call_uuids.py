"""CallUuids (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class CallUuids(Model):
    """Calls that have not ended."""

    _required = frozenset({"api_id", "calls"})

    api_id: str
    """Identifies the request."""
    calls: list[str]
    """Identifiers of the calls."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            get("calls", UNSET),
        )
        self.raw = source
        return self
