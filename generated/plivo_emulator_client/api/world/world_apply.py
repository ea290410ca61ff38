"""POST /world/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.world import World

if TYPE_CHECKING:
    from collections.abc import Sequence

    import httpx

    from plivo_runtime.unset import Unset

    from ...models.account_create import AccountCreate, AccountCreateDict
    from ...models.application_create import ApplicationCreate, ApplicationCreateDict
    from ...models.brand_create import BrandCreate, BrandCreateDict
    from ...models.campaign_create import CampaignCreate, CampaignCreateDict
    from ...models.compliance_application_create import (
        ComplianceApplicationCreate,
        ComplianceApplicationCreateDict,
    )
    from ...models.endpoint_create import EndpointCreate, EndpointCreateDict
    from ...models.number_create import NumberCreate, NumberCreateDict
    from ...models.phone_create import PhoneCreate, PhoneCreateDict
    from ...models.powerpack_create import PowerpackCreate, PowerpackCreateDict
    from ...models.profile_create import ProfileCreate, ProfileCreateDict
    from ...models.subaccount_create import SubaccountCreate, SubaccountCreateDict
    from ...models.tollfree_verification_declared import (
        TollfreeVerificationDeclared,
        TollfreeVerificationDeclaredDict,
    )


def build(
    *,
    api_id: str | None | Unset = UNSET,
    accounts: Sequence[AccountCreate | AccountCreateDict] | None | Unset = UNSET,
    subaccounts: Sequence[SubaccountCreate | SubaccountCreateDict] | None | Unset = UNSET,
    applications: Sequence[ApplicationCreate | ApplicationCreateDict] | None | Unset = UNSET,
    compliance_applications: Sequence[ComplianceApplicationCreate | ComplianceApplicationCreateDict]
    | None
    | Unset = UNSET,
    profiles: Sequence[ProfileCreate | ProfileCreateDict] | None | Unset = UNSET,
    brands: Sequence[BrandCreate | BrandCreateDict] | None | Unset = UNSET,
    numbers: Sequence[NumberCreate | NumberCreateDict] | None | Unset = UNSET,
    campaigns: Sequence[CampaignCreate | CampaignCreateDict] | None | Unset = UNSET,
    tollfree_verifications: Sequence[
        TollfreeVerificationDeclared | TollfreeVerificationDeclaredDict
    ]
    | None
    | Unset = UNSET,
    endpoints: Sequence[EndpointCreate | EndpointCreateDict] | None | Unset = UNSET,
    powerpacks: Sequence[PowerpackCreate | PowerpackCreateDict] | None | Unset = UNSET,
    phones: Sequence[PhoneCreate | PhoneCreateDict] | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        "/world/",
        json=given(
            {
                "api_id": api_id,
                "accounts": accounts,
                "subaccounts": subaccounts,
                "applications": applications,
                "compliance_applications": compliance_applications,
                "profiles": profiles,
                "brands": brands,
                "numbers": numbers,
                "campaigns": campaigns,
                "tollfree_verifications": tollfree_verifications,
                "endpoints": endpoints,
                "powerpacks": powerpacks,
                "phones": phones,
            },
        ),
    )


def parse(response: httpx.Response) -> World:
    """The result of a successful response."""
    return World.from_dict(json_object(response))
