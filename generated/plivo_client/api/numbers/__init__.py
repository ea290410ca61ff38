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

    from ...models.async_accepted import AsyncAccepted
    from ...models.changed import Changed
    from ...models.http_method import HttpMethod
    from ...models.number_type import NumberType
    from ...models.own_number_type import OwnNumberType
    from ...models.page_meta import PageMeta
    from ...models.rented_number import RentedNumber
    from ...models.rented_number_list import RentedNumberList
    from ...models.switch import Switch


class NumbersResource(Resource["SyncClient"]):
    """The phone numbers of the account."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> NumbersResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    @overload
    def list(
        self,
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
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> RentedNumberList: ...
    @overload
    def list(
        self,
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
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def list(
        self,
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
        **options: Unpack[RequestOptions],
    ) -> RentedNumberList | AsyncAccepted:
        """List numbers.

        Returns the numbers of the account and of its subaccounts, newest first.

        Args:
            type_: Keep only numbers of this kind.
            number_type: The same as `type`, by the name that the Go, Java and PHP SDKs send.
            number_startswith: Keep only numbers that start with these digits; the number
                starts with its country code.
            subaccount: Keep only objects of this subaccount.
            alias: Keep only numbers with exactly this alias.
            services: Keep only numbers that can do all of these. A list is joined with `,`.
            cnam_lookup: Keep only numbers with this setting.
            renewal_date: Keep only numbers that are renewed on this day.
            renewal_date_gt: Keep only numbers that are renewed after this day.
            renewal_date_gte: Keep only numbers that are renewed on this day or later.
            renewal_date_lt: Keep only numbers that are renewed before this day.
            renewal_date_lte: Keep only numbers that are renewed on this day or earlier.
            tendlc_campaign_id: Keep only numbers of this 10DLC campaign.
            tendlc_registration_status: Keep only numbers in this state: `unregistered`,
                `in_progress` or `registered`, or the words that the numbers themselves show.
                Upper and lower case do not matter.
            toll_free_sms_verification: Keep only numbers in this state: `unverified`,
                `pending_verification` or `verified`. Upper and lower case do not matter.
            toll_free_sms_verification_order_status: Keep only numbers whose request for
                verification is in this state. Upper and lower case do not matter.
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import numbers_list as op

        request = op.build(
            self._client.auth_id,
            type_=type_,
            number_type=number_type,
            number_startswith=number_startswith,
            subaccount=subaccount,
            alias=alias,
            services=services,
            cnam_lookup=cnam_lookup,
            renewal_date=renewal_date,
            renewal_date_gt=renewal_date_gt,
            renewal_date_gte=renewal_date_gte,
            renewal_date_lt=renewal_date_lt,
            renewal_date_lte=renewal_date_lte,
            tendlc_campaign_id=tendlc_campaign_id,
            tendlc_registration_status=tendlc_registration_status,
            toll_free_sms_verification=toll_free_sms_verification,
            toll_free_sms_verification_order_status=toll_free_sms_verification_order_status,
            limit=limit,
            offset=offset,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    def iterate(
        self,
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
        **options: Unpack[RequestOptions],
    ) -> Iterator[RentedNumber]:
        """Iterate over all objects of `list`, page by page.

        Takes the arguments of `list`; `limit` is the size of a page, `offset` the start.
        """
        from . import numbers_list as op

        request = op.build(
            self._client.auth_id,
            type_=type_,
            number_type=number_type,
            number_startswith=number_startswith,
            subaccount=subaccount,
            alias=alias,
            services=services,
            cnam_lookup=cnam_lookup,
            renewal_date=renewal_date,
            renewal_date_gt=renewal_date_gt,
            renewal_date_gte=renewal_date_gte,
            renewal_date_lt=renewal_date_lt,
            renewal_date_lte=renewal_date_lte,
            tendlc_campaign_id=tendlc_campaign_id,
            tendlc_registration_status=tendlc_registration_status,
            toll_free_sms_verification=toll_free_sms_verification,
            toll_free_sms_verification_order_status=toll_free_sms_verification_order_status,
            limit=limit,
            offset=offset,
        )
        return self._client._iterate(request, op.parse, op.PAGES, options)

    def add(
        self,
        *,
        numbers: str | builtins.list[str],
        carrier: str,
        region: str,
        number_type: OwnNumberType | None | Unset = UNSET,
        app_id: str | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Changed:
        """Add numbers of your own carrier.

        Adds numbers that your own carrier routes to Plivo, at `<number>@sbc.plivo.com`. They
        cost no rent. A number that is somebody's already is answered 400, and then none of them
        is added; which carriers exist is not checked here (all of it unconfirmed).

        Args:
            numbers: The numbers with country code, separated by commas. A list is joined
                with `,`.
            carrier: Identifier of the incoming carrier.
            region: Where the numbers are.
            number_type: Kind of number. `local` unless given.
            app_id: Application to attach. Unless given, the one that has
                `default_number_app`, if there is one.
            subaccount: Auth ID of the subaccount that is to own the numbers. It must exist.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import numbers_add as op

        request = op.build(
            self._client.auth_id,
            numbers=numbers,
            carrier=carrier,
            region=region,
            number_type=number_type,
            app_id=app_id,
            subaccount=subaccount,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def get(
        self,
        number: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> RentedNumber: ...
    @overload
    def get(
        self,
        number: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def get(
        self,
        number: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> RentedNumber | AsyncAccepted:
        """Get a number.

        Returns one number.

        Args:
            number: The phone number with country code; the plus sign may be left out.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import numbers_get as op

        request = op.build(
            self._client.auth_id,
            number,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    def update(
        self,
        number: str,
        *,
        app_id: str | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        alias: str | None | Unset = UNSET,
        compliance_application_id: str | None | Unset = UNSET,
        cnam_lookup: Switch | None | Unset = UNSET,
        cnam: str | None | Unset = UNSET,
        cnam_callback_url: str | None | Unset = UNSET,
        cnam_callback_method: HttpMethod | None | Unset = UNSET,
        caller_reputation: Switch | None | Unset = UNSET,
        profile_uuid: str | None | Unset = UNSET,
        caller_reputation_callback_url: str | None | Unset = UNSET,
        caller_reputation_callback_method: HttpMethod | None | Unset = UNSET,
        verification_info: dict[str, Any] | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Changed:
        """Update a number.

        Changes the fields that are sent and leaves the others as they are. Older pages say that
        a number updated without `app_id` gets the default application; it would take calls away
        from where they go. What fits only numbers of the United States is answered 400 for
        others, an application that does not exist 404 (both unconfirmed).

        Args:
            number: The phone number with country code; the plus sign may be left out.
            app_id: Application or SIP trunk to attach. An empty text detaches the number
                (unconfirmed).
            subaccount: Auth ID of the subaccount that is to own the number. It must exist.
            alias: Name for the number.
            compliance_application_id: Compliance application that was accepted, for the
                country and kind of the number. Older pages call it `compliance_id`.
            cnam_lookup: Whether the names of callers are looked up. Local and toll-free
                numbers of the United States only.
            cnam: Name to show to those it calls, at most 15 characters (unconfirmed).
                Numbers of the United States only. It has to be registered, which takes a while.
            cnam_callback_url: URL that is told how the registration ended. What it receives
                is not documented.
            cnam_callback_method: How `cnam_callback_url` is called. `POST` unless given.
            caller_reputation: Registers the number with the services that warn of spam, or
                takes it off. Needs `profile_uuid`; local and toll-free numbers of the United
                States only.
            profile_uuid: Business profile to register the number for. It must exist
                (unconfirmed).
            caller_reputation_callback_url: URL that is told how the registration ended. What
                it receives is not documented.
            caller_reputation_callback_method: How `caller_reputation_callback_url` is
                called. `POST` unless given.
            verification_info: Documents under an earlier set of rules. Sent by the Python
                SDK only.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import numbers_update as op

        request = op.build(
            self._client.auth_id,
            number,
            app_id=app_id,
            subaccount=subaccount,
            alias=alias,
            compliance_application_id=compliance_application_id,
            cnam_lookup=cnam_lookup,
            cnam=cnam,
            cnam_callback_url=cnam_callback_url,
            cnam_callback_method=cnam_callback_method,
            caller_reputation=caller_reputation,
            profile_uuid=profile_uuid,
            caller_reputation_callback_url=caller_reputation_callback_url,
            caller_reputation_callback_method=caller_reputation_callback_method,
            verification_info=verification_info,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def unrent(
        self,
        number: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    def unrent(
        self,
        number: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    def unrent(
        self,
        number: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Give up a number.

        Gives a number up for good; rent that was paid is not returned. It stays reserved for 10
        days and is offered again after that. A number of your own carrier is only removed.

        Args:
            number: The phone number with country code; the plus sign may be left out.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import numbers_unrent as op

        request = op.build(
            self._client.auth_id,
            number,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class NumbersResourceWithRawResponse:
        """The methods of `NumbersResource`, which return a `RawResponse`."""

        def __init__(self, of: NumbersResource) -> None:
            self.list = raw(of.list)
            self.add = raw(of.add)
            self.get = raw(of.get)
            self.update = raw(of.update)
            self.unrent = raw(of.unrent)


class AsyncNumbersResource(Resource["AsyncClient"]):
    """The phone numbers of the account."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncNumbersResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    @overload
    async def list(
        self,
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
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> RentedNumberList: ...
    @overload
    async def list(
        self,
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
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def list(
        self,
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
        **options: Unpack[RequestOptions],
    ) -> RentedNumberList | AsyncAccepted:
        """List numbers.

        Returns the numbers of the account and of its subaccounts, newest first.

        Args:
            type_: Keep only numbers of this kind.
            number_type: The same as `type`, by the name that the Go, Java and PHP SDKs send.
            number_startswith: Keep only numbers that start with these digits; the number
                starts with its country code.
            subaccount: Keep only objects of this subaccount.
            alias: Keep only numbers with exactly this alias.
            services: Keep only numbers that can do all of these. A list is joined with `,`.
            cnam_lookup: Keep only numbers with this setting.
            renewal_date: Keep only numbers that are renewed on this day.
            renewal_date_gt: Keep only numbers that are renewed after this day.
            renewal_date_gte: Keep only numbers that are renewed on this day or later.
            renewal_date_lt: Keep only numbers that are renewed before this day.
            renewal_date_lte: Keep only numbers that are renewed on this day or earlier.
            tendlc_campaign_id: Keep only numbers of this 10DLC campaign.
            tendlc_registration_status: Keep only numbers in this state: `unregistered`,
                `in_progress` or `registered`, or the words that the numbers themselves show.
                Upper and lower case do not matter.
            toll_free_sms_verification: Keep only numbers in this state: `unverified`,
                `pending_verification` or `verified`. Upper and lower case do not matter.
            toll_free_sms_verification_order_status: Keep only numbers whose request for
                verification is in this state. Upper and lower case do not matter.
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import numbers_list as op

        request = op.build(
            self._client.auth_id,
            type_=type_,
            number_type=number_type,
            number_startswith=number_startswith,
            subaccount=subaccount,
            alias=alias,
            services=services,
            cnam_lookup=cnam_lookup,
            renewal_date=renewal_date,
            renewal_date_gt=renewal_date_gt,
            renewal_date_gte=renewal_date_gte,
            renewal_date_lt=renewal_date_lt,
            renewal_date_lte=renewal_date_lte,
            tendlc_campaign_id=tendlc_campaign_id,
            tendlc_registration_status=tendlc_registration_status,
            toll_free_sms_verification=toll_free_sms_verification,
            toll_free_sms_verification_order_status=toll_free_sms_verification_order_status,
            limit=limit,
            offset=offset,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    def iterate(
        self,
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
        **options: Unpack[RequestOptions],
    ) -> AsyncIterator[RentedNumber]:
        """Iterate over all objects of `list`, page by page.

        Takes the arguments of `list`; `limit` is the size of a page, `offset` the start.
        """
        from . import numbers_list as op

        request = op.build(
            self._client.auth_id,
            type_=type_,
            number_type=number_type,
            number_startswith=number_startswith,
            subaccount=subaccount,
            alias=alias,
            services=services,
            cnam_lookup=cnam_lookup,
            renewal_date=renewal_date,
            renewal_date_gt=renewal_date_gt,
            renewal_date_gte=renewal_date_gte,
            renewal_date_lt=renewal_date_lt,
            renewal_date_lte=renewal_date_lte,
            tendlc_campaign_id=tendlc_campaign_id,
            tendlc_registration_status=tendlc_registration_status,
            toll_free_sms_verification=toll_free_sms_verification,
            toll_free_sms_verification_order_status=toll_free_sms_verification_order_status,
            limit=limit,
            offset=offset,
        )
        return self._client._iterate(request, op.parse, op.PAGES, options)

    async def add(
        self,
        *,
        numbers: str | builtins.list[str],
        carrier: str,
        region: str,
        number_type: OwnNumberType | None | Unset = UNSET,
        app_id: str | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Changed:
        """Add numbers of your own carrier.

        Adds numbers that your own carrier routes to Plivo, at `<number>@sbc.plivo.com`. They
        cost no rent. A number that is somebody's already is answered 400, and then none of them
        is added; which carriers exist is not checked here (all of it unconfirmed).

        Args:
            numbers: The numbers with country code, separated by commas. A list is joined
                with `,`.
            carrier: Identifier of the incoming carrier.
            region: Where the numbers are.
            number_type: Kind of number. `local` unless given.
            app_id: Application to attach. Unless given, the one that has
                `default_number_app`, if there is one.
            subaccount: Auth ID of the subaccount that is to own the numbers. It must exist.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import numbers_add as op

        request = op.build(
            self._client.auth_id,
            numbers=numbers,
            carrier=carrier,
            region=region,
            number_type=number_type,
            app_id=app_id,
            subaccount=subaccount,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def get(
        self,
        number: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> RentedNumber: ...
    @overload
    async def get(
        self,
        number: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def get(
        self,
        number: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> RentedNumber | AsyncAccepted:
        """Get a number.

        Returns one number.

        Args:
            number: The phone number with country code; the plus sign may be left out.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import numbers_get as op

        request = op.build(
            self._client.auth_id,
            number,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    async def update(
        self,
        number: str,
        *,
        app_id: str | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        alias: str | None | Unset = UNSET,
        compliance_application_id: str | None | Unset = UNSET,
        cnam_lookup: Switch | None | Unset = UNSET,
        cnam: str | None | Unset = UNSET,
        cnam_callback_url: str | None | Unset = UNSET,
        cnam_callback_method: HttpMethod | None | Unset = UNSET,
        caller_reputation: Switch | None | Unset = UNSET,
        profile_uuid: str | None | Unset = UNSET,
        caller_reputation_callback_url: str | None | Unset = UNSET,
        caller_reputation_callback_method: HttpMethod | None | Unset = UNSET,
        verification_info: dict[str, Any] | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Changed:
        """Update a number.

        Changes the fields that are sent and leaves the others as they are. Older pages say that
        a number updated without `app_id` gets the default application; it would take calls away
        from where they go. What fits only numbers of the United States is answered 400 for
        others, an application that does not exist 404 (both unconfirmed).

        Args:
            number: The phone number with country code; the plus sign may be left out.
            app_id: Application or SIP trunk to attach. An empty text detaches the number
                (unconfirmed).
            subaccount: Auth ID of the subaccount that is to own the number. It must exist.
            alias: Name for the number.
            compliance_application_id: Compliance application that was accepted, for the
                country and kind of the number. Older pages call it `compliance_id`.
            cnam_lookup: Whether the names of callers are looked up. Local and toll-free
                numbers of the United States only.
            cnam: Name to show to those it calls, at most 15 characters (unconfirmed).
                Numbers of the United States only. It has to be registered, which takes a while.
            cnam_callback_url: URL that is told how the registration ended. What it receives
                is not documented.
            cnam_callback_method: How `cnam_callback_url` is called. `POST` unless given.
            caller_reputation: Registers the number with the services that warn of spam, or
                takes it off. Needs `profile_uuid`; local and toll-free numbers of the United
                States only.
            profile_uuid: Business profile to register the number for. It must exist
                (unconfirmed).
            caller_reputation_callback_url: URL that is told how the registration ended. What
                it receives is not documented.
            caller_reputation_callback_method: How `caller_reputation_callback_url` is
                called. `POST` unless given.
            verification_info: Documents under an earlier set of rules. Sent by the Python
                SDK only.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import numbers_update as op

        request = op.build(
            self._client.auth_id,
            number,
            app_id=app_id,
            subaccount=subaccount,
            alias=alias,
            compliance_application_id=compliance_application_id,
            cnam_lookup=cnam_lookup,
            cnam=cnam,
            cnam_callback_url=cnam_callback_url,
            cnam_callback_method=cnam_callback_method,
            caller_reputation=caller_reputation,
            profile_uuid=profile_uuid,
            caller_reputation_callback_url=caller_reputation_callback_url,
            caller_reputation_callback_method=caller_reputation_callback_method,
            verification_info=verification_info,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def unrent(
        self,
        number: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    async def unrent(
        self,
        number: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    async def unrent(
        self,
        number: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Give up a number.

        Gives a number up for good; rent that was paid is not returned. It stays reserved for 10
        days and is offered again after that. A number of your own carrier is only removed.

        Args:
            number: The phone number with country code; the plus sign may be left out.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import numbers_unrent as op

        request = op.build(
            self._client.auth_id,
            number,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncNumbersResourceWithRawResponse:
        """The methods of `AsyncNumbersResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncNumbersResource) -> None:
            self.list = raw_async(of.list)
            self.add = raw_async(of.add)
            self.get = raw_async(of.get)
            self.update = raw_async(of.update)
            self.unrent = raw_async(of.unrent)
