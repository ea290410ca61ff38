"""NumbersBought (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model, decode_list
from plivo_runtime.unset import UNSET

from .number_bought import NumberBought


@define(eq=False, repr=False)
class NumbersBought(Model):
    """Confirms a purchase."""

    _required = frozenset({"api_id", "message", "numbers", "status"})

    api_id: str
    """Identifies the request."""
    message: str
    """The word `created`."""
    numbers: list[NumberBought]
    """The number that was bought."""
    status: str
    """`fulfilled`, also while the number itself is still pending."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            get("message", UNSET),
            decode_list(NumberBought, get("numbers", UNSET)),
            get("status", UNSET),
        )
        self.raw = source
        return self
