"""CampaignNumber (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class CampaignNumber(Model):
    """A number of a campaign."""

    _required = frozenset({"number", "status"})

    number: str
    """The number, digits only."""
    status: str
    """How far its link is: `PROCESSING`, `COMPLETED` or `FAILED`."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("number", UNSET),
            get("status", UNSET),
        )
        self.raw = source
        return self
