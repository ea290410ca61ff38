"""The resource `world` (generated)."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any, Literal, overload

from plivo_runtime.resources import Resource
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
    from typing import Unpack

    from plivo_runtime.async_client import AsyncClient
    from plivo_runtime.request import RequestOptions
    from plivo_runtime.resources import raw, raw_async
    from plivo_runtime.sync_client import SyncClient
    from plivo_runtime.unset import Unset

    from ...models.account_create import AccountCreate, AccountCreateDict
    from ...models.account_type import AccountType
    from ...models.application_create import ApplicationCreate, ApplicationCreateDict
    from ...models.barred_messages import BarredMessages
    from ...models.billing_mode import BillingMode
    from ...models.brand_create import BrandCreate, BrandCreateDict
    from ...models.brand_declined_reason import BrandDeclinedReason, BrandDeclinedReasonDict
    from ...models.brand_status import BrandStatus
    from ...models.brand_type import BrandType
    from ...models.business_address import BusinessAddress, BusinessAddressDict
    from ...models.business_contact import BusinessContact, BusinessContactDict
    from ...models.business_id_type import BusinessIdType
    from ...models.business_vertical import BusinessVertical
    from ...models.campaign_create import CampaignCreate, CampaignCreateDict
    from ...models.campaign_create_campaign_source import CampaignCreateCampaignSource
    from ...models.campaign_create_method import CampaignCreateMethod
    from ...models.campaign_create_registration_status import CampaignCreateRegistrationStatus
    from ...models.campaign_number_create import CampaignNumberCreate, CampaignNumberCreateDict
    from ...models.compliance_application_create import (
        ComplianceApplicationCreate,
        ComplianceApplicationCreateDict,
    )
    from ...models.compliance_status import ComplianceStatus
    from ...models.customer_type import CustomerType
    from ...models.endpoint_create import EndpointCreate, EndpointCreateDict
    from ...models.entity_type import EntityType
    from ...models.http_method import HttpMethod
    from ...models.number_create import NumberCreate, NumberCreateDict
    from ...models.number_create_cnam_lookup import NumberCreateCnamLookup
    from ...models.number_service import NumberService
    from ...models.offered_kind import OfferedKind
    from ...models.phone_create import PhoneCreate, PhoneCreateDict
    from ...models.phone_script import PhoneScript, PhoneScriptDict
    from ...models.powerpack_create import PowerpackCreate, PowerpackCreateDict
    from ...models.powerpack_number import PowerpackNumber, PowerpackNumberDict
    from ...models.powerpack_priority import PowerpackPriority, PowerpackPriorityDict
    from ...models.profile_create import ProfileCreate, ProfileCreateDict
    from ...models.profile_type import ProfileType
    from ...models.stock_exchange import StockExchange
    from ...models.subaccount_create import SubaccountCreate, SubaccountCreateDict
    from ...models.template import Template, TemplateDict
    from ...models.tollfree_optin import TollfreeOptin
    from ...models.tollfree_verification_declared import (
        TollfreeVerificationDeclared,
        TollfreeVerificationDeclaredDict,
    )
    from ...models.tollfree_verification_state import TollfreeVerificationState
    from ...models.unknown_caller_ids import UnknownCallerIds
    from ...models.world import World


class WorldResource(Resource["SyncClient"]):
    """Accounts and what they have, as one document."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> WorldResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    def get(
        self,
        **options: Unpack[RequestOptions],
    ) -> World:
        """Export the world.

        Returns a document that declares what there is. Applied to an emulator, it makes the same
        accounts, subaccounts, applications, compliance applications, numbers, endpoints and
        phones again. Passwords cannot be read and are left out; tokens are shown.
        """
        from . import world_get as op

        request = op.build()
        return self._client._call(request, op.parse, options)

    def apply(
        self,
        *,
        api_id: str | None | Unset = UNSET,
        accounts: Sequence[AccountCreate | AccountCreateDict] | None | Unset = UNSET,
        subaccounts: Sequence[SubaccountCreate | SubaccountCreateDict] | None | Unset = UNSET,
        applications: Sequence[ApplicationCreate | ApplicationCreateDict] | None | Unset = UNSET,
        compliance_applications: Sequence[
            ComplianceApplicationCreate | ComplianceApplicationCreateDict
        ]
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
        **options: Unpack[RequestOptions],
    ) -> World:
        """Apply a world.

        Makes everything as it is declared, or changes nothing (400). What is not declared stays
        as it is, so that applying a world twice is the same as applying it once.

        Args:
            api_id: Identifies the request that exported it. It has no effect.
            accounts: Main accounts; the main account of the emulator where there is no
                `auth_id`.
            subaccounts: Subaccounts.
            applications: Applications.
            compliance_applications: What accounts have to show for numbers of regulated
                countries.
            profiles: Businesses in whose name something is registered. Every account has a
                primary one.
            brands: Brands, in whatever state their registration is.
            numbers: Numbers, rented or brought from another carrier.
            campaigns: 10DLC campaigns.
            tollfree_verifications: Requests for the verification of toll-free numbers.
            endpoints: SIP endpoints.
            powerpacks: Powerpacks.
            phones: Other people's phones, and how they behave.
        """
        from . import world_apply as op

        request = op.build(
            api_id=api_id,
            accounts=accounts,
            subaccounts=subaccounts,
            applications=applications,
            compliance_applications=compliance_applications,
            profiles=profiles,
            brands=brands,
            numbers=numbers,
            campaigns=campaigns,
            tollfree_verifications=tollfree_verifications,
            endpoints=endpoints,
            powerpacks=powerpacks,
            phones=phones,
        )
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class WorldResourceWithRawResponse:
        """The methods of `WorldResource`, which return a `RawResponse`."""

        def __init__(self, of: WorldResource) -> None:
            self.get = raw(of.get)
            self.apply = raw(of.apply)


class AsyncWorldResource(Resource["AsyncClient"]):
    """Accounts and what they have, as one document."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncWorldResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    async def get(
        self,
        **options: Unpack[RequestOptions],
    ) -> World:
        """Export the world.

        Returns a document that declares what there is. Applied to an emulator, it makes the same
        accounts, subaccounts, applications, compliance applications, numbers, endpoints and
        phones again. Passwords cannot be read and are left out; tokens are shown.
        """
        from . import world_get as op

        request = op.build()
        return await self._client._call(request, op.parse, options)

    async def apply(
        self,
        *,
        api_id: str | None | Unset = UNSET,
        accounts: Sequence[AccountCreate | AccountCreateDict] | None | Unset = UNSET,
        subaccounts: Sequence[SubaccountCreate | SubaccountCreateDict] | None | Unset = UNSET,
        applications: Sequence[ApplicationCreate | ApplicationCreateDict] | None | Unset = UNSET,
        compliance_applications: Sequence[
            ComplianceApplicationCreate | ComplianceApplicationCreateDict
        ]
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
        **options: Unpack[RequestOptions],
    ) -> World:
        """Apply a world.

        Makes everything as it is declared, or changes nothing (400). What is not declared stays
        as it is, so that applying a world twice is the same as applying it once.

        Args:
            api_id: Identifies the request that exported it. It has no effect.
            accounts: Main accounts; the main account of the emulator where there is no
                `auth_id`.
            subaccounts: Subaccounts.
            applications: Applications.
            compliance_applications: What accounts have to show for numbers of regulated
                countries.
            profiles: Businesses in whose name something is registered. Every account has a
                primary one.
            brands: Brands, in whatever state their registration is.
            numbers: Numbers, rented or brought from another carrier.
            campaigns: 10DLC campaigns.
            tollfree_verifications: Requests for the verification of toll-free numbers.
            endpoints: SIP endpoints.
            powerpacks: Powerpacks.
            phones: Other people's phones, and how they behave.
        """
        from . import world_apply as op

        request = op.build(
            api_id=api_id,
            accounts=accounts,
            subaccounts=subaccounts,
            applications=applications,
            compliance_applications=compliance_applications,
            profiles=profiles,
            brands=brands,
            numbers=numbers,
            campaigns=campaigns,
            tollfree_verifications=tollfree_verifications,
            endpoints=endpoints,
            powerpacks=powerpacks,
            phones=phones,
        )
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncWorldResourceWithRawResponse:
        """The methods of `AsyncWorldResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncWorldResource) -> None:
            self.get = raw_async(of.get)
            self.apply = raw_async(of.apply)
