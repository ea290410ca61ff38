"""LookupError_ (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class LookupError_(Model):
    """What every failed request to Lookup answers."""

    _required = frozenset({"api_id", "error_code", "message"})

    api_id: str
    """Identifies the request."""
    error_code: int
    """The HTTP status."""
    message: str
    """What went wrong, in English."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            get("error_code", UNSET),
            get("message", UNSET),
        )
        self.raw = source
        return self
