"""NotFoundError (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class NotFoundError(Model):
    """Like `Error`, but an empty object has been seen as well."""

    api_id: str | Unset = UNSET
    """Identifies the request."""
    error: str | Unset = UNSET
    """What went wrong, in English."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            get("error", UNSET),
        )
        self.raw = source
        return self
