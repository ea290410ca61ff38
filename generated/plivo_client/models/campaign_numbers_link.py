"""CampaignNumbersLink (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .http_method import HttpMethod


@define(eq=False, repr=False)
class CampaignNumbersLink(Model):
    """Numbers for a campaign."""

    _required = frozenset({"numbers"})

    numbers: list[str]
    """The numbers with country code."""
    url: str | Unset = UNSET
    """URL that is told how far it is."""
    method: HttpMethod | Unset = UNSET
    """How `url` is called. `POST` unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("numbers", UNSET),
            get("url", UNSET),
            get("method", UNSET),
        )
        self.raw = source
        return self
