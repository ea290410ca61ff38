"""BrandCreate (generated)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NotRequired, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model, decode_list
from plivo_runtime.unset import UNSET

from .brand_declined_reason import BrandDeclinedReason

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .brand_declined_reason import BrandDeclinedReasonDict
    from .brand_status import BrandStatus
    from .brand_type import BrandType
    from .http_method import HttpMethod


@define(eq=False, repr=False)
class BrandCreate(Model):
    """The brand to add, or to change."""

    _required = frozenset({"profile_uuid", "brand_alias"})

    profile_uuid: str
    """Profile of its business, which has no other brand."""
    brand_alias: str
    """Its name."""
    brand_id: str | Unset = UNSET
    """Its identifier. That of the profile's brand, or else made up, unless given."""
    auth_id: str | Unset = UNSET
    """Account that has it. The main account unless given."""
    brand_type: BrandType | Unset = UNSET
    """Its type. `STANDARD` unless given."""
    registration_status: BrandStatus | Unset = UNSET
    """State of its registration. `COMPLETED` unless given; the review of one that is `PROCESSING`
    begins now."""
    vetting_score: int | Unset = UNSET
    """Score of its vetting. It is not vetted unless given."""
    declined_reasons: list[BrandDeclinedReason] | Unset = UNSET
    """Why it was refused, if it was."""
    url: str | Unset = UNSET
    """URL that receives its events."""
    method: HttpMethod | Unset = UNSET
    """How `url` is called. `POST` unless given."""
    confirmed: bool | Unset = UNSET
    """Whether a sole proprietor has confirmed it. True unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("profile_uuid", UNSET),
            get("brand_alias", UNSET),
            get("brand_id", UNSET),
            get("auth_id", UNSET),
            get("brand_type", UNSET),
            get("registration_status", UNSET),
            get("vetting_score", UNSET),
            decode_list(BrandDeclinedReason, get("declined_reasons", UNSET)),
            get("url", UNSET),
            get("method", UNSET),
            get("confirmed", UNSET),
        )
        self.raw = source
        return self


class BrandCreateDict(TypedDict):
    """A dictionary that can be sent in place of `BrandCreate`."""

    brand_id: NotRequired[str]
    auth_id: NotRequired[str]
    profile_uuid: str
    brand_alias: str
    brand_type: NotRequired[BrandType]
    registration_status: NotRequired[BrandStatus]
    vetting_score: NotRequired[int]
    declined_reasons: NotRequired[Sequence[BrandDeclinedReason | BrandDeclinedReasonDict]]
    url: NotRequired[str]
    method: NotRequired[HttpMethod]
    confirmed: NotRequired[bool]
