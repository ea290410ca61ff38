"""NumberPool (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class NumberPool(Model):
    """The numbers and short codes that a Powerpack sends from."""

    _required = frozenset({"api_id", "numbers", "shortcodes", "uuid"})

    api_id: str
    """Identifies the request."""
    numbers: str
    """Relative address of its numbers."""
    shortcodes: str
    """Relative address of its short codes."""
    uuid: str
    """Identifier of the pool."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            get("numbers", UNSET),
            get("shortcodes", UNSET),
            get("uuid", UNSET),
        )
        self.raw = source
        return self
