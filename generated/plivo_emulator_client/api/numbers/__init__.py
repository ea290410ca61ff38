"""The resource `numbers` (generated)."""

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

    from ...models.number import Number
    from ...models.number_create_cnam_lookup import NumberCreateCnamLookup
    from ...models.number_list import NumberList
    from ...models.number_service import NumberService
    from ...models.offered_kind import OfferedKind


class NumbersResource(Resource["SyncClient"]):
    """Phone numbers that accounts own."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> NumbersResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    def list(
        self,
        *,
        auth_id: str | None | Unset = UNSET,
        country_iso: str | None | Unset = UNSET,
        number: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> NumberList:
        """List numbers.

        Returns numbers, newest first.

        Args:
            auth_id: Return only objects of this account or subaccount.
            country_iso: Return only numbers of this country.
            number: Return only this number.
            limit: Objects per page. 20 unless given.
            offset: Objects to skip. 0 unless given.
        """
        from . import numbers_list as op

        request = op.build(
            auth_id=auth_id,
            country_iso=country_iso,
            number=number,
            limit=limit,
            offset=offset,
        )
        return self._client._call(request, op.parse, options)

    def create(
        self,
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
        **options: Unpack[RequestOptions],
    ) -> Number:
        """Add a number.

        Adds a number to an account.

        Args:
            number: Phone number with country code.
            auth_id: Account or subaccount that gets it. The main account unless given.
            app_id: Application it is assigned to, or `null` for none. By default, its
                owner's application with `default_number_app`, if there is one.
            number_type: Kind of number. What it looks like unless given.
            services: What it can do. What numbers of its kind are sold with unless given.
            brought: Whether its owner has brought it from another carrier, so that it is not
                offered again once it is given up. False unless given.
            fallback_number: The second number that was bought with it, digits only.
            active: Whether it works. True unless given.
            added_on: Day on which it was bought or added; rent is due on that day of each
                month. Today unless given.
            alias: Its name, for people.
            caller_reputation_status: State of its registration with the services that warn
                of spam. One that is `PENDING` becomes `ACTIVE` after a minute.
            carrier: Its carrier. `Plivo` unless given.
            city: Its city. What the catalogue says unless given.
            cnam: Name that is shown to those it calls.
            cnam_lookup: Whether the names of callers are looked up.
            cnam_registration_status: State of the registration of `cnam`. One that is
                `PENDING` becomes `ACTIVE` after a minute.
            compliance_application_id: Compliance application of the same account.
            monthly_rental_rate: US dollars a month, paid on each `renewal_date`. `0.00000`
                unless given.
            profile_uuid: Business profile that it is registered for.
            region: Region and country. What the catalogue says unless given.
            renewal_date: Day on which the rent is due next; never unless given.
            tendlc_campaign_id: 10DLC campaign that it belongs to.
            tendlc_registration_status: State of its 10DLC registration, such as `COMPLETED`.
            toll_free_sms_verification: State of its verification, such as `verified`.
            toll_free_sms_verification_id: Request for verification.
            toll_free_sms_verification_order_status: State of that request.
        """
        from . import numbers_create as op

        request = op.build(
            number=number,
            auth_id=auth_id,
            app_id=app_id,
            number_type=number_type,
            services=services,
            brought=brought,
            fallback_number=fallback_number,
            active=active,
            added_on=added_on,
            alias=alias,
            caller_reputation_status=caller_reputation_status,
            carrier=carrier,
            city=city,
            cnam=cnam,
            cnam_lookup=cnam_lookup,
            cnam_registration_status=cnam_registration_status,
            compliance_application_id=compliance_application_id,
            monthly_rental_rate=monthly_rental_rate,
            profile_uuid=profile_uuid,
            region=region,
            renewal_date=renewal_date,
            tendlc_campaign_id=tendlc_campaign_id,
            tendlc_registration_status=tendlc_registration_status,
            toll_free_sms_verification=toll_free_sms_verification,
            toll_free_sms_verification_id=toll_free_sms_verification_id,
            toll_free_sms_verification_order_status=toll_free_sms_verification_order_status,
        )
        return self._client._call(request, op.parse, options)

    def get(
        self,
        number: str,
        **options: Unpack[RequestOptions],
    ) -> Number:
        """Get a number.

        Returns one number.

        Args:
            number: Phone number, with or without the plus sign.
        """
        from . import numbers_get as op

        request = op.build(
            number,
        )
        return self._client._call(request, op.parse, options)

    def update(
        self,
        number: str,
        *,
        app_id: str | None | Unset = UNSET,
        active: bool | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Number:
        """Change a number.

        Assigns a number to an application, or to none. Approves the documents of a pending
        number.

        Args:
            number: Phone number, with or without the plus sign.
            app_id: Application, or `null` for none.
            active: Whether it works. A number that was bought pending works once its
                documents are approved.
        """
        from . import numbers_update as op

        request = op.build(
            number,
            app_id=app_id,
            active=active,
        )
        return self._client._call(request, op.parse, options)

    def delete(
        self,
        number: str,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Remove a number.

        Removes a number from its account.

        Args:
            number: Phone number, with or without the plus sign.
        """
        from . import numbers_delete as op

        request = op.build(
            number,
        )
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class NumbersResourceWithRawResponse:
        """The methods of `NumbersResource`, which return a `RawResponse`."""

        def __init__(self, of: NumbersResource) -> None:
            self.list = raw(of.list)
            self.create = raw(of.create)
            self.get = raw(of.get)
            self.update = raw(of.update)
            self.delete = raw(of.delete)


class AsyncNumbersResource(Resource["AsyncClient"]):
    """Phone numbers that accounts own."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncNumbersResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    async def list(
        self,
        *,
        auth_id: str | None | Unset = UNSET,
        country_iso: str | None | Unset = UNSET,
        number: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> NumberList:
        """List numbers.

        Returns numbers, newest first.

        Args:
            auth_id: Return only objects of this account or subaccount.
            country_iso: Return only numbers of this country.
            number: Return only this number.
            limit: Objects per page. 20 unless given.
            offset: Objects to skip. 0 unless given.
        """
        from . import numbers_list as op

        request = op.build(
            auth_id=auth_id,
            country_iso=country_iso,
            number=number,
            limit=limit,
            offset=offset,
        )
        return await self._client._call(request, op.parse, options)

    async def create(
        self,
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
        **options: Unpack[RequestOptions],
    ) -> Number:
        """Add a number.

        Adds a number to an account.

        Args:
            number: Phone number with country code.
            auth_id: Account or subaccount that gets it. The main account unless given.
            app_id: Application it is assigned to, or `null` for none. By default, its
                owner's application with `default_number_app`, if there is one.
            number_type: Kind of number. What it looks like unless given.
            services: What it can do. What numbers of its kind are sold with unless given.
            brought: Whether its owner has brought it from another carrier, so that it is not
                offered again once it is given up. False unless given.
            fallback_number: The second number that was bought with it, digits only.
            active: Whether it works. True unless given.
            added_on: Day on which it was bought or added; rent is due on that day of each
                month. Today unless given.
            alias: Its name, for people.
            caller_reputation_status: State of its registration with the services that warn
                of spam. One that is `PENDING` becomes `ACTIVE` after a minute.
            carrier: Its carrier. `Plivo` unless given.
            city: Its city. What the catalogue says unless given.
            cnam: Name that is shown to those it calls.
            cnam_lookup: Whether the names of callers are looked up.
            cnam_registration_status: State of the registration of `cnam`. One that is
                `PENDING` becomes `ACTIVE` after a minute.
            compliance_application_id: Compliance application of the same account.
            monthly_rental_rate: US dollars a month, paid on each `renewal_date`. `0.00000`
                unless given.
            profile_uuid: Business profile that it is registered for.
            region: Region and country. What the catalogue says unless given.
            renewal_date: Day on which the rent is due next; never unless given.
            tendlc_campaign_id: 10DLC campaign that it belongs to.
            tendlc_registration_status: State of its 10DLC registration, such as `COMPLETED`.
            toll_free_sms_verification: State of its verification, such as `verified`.
            toll_free_sms_verification_id: Request for verification.
            toll_free_sms_verification_order_status: State of that request.
        """
        from . import numbers_create as op

        request = op.build(
            number=number,
            auth_id=auth_id,
            app_id=app_id,
            number_type=number_type,
            services=services,
            brought=brought,
            fallback_number=fallback_number,
            active=active,
            added_on=added_on,
            alias=alias,
            caller_reputation_status=caller_reputation_status,
            carrier=carrier,
            city=city,
            cnam=cnam,
            cnam_lookup=cnam_lookup,
            cnam_registration_status=cnam_registration_status,
            compliance_application_id=compliance_application_id,
            monthly_rental_rate=monthly_rental_rate,
            profile_uuid=profile_uuid,
            region=region,
            renewal_date=renewal_date,
            tendlc_campaign_id=tendlc_campaign_id,
            tendlc_registration_status=tendlc_registration_status,
            toll_free_sms_verification=toll_free_sms_verification,
            toll_free_sms_verification_id=toll_free_sms_verification_id,
            toll_free_sms_verification_order_status=toll_free_sms_verification_order_status,
        )
        return await self._client._call(request, op.parse, options)

    async def get(
        self,
        number: str,
        **options: Unpack[RequestOptions],
    ) -> Number:
        """Get a number.

        Returns one number.

        Args:
            number: Phone number, with or without the plus sign.
        """
        from . import numbers_get as op

        request = op.build(
            number,
        )
        return await self._client._call(request, op.parse, options)

    async def update(
        self,
        number: str,
        *,
        app_id: str | None | Unset = UNSET,
        active: bool | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Number:
        """Change a number.

        Assigns a number to an application, or to none. Approves the documents of a pending
        number.

        Args:
            number: Phone number, with or without the plus sign.
            app_id: Application, or `null` for none.
            active: Whether it works. A number that was bought pending works once its
                documents are approved.
        """
        from . import numbers_update as op

        request = op.build(
            number,
            app_id=app_id,
            active=active,
        )
        return await self._client._call(request, op.parse, options)

    async def delete(
        self,
        number: str,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Remove a number.

        Removes a number from its account.

        Args:
            number: Phone number, with or without the plus sign.
        """
        from . import numbers_delete as op

        request = op.build(
            number,
        )
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncNumbersResourceWithRawResponse:
        """The methods of `AsyncNumbersResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncNumbersResource) -> None:
            self.list = raw_async(of.list)
            self.create = raw_async(of.create)
            self.get = raw_async(of.get)
            self.update = raw_async(of.update)
            self.delete = raw_async(of.delete)
