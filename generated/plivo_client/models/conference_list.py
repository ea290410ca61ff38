"""ConferenceList (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class ConferenceList(Model):
    """The conferences that go on."""

    _required = frozenset({"api_id", "conferences"})

    api_id: str
    """Identifies the request."""
    conferences: list[str]
    """Their names."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            get("conferences", UNSET),
        )
        self.raw = source
        return self
