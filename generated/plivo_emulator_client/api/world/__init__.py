"""The resource `world` (generated)."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any, Literal, overload

from plivo_runtime.pagination import iterate, iterate_async
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from plivo_runtime.async_client import AsyncClient
    from plivo_runtime.sync_client import SyncClient
    from plivo_runtime.unset import Unset

    from ...models.account_create import AccountCreate
    from ...models.account_type import AccountType
    from ...models.application_create import ApplicationCreate
    from ...models.barred_messages import BarredMessages
    from ...models.billing_mode import BillingMode
    from ...models.compliance_application_create import ComplianceApplicationCreate
    from ...models.compliance_status import ComplianceStatus
    from ...models.endpoint_create import EndpointCreate
    from ...models.http_method import HttpMethod
    from ...models.number_create import NumberCreate
    from ...models.number_create_cnam_lookup import NumberCreateCnamLookup
    from ...models.number_service import NumberService
    from ...models.offered_kind import OfferedKind
    from ...models.phone_create import PhoneCreate
    from ...models.phone_script import PhoneScript
    from ...models.powerpack_create import PowerpackCreate
    from ...models.powerpack_number import PowerpackNumber
    from ...models.subaccount_create import SubaccountCreate
    from ...models.template import Template
    from ...models.world import World


class WorldResource:
    """Accounts and what they have, as one document."""

    __slots__ = ("_client",)

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def get(
        self,
    ) -> World:
        """Export the world.

        Returns a document that declares what there is. Applied to an emulator, it makes the same
        accounts, subaccounts, applications, compliance applications, numbers, endpoints and
        phones again. Passwords cannot be read and are left out; tokens are shown.
        """
        from . import world_get as op

        request = op.build()
        return op.parse(self._client.request(request))

    def apply(
        self,
        *,
        api_id: str | None | Unset = UNSET,
        accounts: builtins.list[AccountCreate] | None | Unset = UNSET,
        subaccounts: builtins.list[SubaccountCreate] | None | Unset = UNSET,
        applications: builtins.list[ApplicationCreate] | None | Unset = UNSET,
        compliance_applications: builtins.list[ComplianceApplicationCreate] | None | Unset = UNSET,
        numbers: builtins.list[NumberCreate] | None | Unset = UNSET,
        endpoints: builtins.list[EndpointCreate] | None | Unset = UNSET,
        powerpacks: builtins.list[PowerpackCreate] | None | Unset = UNSET,
        phones: builtins.list[PhoneCreate] | None | Unset = UNSET,
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
            numbers: Numbers, rented or brought from another carrier.
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
            numbers=numbers,
            endpoints=endpoints,
            powerpacks=powerpacks,
            phones=phones,
        )
        return op.parse(self._client.request(request))


class AsyncWorldResource:
    """Accounts and what they have, as one document."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def get(
        self,
    ) -> World:
        """Export the world.

        Returns a document that declares what there is. Applied to an emulator, it makes the same
        accounts, subaccounts, applications, compliance applications, numbers, endpoints and
        phones again. Passwords cannot be read and are left out; tokens are shown.
        """
        from . import world_get as op

        request = op.build()
        return op.parse(await self._client.request(request))

    async def apply(
        self,
        *,
        api_id: str | None | Unset = UNSET,
        accounts: builtins.list[AccountCreate] | None | Unset = UNSET,
        subaccounts: builtins.list[SubaccountCreate] | None | Unset = UNSET,
        applications: builtins.list[ApplicationCreate] | None | Unset = UNSET,
        compliance_applications: builtins.list[ComplianceApplicationCreate] | None | Unset = UNSET,
        numbers: builtins.list[NumberCreate] | None | Unset = UNSET,
        endpoints: builtins.list[EndpointCreate] | None | Unset = UNSET,
        powerpacks: builtins.list[PowerpackCreate] | None | Unset = UNSET,
        phones: builtins.list[PhoneCreate] | None | Unset = UNSET,
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
            numbers: Numbers, rented or brought from another carrier.
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
            numbers=numbers,
            endpoints=endpoints,
            powerpacks=powerpacks,
            phones=phones,
        )
        return op.parse(await self._client.request(request))
