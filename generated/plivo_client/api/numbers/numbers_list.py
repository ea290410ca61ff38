"""GET /Account/{auth_id}/Number/ (generated)."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from plivo_runtime.pagination import Pages
from plivo_runtime.request import Request, given, joined, path_segment
from plivo_runtime.response import Reply, read
from plivo_runtime.shapes import Object
from plivo_runtime.unset import UNSET

from ...models.async_accepted import AsyncAccepted
from ...models.rented_number_list import RentedNumberList

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.http_method import HttpMethod
    from ...models.number_type import NumberType
    from ...models.switch import Switch


def build(
    auth_id: str,
    *,
    type_: NumberType | None | Unset = UNSET,
    number_type: NumberType | None | Unset = UNSET,
    number_startswith: str | None | Unset = UNSET,
    subaccount: str | None | Unset = UNSET,
    alias: str | None | Unset = UNSET,
    services: str | builtins.list[str] | None | Unset = UNSET,
    cnam_lookup: Switch | None | Unset = UNSET,
    renewal_date: str | None | Unset = UNSET,
    renewal_date_gt: str | None | Unset = UNSET,
    renewal_date_gte: str | None | Unset = UNSET,
    renewal_date_lt: str | None | Unset = UNSET,
    renewal_date_lte: str | None | Unset = UNSET,
    tendlc_campaign_id: str | None | Unset = UNSET,
    tendlc_registration_status: str | None | Unset = UNSET,
    toll_free_sms_verification: str | None | Unset = UNSET,
    toll_free_sms_verification_order_status: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "GET",
        f"/Account/{path_segment(auth_id, 'auth_id')}/Number/",
        params=given(
            {
                "type": type_,
                "number_type": number_type,
                "number_startswith": number_startswith,
                "subaccount": subaccount,
                "alias": alias,
                "services": joined(services, ","),
                "cnam_lookup": cnam_lookup,
                "renewal_date": renewal_date,
                "renewal_date__gt": renewal_date_gt,
                "renewal_date__gte": renewal_date_gte,
                "renewal_date__lt": renewal_date_lt,
                "renewal_date__lte": renewal_date_lte,
                "tendlc_campaign_id": tendlc_campaign_id,
                "tendlc_registration_status": tendlc_registration_status,
                "toll_free_sms_verification": toll_free_sms_verification,
                "toll_free_sms_verification_order_status": toll_free_sms_verification_order_status,
                "limit": limit,
                "offset": offset,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> RentedNumberList | AsyncAccepted:
    """The result of a successful response."""
    result: RentedNumberList | AsyncAccepted = read(
        response,
        Reply(range(200, 201), "application/json", Object(RentedNumberList)),
        Reply(range(202, 203), "application/json", Object(AsyncAccepted)),
    )
    return result


PAGES = Pages(
    ("objects",),
    ("meta", "next_"),
    "offset",
)
