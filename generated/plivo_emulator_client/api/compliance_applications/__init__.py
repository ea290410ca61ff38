"""The resource `compliance_applications` (generated)."""

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

    from ...models.compliance_application import ComplianceApplication
    from ...models.compliance_status import ComplianceStatus
    from ...models.offered_kind import OfferedKind


class ComplianceApplicationsResource(Resource["SyncClient"]):
    """What accounts have to show for numbers of regulated countries."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> ComplianceApplicationsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    def create(
        self,
        *,
        country_iso: str,
        number_type: OfferedKind,
        compliance_application_id: str | None | Unset = UNSET,
        auth_id: str | None | Unset = UNSET,
        status: ComplianceStatus | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
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
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class ComplianceApplicationsResourceWithRawResponse:
        """The methods of `ComplianceApplicationsResource`, which return a `RawResponse`."""

        def __init__(self, of: ComplianceApplicationsResource) -> None:
            self.create = raw(of.create)


class AsyncComplianceApplicationsResource(Resource["AsyncClient"]):
    """What accounts have to show for numbers of regulated countries."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncComplianceApplicationsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    async def create(
        self,
        *,
        country_iso: str,
        number_type: OfferedKind,
        compliance_application_id: str | None | Unset = UNSET,
        auth_id: str | None | Unset = UNSET,
        status: ComplianceStatus | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
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
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncComplianceApplicationsResourceWithRawResponse:
        """The methods of `AsyncComplianceApplicationsResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncComplianceApplicationsResource) -> None:
            self.create = raw_async(of.create)
