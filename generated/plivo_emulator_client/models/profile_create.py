"""ProfileCreate (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NotRequired, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model, decode
from plivo_runtime.unset import UNSET

from .business_address import BusinessAddress
from .business_contact import BusinessContact

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .business_address import BusinessAddressDict
    from .business_contact import BusinessContactDict
    from .business_id_type import BusinessIdType
    from .business_vertical import BusinessVertical
    from .customer_type import CustomerType
    from .entity_type import EntityType
    from .profile_type import ProfileType
    from .stock_exchange import StockExchange


@define(eq=False, repr=False)
class ProfileCreate(Model):
    """The profile to add, or to change."""

    _required = frozenset({"profile_alias"})

    profile_alias: str
    """Its name."""
    profile_uuid: str | Unset = UNSET
    """Its identifier. That of the profile of this name, or else made up, unless given."""
    auth_id: str | Unset = UNSET
    """Account or subaccount that has it. The main account unless given."""
    profile_type: ProfileType | Unset = UNSET
    """Whether it is the account's primary one. `SECONDARY` unless given."""
    customer_type: CustomerType | Unset = UNSET
    """Whose business it is. `DIRECT` unless given."""
    entity_type: EntityType | Unset = UNSET
    """Kind of business. `PRIVATE` unless given."""
    company_name: str | Unset = UNSET
    """Legal name. Its own name unless given."""
    vertical: BusinessVertical | Unset = UNSET
    """Industry. `PROFESSIONAL` unless given."""
    address: BusinessAddress | Unset = UNSET
    """Where a business is."""
    authorized_contact: BusinessContact | Unset = UNSET
    """The person who answers for a business."""
    ein: str | Unset = UNSET
    """Tax number."""
    stock_symbol: str | Unset = UNSET
    """Stock symbol."""
    website: str | Unset = UNSET
    """Website."""
    alt_business_id: str | Unset = UNSET
    """A further identifier."""
    doing_business_as: str | Unset = UNSET
    """Name that customers know."""
    business_contact_email: str | Unset = UNSET
    """Address for electronic mail."""
    ein_issuing_country: str | Unset = UNSET
    """Country that issued the tax number. That of the address unless given."""
    stock_exchange: StockExchange | Unset = UNSET
    """Stock exchange."""
    alt_business_id_type: BusinessIdType | Unset = UNSET
    """Kind of a further identifier of a business."""
    plivo_subaccount: str | Unset = UNSET
    """Auth ID of the subaccount that works for the business."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("profile_alias", UNSET),
            get("profile_uuid", UNSET),
            get("auth_id", UNSET),
            get("profile_type", UNSET),
            get("customer_type", UNSET),
            get("entity_type", UNSET),
            get("company_name", UNSET),
            get("vertical", UNSET),
            decode(BusinessAddress, get("address", UNSET)),
            decode(BusinessContact, get("authorized_contact", UNSET)),
            get("ein", UNSET),
            get("stock_symbol", UNSET),
            get("website", UNSET),
            get("alt_business_id", UNSET),
            get("doing_business_as", UNSET),
            get("business_contact_email", UNSET),
            get("ein_issuing_country", UNSET),
            get("stock_exchange", UNSET),
            get("alt_business_id_type", UNSET),
            get("plivo_subaccount", UNSET),
        )
        self.raw = source
        return self


class ProfileCreateDict(TypedDict):
    """A dictionary that can be sent in place of `ProfileCreate`."""

    profile_uuid: NotRequired[str]
    auth_id: NotRequired[str]
    profile_type: NotRequired[ProfileType]
    profile_alias: str
    customer_type: NotRequired[CustomerType]
    entity_type: NotRequired[EntityType]
    company_name: NotRequired[str]
    vertical: NotRequired[BusinessVertical]
    address: NotRequired[BusinessAddress | BusinessAddressDict]
    authorized_contact: NotRequired[BusinessContact | BusinessContactDict]
    ein: NotRequired[str]
    stock_symbol: NotRequired[str]
    website: NotRequired[str]
    alt_business_id: NotRequired[str]
    doing_business_as: NotRequired[str]
    business_contact_email: NotRequired[str]
    ein_issuing_country: NotRequired[str]
    stock_exchange: NotRequired[StockExchange]
    alt_business_id_type: NotRequired[BusinessIdType]
    plivo_subaccount: NotRequired[str]
