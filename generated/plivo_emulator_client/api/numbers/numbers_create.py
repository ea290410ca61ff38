"""POST /numbers/ (generated)."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.number import Number

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.number_create_cnam_lookup import NumberCreateCnamLookup
    from ...models.number_service import NumberService
    from ...models.offered_kind import OfferedKind


def build(
    *,
    number: str,
    auth_id: str | None | Unset = UNSET,
    app_id: str | None | Unset = UNSET,
    number_type: OfferedKind | None | Unset = UNSET,
    services: builtins.list[NumberService] | None | Unset = UNSET,
    brought: bool | None | Unset = UNSET,
    fallback_number: str | None | Unset = UNSET,
    active: bool | None | Unset = UNSET,
    added_on: str | None | Unset = UNSET,
    alias: str | None | Unset = UNSET,
    caller_reputation_status: str | None | Unset = UNSET,
    carrier: str | None | Unset = UNSET,
    city: str | None | Unset = UNSET,
    cnam: str | None | Unset = UNSET,
    cnam_lookup: NumberCreateCnamLookup | None | Unset = UNSET,
    cnam_registration_status: str | None | Unset = UNSET,
    compliance_application_id: str | None | Unset = UNSET,
    monthly_rental_rate: str | None | Unset = UNSET,
    profile_uuid: str | None | Unset = UNSET,
    region: str | None | Unset = UNSET,
    renewal_date: str | None | Unset = UNSET,
    tendlc_campaign_id: str | None | Unset = UNSET,
    tendlc_registration_status: str | None | Unset = UNSET,
    toll_free_sms_verification: str | None | Unset = UNSET,
    toll_free_sms_verification_id: str | None | Unset = UNSET,
    toll_free_sms_verification_order_status: str | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        "/numbers/",
        json=given(
            {
                "number": number,
                "auth_id": auth_id,
                "app_id": app_id,
                "number_type": number_type,
                "services": services,
                "brought": brought,
                "fallback_number": fallback_number,
                "active": active,
                "added_on": added_on,
                "alias": alias,
                "caller_reputation_status": caller_reputation_status,
                "carrier": carrier,
                "city": city,
                "cnam": cnam,
                "cnam_lookup": cnam_lookup,
                "cnam_registration_status": cnam_registration_status,
                "compliance_application_id": compliance_application_id,
                "monthly_rental_rate": monthly_rental_rate,
                "profile_uuid": profile_uuid,
                "region": region,
                "renewal_date": renewal_date,
                "tendlc_campaign_id": tendlc_campaign_id,
                "tendlc_registration_status": tendlc_registration_status,
                "toll_free_sms_verification": toll_free_sms_verification,
                "toll_free_sms_verification_id": toll_free_sms_verification_id,
                "toll_free_sms_verification_order_status": toll_free_sms_verification_order_status,
            },
            nullable=frozenset(
                {
                    "app_id",
                    "fallback_number",
                    "alias",
                    "caller_reputation_status",
                    "city",
                    "cnam",
                    "cnam_lookup",
                    "cnam_registration_status",
                    "compliance_application_id",
                    "profile_uuid",
                    "renewal_date",
                    "tendlc_campaign_id",
                    "tendlc_registration_status",
                    "toll_free_sms_verification",
                    "toll_free_sms_verification_id",
                    "toll_free_sms_verification_order_status",
                }
            ),
        ),
    )


def parse(response: httpx.Response) -> Number:
    """The result of a successful response."""
    return Number.from_dict(json_object(response))
