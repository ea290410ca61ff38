"""CampaignNumbersAccepted (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class CampaignNumbersAccepted(Model):
    """The numbers will be linked or unlinked."""

    _required = frozenset({"api_id", "message"})

    api_id: str
    """Identifies the request."""
    message: str
    """Says so in words."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            get("message", UNSET),
        )
        self.raw = source
        return self
