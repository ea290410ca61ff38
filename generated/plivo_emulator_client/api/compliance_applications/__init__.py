"""The resource `compliance_applications` (generated)."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any, Literal, overload

from plivo_runtime.pagination import iterate, iterate_async
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator, Mapping, Sequence

    from plivo_runtime.async_client import AsyncClient
    from plivo_runtime.sync_client import SyncClient
    from plivo_runtime.unset import Unset

    from ...models.compliance_application import ComplianceApplication
    from ...models.compliance_status import ComplianceStatus
    from ...models.offered_kind import OfferedKind


class ComplianceApplicationsResource:
    """What accounts have to show for numbers of regulated countries."""

    __slots__ = ("_client",)

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def create(
        self,
        *,
        country_iso: str,
        number_type: OfferedKind,
        compliance_application_id: str | None | Unset = UNSET,
        auth_id: str | None | Unset = UNSET,
        status: ComplianceStatus | None | Unset = UNSET,
    ) -> ComplianceApplication:
        """Declare a compliance application.

        Lets an account have a compliance application, which buying numbers of regulated
        countries asks for. One of its own that exists is replaced.

        Args:
            country_iso: ISO 3166-1 alpha-2 code of the country that it is for.
            number_type: Kind of numbers that it is for.
            compliance_application_id: Its identifier. A new one unless given; in a world,
                that of the account's application for the country and kind of number, if it has
                one.
            auth_id: Account that has it. The main account unless given.
            status: Its state. `accepted` unless given.
        """
        from . import compliance_applications_create as op

        request = op.build(
            country_iso=country_iso,
            number_type=number_type,
            compliance_application_id=compliance_application_id,
            auth_id=auth_id,
            status=status,
        )
        return op.parse(self._client.request(request))


class AsyncComplianceApplicationsResource:
    """What accounts have to show for numbers of regulated countries."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def create(
        self,
        *,
        country_iso: str,
        number_type: OfferedKind,
        compliance_application_id: str | None | Unset = UNSET,
        auth_id: str | None | Unset = UNSET,
        status: ComplianceStatus | None | Unset = UNSET,
    ) -> ComplianceApplication:
        """Declare a compliance application.

        Lets an account have a compliance application, which buying numbers of regulated
        countries asks for. One of its own that exists is replaced.

        Args:
            country_iso: ISO 3166-1 alpha-2 code of the country that it is for.
            number_type: Kind of numbers that it is for.
            compliance_application_id: Its identifier. A new one unless given; in a world,
                that of the account's application for the country and kind of number, if it has
                one.
            auth_id: Account that has it. The main account unless given.
            status: Its state. `accepted` unless given.
        """
        from . import compliance_applications_create as op

        request = op.build(
            country_iso=country_iso,
            number_type=number_type,
            compliance_application_id=compliance_application_id,
            auth_id=auth_id,
            status=status,
        )
        return op.parse(await self._client.request(request))
