"""POST /Account/{auth_id}/Profile/{profile_uuid}/ (generated)."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import Reply, read
from plivo_runtime.shapes import Object
from plivo_runtime.unset import UNSET

from ...models.async_accepted import AsyncAccepted
from ...models.profile_reply import ProfileReply

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.business_address import BusinessAddress, BusinessAddressDict
    from ...models.business_contact import BusinessContact, BusinessContactDict
    from ...models.business_id_type import BusinessIdType
    from ...models.business_vertical import BusinessVertical
    from ...models.caller_reputation_carrier import CallerReputationCarrier
    from ...models.entity_type import EntityType
    from ...models.http_method import HttpMethod


def build(
    auth_id: str,
    profile_uuid: str,
    *,
    entity_type: EntityType | None | Unset = UNSET,
    company_name: str | None | Unset = UNSET,
    vertical: BusinessVertical | None | Unset = UNSET,
    address: BusinessAddress | BusinessAddressDict | None | Unset = UNSET,
    authorized_contact: BusinessContact | BusinessContactDict | None | Unset = UNSET,
    ein: str | None | Unset = UNSET,
    ein_issuing_country: str | None | Unset = UNSET,
    website: str | None | Unset = UNSET,
    alt_business_id: str | None | Unset = UNSET,
    alt_business_id_type: BusinessIdType | None | Unset = UNSET,
    plivo_subaccount: str | None | Unset = UNSET,
    business_contact_email: str | None | Unset = UNSET,
    doing_business_as: str | None | Unset = UNSET,
    enable_caller_reputation: bool | None | Unset = UNSET,
    caller_reputation_carriers: builtins.list[CallerReputationCarrier] | None | Unset = UNSET,
    url: str | None | Unset = UNSET,
    method: HttpMethod | None | Unset = UNSET,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/Account/{path_segment(auth_id, 'auth_id')}/Profile/{path_segment(profile_uuid, 'profile_uuid')}/",
        json=given(
            {
                "entity_type": entity_type,
                "company_name": company_name,
                "vertical": vertical,
                "address": address,
                "authorized_contact": authorized_contact,
                "ein": ein,
                "ein_issuing_country": ein_issuing_country,
                "website": website,
                "alt_business_id": alt_business_id,
                "alt_business_id_type": alt_business_id_type,
                "plivo_subaccount": plivo_subaccount,
                "business_contact_email": business_contact_email,
                "doing_business_as": doing_business_as,
                "enable_caller_reputation": enable_caller_reputation,
                "caller_reputation_carriers": caller_reputation_carriers,
                "url": url,
                "method": method,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> ProfileReply | AsyncAccepted:
    """The result of a successful response."""
    result: ProfileReply | AsyncAccepted = read(
        response,
        Reply(range(200, 201), "application/json", Object(ProfileReply)),
        Reply(range(202, 203), "application/json", Object(AsyncAccepted)),
    )
    return result
