"""PowerpackDeleted (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class PowerpackDeleted(Model):
    """Confirms that a Powerpack is gone."""

    _required = frozenset({"api_id", "response"})

    api_id: str
    """Identifies the request."""
    response: str
    """The word `success`."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            get("response", UNSET),
        )
        self.raw = source
        return self
