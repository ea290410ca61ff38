"""Profile (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model, decode
from plivo_runtime.unset import UNSET

from .shown_address import ShownAddress
from .shown_contact import ShownContact

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .business_id_type import BusinessIdType
    from .business_vertical import BusinessVertical
    from .customer_type import CustomerType
    from .profile_type import ProfileType
    from .stock_exchange import StockExchange


@define(eq=False, repr=False)
class Profile(Model):
    """A business. What was not set is left out."""

    _required = frozenset(
        {
            "profile_uuid",
            "profile_alias",
            "profile_type",
            "customer_type",
            "entity_type",
            "company_name",
            "vertical",
            "authorized_contact",
        }
    )

    profile_uuid: str
    """Identifier of the profile."""
    profile_alias: str
    """Name of the profile."""
    profile_type: ProfileType
    """Whether a profile was made with the account, or through the API."""
    customer_type: CustomerType
    """Whether the business is the customer itself, or one that the customer works for."""
    entity_type: str
    """Kind of business. Older profiles have `PRIVATE_PROFIT`, `PUBLIC_PROFIT` and
    `SOLE_PROPRIETOR`."""
    company_name: str
    """Legal name of the business."""
    vertical: BusinessVertical
    """Industry of a business."""
    authorized_contact: ShownContact
    """The person who answers for a business. Empty where nobody is known."""
    primary_profile: str | Unset = UNSET
    """Identifier of the primary profile. Only others have it."""
    address: ShownAddress | Unset = UNSET
    """Where a business is. All texts are empty where nothing is known."""
    ein: str | Unset = UNSET
    """Tax number."""
    ein_issuing_country: str | Unset = UNSET
    """Country that issued the tax number."""
    stock_symbol: str | Unset = UNSET
    """Stock symbol."""
    stock_exchange: StockExchange | Unset = UNSET
    """Stock exchange."""
    website: str | Unset = UNSET
    """Website of the business."""
    alt_business_id: str | Unset = UNSET
    """A further identifier of the business."""
    alt_business_id_type: BusinessIdType | Unset = UNSET
    """Kind of a further identifier of a business."""
    plivo_subaccount: str | Unset = UNSET
    """Auth ID of the subaccount that works for this business."""
    business_contact_email: str | Unset = UNSET
    """Address at the business for electronic mail."""
    doing_business_as: str | Unset = UNSET
    """Name that customers know."""
    created_at: str | Unset = UNSET
    """When it was created. Only in newer recordings."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("profile_uuid", UNSET),
            get("profile_alias", UNSET),
            get("profile_type", UNSET),
            get("customer_type", UNSET),
            get("entity_type", UNSET),
            get("company_name", UNSET),
            get("vertical", UNSET),
            decode(ShownContact, get("authorized_contact", UNSET)),
            get("primary_profile", UNSET),
            decode(ShownAddress, get("address", UNSET)),
            get("ein", UNSET),
            get("ein_issuing_country", UNSET),
            get("stock_symbol", UNSET),
            get("stock_exchange", UNSET),
            get("website", UNSET),
            get("alt_business_id", UNSET),
            get("alt_business_id_type", UNSET),
            get("plivo_subaccount", UNSET),
            get("business_contact_email", UNSET),
            get("doing_business_as", UNSET),
            get("created_at", UNSET),
        )
        self.raw = source
        return self
