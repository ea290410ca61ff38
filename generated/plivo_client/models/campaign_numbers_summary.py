"""CampaignNumbersSummary (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class CampaignNumbersSummary(Model):
    """How many numbers a campaign has, by state."""

    _wire_names = {
        "completed": "COMPLETED",
        "failed": "FAILED",
        "processing": "PROCESSING",
    }

    completed: int | Unset = UNSET
    """How many are linked."""
    failed: int | Unset = UNSET
    """How many could not be linked."""
    processing: int | Unset = UNSET
    """How many are being linked."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("COMPLETED", UNSET),
            get("FAILED", UNSET),
            get("PROCESSING", UNSET),
        )
        self.raw = source
        return self
