"""Brand (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model, decode, decode_list
from plivo_runtime.unset import UNSET

from .brand_declined_reason import BrandDeclinedReason
from .shown_address import ShownAddress
from .shown_contact import ShownContact

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .brand_status import BrandStatus
    from .brand_type import BrandType


@define(eq=False, repr=False)
class Brand(Model):
    """A brand, with what the profile said when it was created. What was not set is left out."""

    _required = frozenset(
        {"brand_id", "brand_type", "registration_status", "address", "authorized_contact"}
    )

    brand_id: str
    """Identifier of the brand."""
    brand_type: BrandType
    """Type of a brand. `STARTER` is for sole proprietors, who have no tax number."""
    registration_status: BrandStatus
    """State of the registration of a brand."""
    address: ShownAddress
    """Where a business is. All texts are empty where nothing is known."""
    authorized_contact: ShownContact
    """The person who answers for a business. Empty where nobody is known."""
    brand_alias: str | Unset = UNSET
    """Name of the brand. In lists only."""
    profile_uuid: str | Unset = UNSET
    """Profile of the business."""
    vetting_status: str | Unset = UNSET
    """State of the vetting: `ACTIVE` with a score. `PENDING` and `FAILED` are unconfirmed. Only
    brands that are vetted have it."""
    vetting_score: int | Unset = UNSET
    """Result of the vetting, the more the better."""
    declined_reasons: list[BrandDeclinedReason] | Unset = UNSET
    """Why the registration was refused."""
    entity_type: str | Unset = UNSET
    """Kind of business. Older brands have `PRIVATE_PROFIT`, `PUBLIC_PROFIT` and `SOLE_PROPRIETOR`."""
    company_name: str | Unset = UNSET
    """Legal name of the business."""
    first_name: str | Unset = UNSET
    """First name. The Go SDK reads it."""
    last_name: str | Unset = UNSET
    """Last name. The Go SDK reads it."""
    name: str | Unset = UNSET
    """The whole name. The Go SDK reads it."""
    ein: str | Unset = UNSET
    """Tax number."""
    ein_issuing_country: str | Unset = UNSET
    """Country that issued the tax number."""
    stock_symbol: str | Unset = UNSET
    """Stock symbol."""
    stock_exchange: str | Unset = UNSET
    """Where the stock is traded."""
    website: str | Unset = UNSET
    """Website of the business."""
    vertical: str | Unset = UNSET
    """Industry of the business."""
    alt_business_id: str | Unset = UNSET
    """A further identifier of the business."""
    alt_business_id_type: str | Unset = UNSET
    """What `alt_business_id` is."""
    created_at: str | Unset = UNSET
    """When the registration was asked for. Only in newer recordings."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("brand_id", UNSET),
            get("brand_type", UNSET),
            get("registration_status", UNSET),
            decode(ShownAddress, get("address", UNSET)),
            decode(ShownContact, get("authorized_contact", UNSET)),
            get("brand_alias", UNSET),
            get("profile_uuid", UNSET),
            get("vetting_status", UNSET),
            get("vetting_score", UNSET),
            decode_list(BrandDeclinedReason, get("declined_reasons", UNSET)),
            get("entity_type", UNSET),
            get("company_name", UNSET),
            get("first_name", UNSET),
            get("last_name", UNSET),
            get("name", UNSET),
            get("ein", UNSET),
            get("ein_issuing_country", UNSET),
            get("stock_symbol", UNSET),
            get("stock_exchange", UNSET),
            get("website", UNSET),
            get("vertical", UNSET),
            get("alt_business_id", UNSET),
            get("alt_business_id_type", UNSET),
            get("created_at", UNSET),
        )
        self.raw = source
        return self
