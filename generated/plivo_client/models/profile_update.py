"""ProfileUpdate (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model, decode
from plivo_runtime.unset import UNSET

from .business_address import BusinessAddress
from .business_contact import BusinessContact

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .business_id_type import BusinessIdType
    from .business_vertical import BusinessVertical
    from .caller_reputation_carrier import CallerReputationCarrier
    from .entity_type import EntityType
    from .http_method import HttpMethod


@define(eq=False, repr=False)
class ProfileUpdate(Model):
    """The fields of a profile to change."""

    entity_type: EntityType | Unset = UNSET
    """Kind of business. A person who trades alone, a sole proprietor, is `INDIVIDUAL`."""
    company_name: str | Unset = UNSET
    """Legal name of the business."""
    vertical: BusinessVertical | Unset = UNSET
    """Industry of a business."""
    address: BusinessAddress | Unset = UNSET
    """Where a business is."""
    authorized_contact: BusinessContact | Unset = UNSET
    """The person who answers for a business. Which of the fields have to be given is unconfirmed."""
    ein: str | Unset = UNSET
    """Tax number, in the United States the EIN. Brands of the type `STANDARD` need it."""
    ein_issuing_country: str | Unset = UNSET
    """Country that issued the tax number, as an ISO 3166-1 alpha-2 code."""
    website: str | Unset = UNSET
    """Website of the business."""
    alt_business_id: str | Unset = UNSET
    """A further identifier of the business."""
    alt_business_id_type: BusinessIdType | Unset = UNSET
    """What `alt_business_id` is."""
    plivo_subaccount: str | Unset = UNSET
    """Auth ID of the subaccount that works for this business. It must exist."""
    business_contact_email: str | Unset = UNSET
    """Address at the business for electronic mail, by which brands of those on the stock exchange
    are confirmed."""
    doing_business_as: str | Unset = UNSET
    """Name that customers know, if it is another one."""
    enable_caller_reputation: bool | Unset = UNSET
    """Registers the business with the services that warn of spam calls. Sent by the .NET SDK only;
    no reply shows it."""
    caller_reputation_carriers: list[CallerReputationCarrier] | Unset = UNSET
    """The carriers to register it with."""
    url: str | Unset = UNSET
    """URL that is told how the registration ended. What it receives is not documented."""
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
            get("entity_type", UNSET),
            get("company_name", UNSET),
            get("vertical", UNSET),
            decode(BusinessAddress, get("address", UNSET)),
            decode(BusinessContact, get("authorized_contact", UNSET)),
            get("ein", UNSET),
            get("ein_issuing_country", UNSET),
            get("website", UNSET),
            get("alt_business_id", UNSET),
            get("alt_business_id_type", UNSET),
            get("plivo_subaccount", UNSET),
            get("business_contact_email", UNSET),
            get("doing_business_as", UNSET),
            get("enable_caller_reputation", UNSET),
            get("caller_reputation_carriers", UNSET),
            get("url", UNSET),
            get("method", UNSET),
            get("callback_url", UNSET),
            get("callback_method", UNSET),
        )
        self.raw = source
        return self
