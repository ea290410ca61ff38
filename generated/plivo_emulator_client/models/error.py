"""Error (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class Error(Model):
    """The body of every error."""

    _required = frozenset({"error"})

    error: str
    """What went wrong, in English."""
    api_id: str | Unset = UNSET
    """Identifies the request."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("error", UNSET),
            get("api_id", UNSET),
        )
        self.raw = source
        return self
