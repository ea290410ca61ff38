"""POST /Account/{auth_id}/Profile/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import Reply, read
from plivo_runtime.shapes import Object
from plivo_runtime.unset import UNSET

from ...models.async_accepted import AsyncAccepted
from ...models.profile_created import ProfileCreated

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.business_address import BusinessAddress, BusinessAddressDict
    from ...models.business_contact import BusinessContact, BusinessContactDict
    from ...models.business_id_type import BusinessIdType
    from ...models.business_vertical import BusinessVertical
    from ...models.customer_type import CustomerType
    from ...models.entity_type import EntityType
    from ...models.http_method import HttpMethod
    from ...models.stock_exchange import StockExchange


def build(
    auth_id: str,
    *,
    profile_alias: str,
    customer_type: CustomerType,
    entity_type: EntityType,
    company_name: str,
    vertical: BusinessVertical,
    address: BusinessAddress | BusinessAddressDict,
    authorized_contact: BusinessContact | BusinessContactDict,
    ein: str | None | Unset = UNSET,
    ein_issuing_country: str | None | Unset = UNSET,
    stock_symbol: str | None | Unset = UNSET,
    stock_exchange: StockExchange | None | Unset = UNSET,
    website: str | None | Unset = UNSET,
    alt_business_id: str | None | Unset = UNSET,
    alt_business_id_type: BusinessIdType | None | Unset = UNSET,
    plivo_subaccount: str | None | Unset = UNSET,
    business_contact_email: str | None | Unset = UNSET,
    doing_business_as: str | None | Unset = UNSET,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/Account/{path_segment(auth_id, 'auth_id')}/Profile/",
        json=given(
            {
                "profile_alias": profile_alias,
                "customer_type": customer_type,
                "entity_type": entity_type,
                "company_name": company_name,
                "vertical": vertical,
                "address": address,
                "authorized_contact": authorized_contact,
                "ein": ein,
                "ein_issuing_country": ein_issuing_country,
                "stock_symbol": stock_symbol,
                "stock_exchange": stock_exchange,
                "website": website,
                "alt_business_id": alt_business_id,
                "alt_business_id_type": alt_business_id_type,
                "plivo_subaccount": plivo_subaccount,
                "business_contact_email": business_contact_email,
                "doing_business_as": doing_business_as,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> ProfileCreated | AsyncAccepted:
    """The result of a successful response."""
    result: ProfileCreated | AsyncAccepted = read(
        response,
        Reply(range(200, 201), "application/json", Object(ProfileCreated)),
        Reply(range(202, 203), "application/json", Object(AsyncAccepted)),
    )
    return result
