"""CampaignNumberCreate (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NotRequired, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .campaign_number_create_method import CampaignNumberCreateMethod
    from .campaign_number_create_status import CampaignNumberCreateStatus


@define(eq=False, repr=False)
class CampaignNumberCreate(Model):
    """A number to link."""

    _required = frozenset({"number"})

    number: str
    """The number."""
    status: CampaignNumberCreateStatus | Unset = UNSET
    """How far its link is. `COMPLETED` unless given; `PROCESSING` begins linking."""
    url: str | Unset = UNSET
    """URL that is told how far it is. Empty for none."""
    method: CampaignNumberCreateMethod | Unset = UNSET
    """How it is called. `POST` unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("number", UNSET),
            get("status", UNSET),
            get("url", UNSET),
            get("method", UNSET),
        )
        self.raw = source
        return self


class CampaignNumberCreateDict(TypedDict):
    """A dictionary that can be sent in place of `CampaignNumberCreate`."""

    number: str
    status: NotRequired[CampaignNumberCreateStatus]
    url: NotRequired[str]
    method: NotRequired[CampaignNumberCreateMethod]
