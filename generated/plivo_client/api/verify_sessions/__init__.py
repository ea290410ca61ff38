"""The resource `verify_sessions` (generated)."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any, Literal, overload

from plivo_runtime.resources import Resource
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
    from datetime import datetime
    from typing import Unpack

    from plivo_runtime.async_client import AsyncClient
    from plivo_runtime.request import RequestOptions
    from plivo_runtime.resources import raw, raw_async
    from plivo_runtime.sync_client import SyncClient
    from plivo_runtime.unset import Unset

    from ...models.async_accepted import AsyncAccepted
    from ...models.http_method import HttpMethod
    from ...models.verify_attempt import VerifyAttempt
    from ...models.verify_attempt_charge import VerifyAttemptCharge
    from ...models.verify_channel import VerifyChannel
    from ...models.verify_charges import VerifyCharges
    from ...models.verify_page_meta import VerifyPageMeta
    from ...models.verify_session import VerifySession
    from ...models.verify_session_created import VerifySessionCreated
    from ...models.verify_session_list import VerifySessionList
    from ...models.verify_session_status import VerifySessionStatus
    from ...models.verify_session_validated import VerifySessionValidated


class VerifySessionsResource(Resource["SyncClient"]):
    """Send one-time passwords by SMS or voice and check what the person typed."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> VerifySessionsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    @overload
    def list(
        self,
        *,
        app_uuid: str | None | Unset = UNSET,
        recipient: str | None | Unset = UNSET,
        status: VerifySessionStatus | None | Unset = UNSET,
        alias: str | None | Unset = UNSET,
        brand_name: str | None | Unset = UNSET,
        app_hash: str | None | Unset = UNSET,
        country: str | None | Unset = UNSET,
        session_time: str | datetime | None | Unset = UNSET,
        session_time_gt: str | datetime | None | Unset = UNSET,
        session_time_gte: str | datetime | None | Unset = UNSET,
        session_time_lt: str | datetime | None | Unset = UNSET,
        session_time_lte: str | datetime | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> VerifySessionList: ...
    @overload
    def list(
        self,
        *,
        app_uuid: str | None | Unset = UNSET,
        recipient: str | None | Unset = UNSET,
        status: VerifySessionStatus | None | Unset = UNSET,
        alias: str | None | Unset = UNSET,
        brand_name: str | None | Unset = UNSET,
        app_hash: str | None | Unset = UNSET,
        country: str | None | Unset = UNSET,
        session_time: str | datetime | None | Unset = UNSET,
        session_time_gt: str | datetime | None | Unset = UNSET,
        session_time_gte: str | datetime | None | Unset = UNSET,
        session_time_lt: str | datetime | None | Unset = UNSET,
        session_time_lte: str | datetime | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def list(
        self,
        *,
        app_uuid: str | None | Unset = UNSET,
        recipient: str | None | Unset = UNSET,
        status: VerifySessionStatus | None | Unset = UNSET,
        alias: str | None | Unset = UNSET,
        brand_name: str | None | Unset = UNSET,
        app_hash: str | None | Unset = UNSET,
        country: str | None | Unset = UNSET,
        session_time: str | datetime | None | Unset = UNSET,
        session_time_gt: str | datetime | None | Unset = UNSET,
        session_time_gte: str | datetime | None | Unset = UNSET,
        session_time_lt: str | datetime | None | Unset = UNSET,
        session_time_lte: str | datetime | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> VerifySessionList | AsyncAccepted:
        """List Verify sessions.

        Returns Verify sessions, newest first. Without a filter on time only sessions of the last
        24 hours are returned; sessions are kept for 90 days. This list alone is limited to 20
        requests a minute. Its `meta` has no `total_count`.

        With the credentials of a subaccount only its own sessions are returned.

        Args:
            app_uuid: Keep only sessions of this Verify application.
            recipient: Keep only sessions for this phone number. The plus sign may be left
                out.
            status: Keep only sessions in this state.
            alias: Keep only sessions of the Verify application with this name.
            brand_name: Keep only sessions that were sent in the name of this brand.
            app_hash: Keep only sessions whose message ended in this Android application
                hash.
            country: Keep only sessions for phone numbers of this country, as an ISO 3166-1
                alpha-2 code.
            session_time: Keep only sessions created exactly at this time, in UTC.
            session_time_gt: Keep only sessions created after this time, in UTC.
            session_time_gte: Keep only sessions created at or after this time, in UTC.
            session_time_lt: Keep only sessions created before this time, in UTC.
            session_time_lte: Keep only sessions created at or before this time, in UTC.
            subaccount: Keep only objects of this subaccount.
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import verify_sessions_list as op

        request = op.build(
            self._client.auth_id,
            app_uuid=app_uuid,
            recipient=recipient,
            status=status,
            alias=alias,
            brand_name=brand_name,
            app_hash=app_hash,
            country=country,
            session_time=session_time,
            session_time_gt=session_time_gt,
            session_time_gte=session_time_gte,
            session_time_lt=session_time_lt,
            session_time_lte=session_time_lte,
            subaccount=subaccount,
            limit=limit,
            offset=offset,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    def iterate(
        self,
        *,
        app_uuid: str | None | Unset = UNSET,
        recipient: str | None | Unset = UNSET,
        status: VerifySessionStatus | None | Unset = UNSET,
        alias: str | None | Unset = UNSET,
        brand_name: str | None | Unset = UNSET,
        app_hash: str | None | Unset = UNSET,
        country: str | None | Unset = UNSET,
        session_time: str | datetime | None | Unset = UNSET,
        session_time_gt: str | datetime | None | Unset = UNSET,
        session_time_gte: str | datetime | None | Unset = UNSET,
        session_time_lt: str | datetime | None | Unset = UNSET,
        session_time_lte: str | datetime | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Iterator[VerifySession]:
        """Iterate over all objects of `list`, page by page.

        Takes the arguments of `list`; `limit` is the size of a page, `offset` the start.
        """
        from . import verify_sessions_list as op

        request = op.build(
            self._client.auth_id,
            app_uuid=app_uuid,
            recipient=recipient,
            status=status,
            alias=alias,
            brand_name=brand_name,
            app_hash=app_hash,
            country=country,
            session_time=session_time,
            session_time_gt=session_time_gt,
            session_time_gte=session_time_gte,
            session_time_lt=session_time_lt,
            session_time_lte=session_time_lte,
            subaccount=subaccount,
            limit=limit,
            offset=offset,
        )
        return self._client._iterate(request, op.parse, op.PAGES, options)

    @overload
    def create(
        self,
        *,
        recipient: str,
        app_uuid: str | None | Unset = UNSET,
        channel: VerifyChannel | None | Unset = UNSET,
        url: str | None | Unset = UNSET,
        method: HttpMethod | None | Unset = UNSET,
        locale: str | None | Unset = UNSET,
        brand_name: str | None | Unset = UNSET,
        app_hash: str | None | Unset = UNSET,
        code_length: int | None | Unset = UNSET,
        dtmf: int | None | Unset = UNSET,
        fraud_check: str | None | Unset = UNSET,
        otp: str | None | Unset = UNSET,
        src: str | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> VerifySessionCreated: ...
    @overload
    def create(
        self,
        *,
        recipient: str,
        app_uuid: str | None | Unset = UNSET,
        channel: VerifyChannel | None | Unset = UNSET,
        url: str | None | Unset = UNSET,
        method: HttpMethod | None | Unset = UNSET,
        locale: str | None | Unset = UNSET,
        brand_name: str | None | Unset = UNSET,
        app_hash: str | None | Unset = UNSET,
        code_length: int | None | Unset = UNSET,
        dtmf: int | None | Unset = UNSET,
        fraud_check: str | None | Unset = UNSET,
        otp: str | None | Unset = UNSET,
        src: str | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def create(
        self,
        *,
        recipient: str,
        app_uuid: str | None | Unset = UNSET,
        channel: VerifyChannel | None | Unset = UNSET,
        url: str | None | Unset = UNSET,
        method: HttpMethod | None | Unset = UNSET,
        locale: str | None | Unset = UNSET,
        brand_name: str | None | Unset = UNSET,
        app_hash: str | None | Unset = UNSET,
        code_length: int | None | Unset = UNSET,
        dtmf: int | None | Unset = UNSET,
        fraud_check: str | None | Unset = UNSET,
        otp: str | None | Unset = UNSET,
        src: str | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> VerifySessionCreated | AsyncAccepted:
        """Send a one-time password.

        Sends a one-time password to a phone. While a session for the same recipient and Verify
        application is in progress and its password has not expired, that session is used again:
        the same password is sent in a new attempt, on the same or on another channel.

        How long a password is valid, how long it is and how often it can be sent are settings of
        the Verify application, which is managed in Plivo's console. Their defaults are
        unconfirmed; the emulator uses 6 digits and 600 seconds.

        Args:
            recipient: Phone number with country code; the plus sign may be left out.
            app_uuid: Identifier of the Verify application whose settings are used. The
                account's default application unless given. What an unknown one is answered is
                unconfirmed; the emulator accepts any.
            channel: How the password is delivered. `sms` unless given.
            url: URL that receives the status events of the session.
            method: How `url` is called. `POST` unless given.
            locale: Language of the message, with or without a region. `en` unless given.
            brand_name: Name that takes the place of the brand in the message template.
            app_hash: Hash that lets an Android application read the message by itself. SMS
                only.
            code_length: How many digits the password has. A setting of the Verify
                application unless given.
            dtmf: Whether the person must press a key before the password is read out. Voice
                only; the values are unconfirmed.
            fraud_check: Set to `disabled` to skip Plivo's fraud protection. Other values are
                unconfirmed.
            otp: A password of your own instead of a made-up one. Known from the Python SDK
                only.
            src: Number or name the message comes from. Known from the Go SDK only.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import verify_sessions_create as op

        request = op.build(
            self._client.auth_id,
            recipient=recipient,
            app_uuid=app_uuid,
            channel=channel,
            url=url,
            method=method,
            locale=locale,
            brand_name=brand_name,
            app_hash=app_hash,
            code_length=code_length,
            dtmf=dtmf,
            fraud_check=fraud_check,
            otp=otp,
            src=src,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def get(
        self,
        session_uuid: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> VerifySession: ...
    @overload
    def get(
        self,
        session_uuid: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def get(
        self,
        session_uuid: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> VerifySession | AsyncAccepted:
        """Get a Verify session.

        Returns one Verify session with its attempts and charges. The password itself is never
        returned.

        Args:
            session_uuid: Identifier of the session.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import verify_sessions_get as op

        request = op.build(
            self._client.auth_id,
            session_uuid,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def validate(
        self,
        session_uuid: str,
        *,
        otp: str,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> VerifySessionValidated: ...
    @overload
    def validate(
        self,
        session_uuid: str,
        *,
        otp: str,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def validate(
        self,
        session_uuid: str,
        *,
        otp: str,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> VerifySessionValidated | AsyncAccepted:
        """Check a one-time password.

        Checks the password that the person typed. The right one turns the session to `verified`.
        A session can be checked at most ten times.

        What Plivo answers to a wrong password, to an expired or already verified session and to
        an eleventh check is unconfirmed; the emulator answers 400 to each.

        Args:
            session_uuid: Identifier of the session.
            otp: The one-time password.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import verify_sessions_validate as op

        request = op.build(
            self._client.auth_id,
            session_uuid,
            otp=otp,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class VerifySessionsResourceWithRawResponse:
        """The methods of `VerifySessionsResource`, which return a `RawResponse`."""

        def __init__(self, of: VerifySessionsResource) -> None:
            self.list = raw(of.list)
            self.create = raw(of.create)
            self.get = raw(of.get)
            self.validate = raw(of.validate)


class AsyncVerifySessionsResource(Resource["AsyncClient"]):
    """Send one-time passwords by SMS or voice and check what the person typed."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncVerifySessionsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    @overload
    async def list(
        self,
        *,
        app_uuid: str | None | Unset = UNSET,
        recipient: str | None | Unset = UNSET,
        status: VerifySessionStatus | None | Unset = UNSET,
        alias: str | None | Unset = UNSET,
        brand_name: str | None | Unset = UNSET,
        app_hash: str | None | Unset = UNSET,
        country: str | None | Unset = UNSET,
        session_time: str | datetime | None | Unset = UNSET,
        session_time_gt: str | datetime | None | Unset = UNSET,
        session_time_gte: str | datetime | None | Unset = UNSET,
        session_time_lt: str | datetime | None | Unset = UNSET,
        session_time_lte: str | datetime | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> VerifySessionList: ...
    @overload
    async def list(
        self,
        *,
        app_uuid: str | None | Unset = UNSET,
        recipient: str | None | Unset = UNSET,
        status: VerifySessionStatus | None | Unset = UNSET,
        alias: str | None | Unset = UNSET,
        brand_name: str | None | Unset = UNSET,
        app_hash: str | None | Unset = UNSET,
        country: str | None | Unset = UNSET,
        session_time: str | datetime | None | Unset = UNSET,
        session_time_gt: str | datetime | None | Unset = UNSET,
        session_time_gte: str | datetime | None | Unset = UNSET,
        session_time_lt: str | datetime | None | Unset = UNSET,
        session_time_lte: str | datetime | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def list(
        self,
        *,
        app_uuid: str | None | Unset = UNSET,
        recipient: str | None | Unset = UNSET,
        status: VerifySessionStatus | None | Unset = UNSET,
        alias: str | None | Unset = UNSET,
        brand_name: str | None | Unset = UNSET,
        app_hash: str | None | Unset = UNSET,
        country: str | None | Unset = UNSET,
        session_time: str | datetime | None | Unset = UNSET,
        session_time_gt: str | datetime | None | Unset = UNSET,
        session_time_gte: str | datetime | None | Unset = UNSET,
        session_time_lt: str | datetime | None | Unset = UNSET,
        session_time_lte: str | datetime | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> VerifySessionList | AsyncAccepted:
        """List Verify sessions.

        Returns Verify sessions, newest first. Without a filter on time only sessions of the last
        24 hours are returned; sessions are kept for 90 days. This list alone is limited to 20
        requests a minute. Its `meta` has no `total_count`.

        With the credentials of a subaccount only its own sessions are returned.

        Args:
            app_uuid: Keep only sessions of this Verify application.
            recipient: Keep only sessions for this phone number. The plus sign may be left
                out.
            status: Keep only sessions in this state.
            alias: Keep only sessions of the Verify application with this name.
            brand_name: Keep only sessions that were sent in the name of this brand.
            app_hash: Keep only sessions whose message ended in this Android application
                hash.
            country: Keep only sessions for phone numbers of this country, as an ISO 3166-1
                alpha-2 code.
            session_time: Keep only sessions created exactly at this time, in UTC.
            session_time_gt: Keep only sessions created after this time, in UTC.
            session_time_gte: Keep only sessions created at or after this time, in UTC.
            session_time_lt: Keep only sessions created before this time, in UTC.
            session_time_lte: Keep only sessions created at or before this time, in UTC.
            subaccount: Keep only objects of this subaccount.
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import verify_sessions_list as op

        request = op.build(
            self._client.auth_id,
            app_uuid=app_uuid,
            recipient=recipient,
            status=status,
            alias=alias,
            brand_name=brand_name,
            app_hash=app_hash,
            country=country,
            session_time=session_time,
            session_time_gt=session_time_gt,
            session_time_gte=session_time_gte,
            session_time_lt=session_time_lt,
            session_time_lte=session_time_lte,
            subaccount=subaccount,
            limit=limit,
            offset=offset,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    def iterate(
        self,
        *,
        app_uuid: str | None | Unset = UNSET,
        recipient: str | None | Unset = UNSET,
        status: VerifySessionStatus | None | Unset = UNSET,
        alias: str | None | Unset = UNSET,
        brand_name: str | None | Unset = UNSET,
        app_hash: str | None | Unset = UNSET,
        country: str | None | Unset = UNSET,
        session_time: str | datetime | None | Unset = UNSET,
        session_time_gt: str | datetime | None | Unset = UNSET,
        session_time_gte: str | datetime | None | Unset = UNSET,
        session_time_lt: str | datetime | None | Unset = UNSET,
        session_time_lte: str | datetime | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncIterator[VerifySession]:
        """Iterate over all objects of `list`, page by page.

        Takes the arguments of `list`; `limit` is the size of a page, `offset` the start.
        """
        from . import verify_sessions_list as op

        request = op.build(
            self._client.auth_id,
            app_uuid=app_uuid,
            recipient=recipient,
            status=status,
            alias=alias,
            brand_name=brand_name,
            app_hash=app_hash,
            country=country,
            session_time=session_time,
            session_time_gt=session_time_gt,
            session_time_gte=session_time_gte,
            session_time_lt=session_time_lt,
            session_time_lte=session_time_lte,
            subaccount=subaccount,
            limit=limit,
            offset=offset,
        )
        return self._client._iterate(request, op.parse, op.PAGES, options)

    @overload
    async def create(
        self,
        *,
        recipient: str,
        app_uuid: str | None | Unset = UNSET,
        channel: VerifyChannel | None | Unset = UNSET,
        url: str | None | Unset = UNSET,
        method: HttpMethod | None | Unset = UNSET,
        locale: str | None | Unset = UNSET,
        brand_name: str | None | Unset = UNSET,
        app_hash: str | None | Unset = UNSET,
        code_length: int | None | Unset = UNSET,
        dtmf: int | None | Unset = UNSET,
        fraud_check: str | None | Unset = UNSET,
        otp: str | None | Unset = UNSET,
        src: str | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> VerifySessionCreated: ...
    @overload
    async def create(
        self,
        *,
        recipient: str,
        app_uuid: str | None | Unset = UNSET,
        channel: VerifyChannel | None | Unset = UNSET,
        url: str | None | Unset = UNSET,
        method: HttpMethod | None | Unset = UNSET,
        locale: str | None | Unset = UNSET,
        brand_name: str | None | Unset = UNSET,
        app_hash: str | None | Unset = UNSET,
        code_length: int | None | Unset = UNSET,
        dtmf: int | None | Unset = UNSET,
        fraud_check: str | None | Unset = UNSET,
        otp: str | None | Unset = UNSET,
        src: str | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def create(
        self,
        *,
        recipient: str,
        app_uuid: str | None | Unset = UNSET,
        channel: VerifyChannel | None | Unset = UNSET,
        url: str | None | Unset = UNSET,
        method: HttpMethod | None | Unset = UNSET,
        locale: str | None | Unset = UNSET,
        brand_name: str | None | Unset = UNSET,
        app_hash: str | None | Unset = UNSET,
        code_length: int | None | Unset = UNSET,
        dtmf: int | None | Unset = UNSET,
        fraud_check: str | None | Unset = UNSET,
        otp: str | None | Unset = UNSET,
        src: str | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> VerifySessionCreated | AsyncAccepted:
        """Send a one-time password.

        Sends a one-time password to a phone. While a session for the same recipient and Verify
        application is in progress and its password has not expired, that session is used again:
        the same password is sent in a new attempt, on the same or on another channel.

        How long a password is valid, how long it is and how often it can be sent are settings of
        the Verify application, which is managed in Plivo's console. Their defaults are
        unconfirmed; the emulator uses 6 digits and 600 seconds.

        Args:
            recipient: Phone number with country code; the plus sign may be left out.
            app_uuid: Identifier of the Verify application whose settings are used. The
                account's default application unless given. What an unknown one is answered is
                unconfirmed; the emulator accepts any.
            channel: How the password is delivered. `sms` unless given.
            url: URL that receives the status events of the session.
            method: How `url` is called. `POST` unless given.
            locale: Language of the message, with or without a region. `en` unless given.
            brand_name: Name that takes the place of the brand in the message template.
            app_hash: Hash that lets an Android application read the message by itself. SMS
                only.
            code_length: How many digits the password has. A setting of the Verify
                application unless given.
            dtmf: Whether the person must press a key before the password is read out. Voice
                only; the values are unconfirmed.
            fraud_check: Set to `disabled` to skip Plivo's fraud protection. Other values are
                unconfirmed.
            otp: A password of your own instead of a made-up one. Known from the Python SDK
                only.
            src: Number or name the message comes from. Known from the Go SDK only.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import verify_sessions_create as op

        request = op.build(
            self._client.auth_id,
            recipient=recipient,
            app_uuid=app_uuid,
            channel=channel,
            url=url,
            method=method,
            locale=locale,
            brand_name=brand_name,
            app_hash=app_hash,
            code_length=code_length,
            dtmf=dtmf,
            fraud_check=fraud_check,
            otp=otp,
            src=src,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def get(
        self,
        session_uuid: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> VerifySession: ...
    @overload
    async def get(
        self,
        session_uuid: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def get(
        self,
        session_uuid: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> VerifySession | AsyncAccepted:
        """Get a Verify session.

        Returns one Verify session with its attempts and charges. The password itself is never
        returned.

        Args:
            session_uuid: Identifier of the session.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import verify_sessions_get as op

        request = op.build(
            self._client.auth_id,
            session_uuid,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def validate(
        self,
        session_uuid: str,
        *,
        otp: str,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> VerifySessionValidated: ...
    @overload
    async def validate(
        self,
        session_uuid: str,
        *,
        otp: str,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def validate(
        self,
        session_uuid: str,
        *,
        otp: str,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> VerifySessionValidated | AsyncAccepted:
        """Check a one-time password.

        Checks the password that the person typed. The right one turns the session to `verified`.
        A session can be checked at most ten times.

        What Plivo answers to a wrong password, to an expired or already verified session and to
        an eleventh check is unconfirmed; the emulator answers 400 to each.

        Args:
            session_uuid: Identifier of the session.
            otp: The one-time password.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import verify_sessions_validate as op

        request = op.build(
            self._client.auth_id,
            session_uuid,
            otp=otp,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncVerifySessionsResourceWithRawResponse:
        """The methods of `AsyncVerifySessionsResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncVerifySessionsResource) -> None:
            self.list = raw_async(of.list)
            self.create = raw_async(of.create)
            self.get = raw_async(of.get)
            self.validate = raw_async(of.validate)
