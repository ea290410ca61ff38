"""BrandCreate (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .brand_type import BrandType
    from .http_method import HttpMethod
    from .secondary_vetting import SecondaryVetting


@define(eq=False, repr=False)
class BrandCreate(Model):
    """The brand to register."""

    _required = frozenset({"brand_alias", "profile_uuid"})

    brand_alias: str
    """Name for the brand, at most 255 characters (unconfirmed)."""
    profile_uuid: str
    """Profile of the business. No other brand has it."""
    brand_type: BrandType | Unset = UNSET
    """Type of the brand. `STARTER` unless given. `STANDARD` needs a profile with a tax number."""
    secondary_vetting: bool | SecondaryVetting | Unset = UNSET
    """Whether a brand of the type `STANDARD` is vetted. True unless given, by the documentation;
    the Python SDK switches it off."""
    business_contact_email: str | Unset = UNSET
    """Address at the business, in the place of that of the profile. Sent by the Python SDK only."""
    url: str | Unset = UNSET
    """URL that receives the events of the brand."""
    method: HttpMethod | Unset = UNSET
    """How `url` is called. `POST` unless given."""
    callback_url: str | Unset = UNSET
    """Makes the request asynchronous and names the URL that receives its reply."""
    callback_method: HttpMethod | Unset = UNSET
    """How `callback_url` is called. `POST` unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("brand_alias", UNSET),
            get("profile_uuid", UNSET),
            get("brand_type", UNSET),
            get("secondary_vetting", UNSET),
            get("business_contact_email", UNSET),
            get("url", UNSET),
            get("method", UNSET),
            get("callback_url", UNSET),
            get("callback_method", UNSET),
        )
        self.raw = source
        return self
